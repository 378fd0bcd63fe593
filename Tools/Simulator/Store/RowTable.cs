using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>The area in which a row is kept.</summary>
internal enum RowArea
{
    /// <summary>The live rows.</summary>
    Live,

    /// <summary>The deleted rows that can be restored.</summary>
    Bin,

    /// <summary>The rows that are marked for long term retention, which are read-only.</summary>
    Retained,

    /// <summary>The copies of purged rows in long term retention.</summary>
    Purged,
}

/// <summary>
/// The rows of one table in one area, by primary key. The bin may contain several rows of one key, each with those that
/// were deleted earlier.
/// </summary>
internal sealed class RowTable(TableDefinition definition, RowArea area)
{
    private readonly Dictionary<Guid, StoredRow> _rows = [];
    private readonly List<AlternateKey> _keys = [];

    public TableDefinition Definition { get; } = definition;

    public RowArea Area { get; } = area;

    public IReadOnlyCollection<StoredRow> Rows => Area == RowArea.Bin ? [.. _rows.Values.SelectMany(row => row.WithEarlier())] : _rows.Values;

    public IReadOnlyList<AlternateKey> Keys => _keys;

    /// <summary>Rises with every change, so that caches of the rows can detect it.</summary>
    public long Changes { get; private set; }

    /// <summary>The row of a primary key, in the bin the last deleted one; null if there is none.</summary>
    public StoredRow? Find(Guid id) => _rows.GetValueOrDefault(id);

    /// <summary>Stores a row, or removes it for null.</summary>
    /// <returns>The previous row.</returns>
    public StoredRow? Set(Guid id, StoredRow? row)
    {
        Changes++;
        _rows.TryGetValue(id, out var before);
        foreach (var key in _keys) key.Replace(before, row);
        if (row is null) _rows.Remove(id);
        else _rows[id] = row;
        return before;
    }

    /// <summary>Adds an alternate key over the existing rows.</summary>
    /// <exception cref="ArgumentException">Two rows have the same values.</exception>
    public void AddKey(AlternateKey key)
    {
        foreach (var row in _rows.Values)
        {
            if (key.FindOther(row) is { } other) throw new ArgumentException($"The key {key.Name} cannot be defined: the rows {other} and {row.Id} have the same values.", nameof(key));
            key.Replace(null, row);
        }

        _keys.Add(key);
    }
}
