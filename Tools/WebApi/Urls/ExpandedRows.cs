using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The rows that <c>$expand</c> adds to other rows.</summary>
internal sealed class ExpandedRows
{
    private readonly Dictionary<(Expansion Item, Guid Row), List<Entity>> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <returns>The number of rows of the same row.</returns>
    public int Add(Expansion item, Guid row, Entity added)
    {
        if (!_rows.TryGetValue((item, row), out var rows)) _rows.Add((item, row), rows = []);
        rows.Add(added);
        return rows.Count;
    }

    /// <summary>The rows of a row, at most as many as the item allows.</summary>
    public IEnumerable<Entity> Of(Expansion item, Guid row) => _rows.TryGetValue((item, row), out var rows) ? rows.Take(item.MaxRows) : [];

    /// <summary>Whether a row has more rows than the item allows.</summary>
    public bool HasMore(Expansion item, Guid row) => _rows.TryGetValue((item, row), out var rows) && rows.Count > item.MaxRows;
}
