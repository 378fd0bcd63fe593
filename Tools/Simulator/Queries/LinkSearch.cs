using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// Finds linked rows: by primary key, or by the value of the column in an index that each link builds once from all rows
/// of the table.
/// </summary>
internal sealed class LinkSearch(IQuerySource source)
{
    private readonly Dictionary<QueryNode, ILookup<object, StoredRow>> _lookups = [];

    /// <summary>The linked rows before any filter of the link.</summary>
    public IEnumerable<StoredRow> Linked(StoredRow?[] rows, QueryNode node)
    {
        var link = node.Link!;
        if (rows[link.FromPlace]?[link.From] is not { } value) return [];
        if (link.To == node.Table.PrimaryId) return source.Find(node.Table, value is RowReference reference ? reference.Id : (Guid)value) is { } row ? [row] : [];
        if (!_lookups.TryGetValue(node, out var lookup))
        {
            lookup = source.Rows(node.Table, RowArea.Live).Where(other => other[link.To] is not null).ToLookup(other => other[link.To]!, StoredValues.Comparer!);
            _lookups.Add(node, lookup);
        }

        return lookup[value];
    }

    /// <summary>Whether a candidate row fulfills the link's filter and has the rows that the links below it require.</summary>
    public bool Fulfills(StoredRow?[] rows, QueryNode node)
    {
        if (node.Link!.Filter is { } filter && !filter(rows)) return false;
        foreach (var inner in node.Links)
            if (inner.Link!.Kind != JoinOperator.LeftOuter && !HasAny(rows, inner)) return false;
        return true;
    }

    /// <summary>Whether a linked row fulfills the link.</summary>
    public bool HasAny(StoredRow?[] rows, QueryNode node)
    {
        var hasAny = false;
        foreach (var row in Linked(rows, node))
        {
            rows[node.Place] = row;
            hasAny = Fulfills(rows, node);
            if (hasAny) break;
        }

        rows[node.Place] = null;
        return hasAny;
    }

    /// <summary>The test of a link within a filter. "All" means that there are linked rows and none fulfills the filter (Microsoft's page "Filter rows").</summary>
    public Predicate<StoredRow?[]> Test(QueryNode node) => node.Link!.Kind switch
    {
        JoinOperator.NotAny => rows => !HasAny(rows, node),
        JoinOperator.All => rows => Linked(rows, node).Any() && !HasAny(rows, node),
        _ => rows => HasAny(rows, node),
    };
}
