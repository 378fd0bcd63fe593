using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Finds the rows of a query, with the rows that are linked to them.</summary>
internal sealed class QueryRun(QueryPlan plan, IQuerySource source)
{
    private readonly Dictionary<QueryNode, ILookup<object, StoredRow>> _lookups = [];
    private readonly List<StoredRow?[]> _found = [];

    public List<StoredRow?[]> Find()
    {
        // One array for all rows that are looked at; only what is found is copied.
        var rows = new StoredRow?[plan.Width];
        var nodes = Flatten(plan.Root).Skip(1).ToArray();
        foreach (var row in Candidates())
        {
            rows[0] = row;
            if (plan.Filter is null || plan.Filter(rows)) Follow(rows, nodes, 0);
        }

        return _found;
    }

    private IEnumerable<StoredRow> Candidates()
    {
        if (plan.Area != RowArea.Live || plan.Key is not { } key) return source.Rows(plan.Table, plan.Area);
        return source.Find(plan.Table, key) is { } row ? [row] : [];
    }

    /// <summary>The tables in the order in which they are linked: each after the one that it hangs on.</summary>
    private static IEnumerable<QueryNode> Flatten(QueryNode node) => node.Links.SelectMany(Flatten).Prepend(node);

    private void Follow(StoredRow?[] rows, QueryNode[] nodes, int next)
    {
        if (next == nodes.Length)
        {
            if (plan.FilterOfAll is null || plan.FilterOfAll(rows)) _found.Add([.. rows]);
            return;
        }

        var node = nodes[next];
        var link = node.Link!;
        var hasAny = false;
        foreach (var row in Linked(rows[link.FromPlace], node))
        {
            rows[node.Place] = row;
            if (link.Filter is not null && !link.Filter(rows)) continue;
            hasAny = true;
            Follow(rows, nodes, next + 1);

            // To be there is enough, or the first one is.
            if (link.Kind is JoinOperator.Exists or JoinOperator.In or JoinOperator.MatchFirstRowUsingCrossApply) break;
        }

        rows[node.Place] = null;
        if (!hasAny && link.Kind == JoinOperator.LeftOuter) Follow(rows, nodes, next + 1);
    }

    private IEnumerable<StoredRow> Linked(StoredRow? from, QueryNode node)
    {
        var link = node.Link!;
        if (StoredValues.Comparable(from?[link.From]) is not { } value) return [];
        if (link.To == node.Table.PrimaryId) return value is Guid id && source.Find(node.Table, id) is { } row ? [row] : [];
        if (!_lookups.TryGetValue(node, out var lookup))
        {
            lookup = source.Rows(node.Table, RowArea.Live).Where(other => other[link.To] is not null)
                .ToLookup(other => StoredValues.Comparable(other[link.To])!, StoredValues.Comparer!);
            _lookups.Add(node, lookup);
        }

        return lookup[value];
    }
}
