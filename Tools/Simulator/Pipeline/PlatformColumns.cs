using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The columns that the platform itself put into the Target of a row. No filtering column counts them.</summary>
internal sealed class PlatformColumns
{
    // A dozen at most: looking through them is faster than a hash of their names.
    private readonly List<(string Column, object? Value)> _columns = [];

    /// <summary>Puts a column into a row, in place of what is there.</summary>
    public void Put(Entity target, string column, object? value)
    {
        target.Attributes[column] = value;
        var place = PlaceOf(column);
        if (place < 0) _columns.Add((column, value));
        else _columns[place] = (column, value);
    }

    /// <summary>Whether the platform put a column into the row.</summary>
    public bool Contains(string column) => PlaceOf(column) >= 0;

    /// <summary>Takes the columns out of a row, but for those that a step gave another value.</summary>
    public void RemoveFrom(Entity target)
    {
        foreach (var (column, value) in _columns)
            if (target.Attributes.TryGetValue(column, out var now) && Equals(now, value)) target.Attributes.Remove(column);
    }

    private int PlaceOf(string column)
    {
        for (var i = 0; i < _columns.Count; i++)
            if (_columns[i].Column == column) return i;
        return -1;
    }
}
