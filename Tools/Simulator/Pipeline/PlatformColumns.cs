using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The columns that the platform itself put into the Target of a row. No filtering column counts them.</summary>
internal sealed class PlatformColumns
{
    private readonly List<(TableColumn Column, object? Value)> _columns = new(capacity: 12);

    /// <summary>A bit for the ordinal of each column: no table has more than 64.</summary>
    private ulong _ordinals;

    /// <summary>Puts a column into a row, in place of what is there.</summary>
    public void Put(Entity target, TableColumn column, object? value)
    {
        target.Attributes[column.LogicalName] = value;
        if (Contains(column)) Forget(column);
        _columns.Add((column, value));
        _ordinals |= 1UL << column.Ordinal;
    }

    /// <summary>Whether the platform put a column into the row.</summary>
    public bool Contains(TableColumn column) => (_ordinals & (1UL << column.Ordinal)) != 0;

    /// <summary>Whether the platform put a column of a name into the row.</summary>
    public bool Contains(string name) => _columns.Exists(put => put.Column.LogicalName == name);

    /// <summary>Takes the columns out of a row, but for those that a step gave another value.</summary>
    public void RemoveFrom(Entity target)
    {
        foreach (var (column, value) in _columns)
            if (target.Attributes.TryGetValue(column.LogicalName, out var now) && Equals(now, value)) target.Attributes.Remove(column.LogicalName);
    }

    private void Forget(TableColumn column) => _columns.RemoveAll(put => ReferenceEquals(put.Column, column));
}
