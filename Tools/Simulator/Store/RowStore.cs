using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>The rows, in memory, by table and primary key. What goes in and comes out is a copy.</summary>
public sealed class RowStore
{
    private readonly Dictionary<string, Dictionary<Guid, Entity>> _tables = new(StringComparer.Ordinal);

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row, with its primary key.</param>
    /// <returns>Whether it was added; not when the table has a row with that key.</returns>
    public bool TryAdd(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = row.LogicalName ?? throw new ArgumentException("A row has a table.", nameof(row));
        if (!_tables.TryGetValue(table, out var rows)) _tables.Add(table, rows = []);
        return rows.TryAdd(row.Id, Rows.Copy(row));
    }

    /// <summary>Removes a row.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string table, Guid id) => _tables.TryGetValue(table, out var rows) && rows.Remove(id);

    /// <summary>Finds a row.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>A copy of the row, or null when there is none.</returns>
    public Entity? Find(string table, Guid id) =>
        _tables.TryGetValue(table, out var rows) && rows.TryGetValue(id, out var row) ? Rows.Copy(row) : null;

    /// <summary>All rows of a table.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <returns>Copies of the rows.</returns>
    public IEnumerable<Entity> All(string table)
    {
        if (!_tables.TryGetValue(table, out var rows)) yield break;
        foreach (var row in rows.Values) yield return Rows.Copy(row);
    }
}
