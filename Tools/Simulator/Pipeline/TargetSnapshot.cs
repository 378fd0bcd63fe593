using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The columns of a Target before a plug-in runs. A comparison finds the columns that the plug-in wrote.</summary>
internal sealed class TargetSnapshot
{
    private readonly KeyValuePair<string, object?>[] _columns;

    /// <param name="target">The row. Its values are copied, because a plug-in may write into an option or a reference.</param>
    public TargetSnapshot(Entity target)
    {
        _columns = new KeyValuePair<string, object?>[target.Attributes.Count];
        var i = 0;
        foreach (var (column, value) in target.Attributes) _columns[i++] = new(column, EntityCopy.OfValue(value));
    }

    public static IReadOnlyDictionary<string, object?> NoChanges => ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The columns that differ now, with their new values; null for a removed column.</summary>
    public IReadOnlyDictionary<string, object?> Changes(Entity? now)
    {
        if (now is null || IsSame(now)) return NoChanges;
        var before = _columns.ToDictionary(StringComparer.Ordinal);
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (column, value) in now.Attributes)
            if (!before.TryGetValue(column, out var old) || !Equals(old, value)) changes.Add(column, value);
        foreach (var (column, _) in _columns)
            if (!now.Attributes.ContainsKey(column)) changes.Add(column, null);
        return changes;
    }

    /// <summary>Whether the same columns have the same values in the same order. This makes the usual case fast: most plug-ins write nothing.</summary>
    private bool IsSame(Entity now)
    {
        if (now.Attributes.Count != _columns.Length) return false;
        var i = 0;
        foreach (var (column, value) in now.Attributes)
        {
            if (column != _columns[i].Key || !Equals(value, _columns[i].Value)) return false;
            i++;
        }

        return true;
    }
}
