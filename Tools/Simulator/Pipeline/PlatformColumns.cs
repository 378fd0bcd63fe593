using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The columns that the platform added to the Target of a row. Filtering columns ignore them.</summary>
internal sealed class PlatformColumns
{
    private readonly List<(TableColumn Column, object? Value)> _columns = new(capacity: 12);

    /// <summary>One bit for each column ordinal: no table has more than 64 columns.</summary>
    private ulong _ordinals;

    /// <summary>Sets a column of a row and records it.</summary>
    public void Put(Entity target, TableColumn column, object? value)
    {
        target.Attributes[column.LogicalName] = value;
        if (Contains(column)) Forget(column);
        _columns.Add((column, value));
        _ordinals |= 1UL << column.Ordinal;
    }

    /// <summary>Whether the platform added the column.</summary>
    public bool Contains(TableColumn column) => (_ordinals & (1UL << column.Ordinal)) != 0;

    /// <summary>Whether the platform added a column with this name.</summary>
    public bool Contains(string name) => _columns.Exists(put => put.Column.LogicalName == name);

    /// <summary>Removes the added columns from a row, except those that a step changed.</summary>
    public void RemoveFrom(Entity target)
    {
        foreach (var (column, value) in _columns)
            if (target.Attributes.TryGetValue(column.LogicalName, out var now) && Equals(now, value)) target.Attributes.Remove(column.LogicalName);
    }

    private void Forget(TableColumn column) => _columns.RemoveAll(put => ReferenceEquals(put.Column, column));
}
