using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Finds the rows of a query and their linked rows.</summary>
internal sealed class QueryRun(QueryPlan plan, IQuerySource source)
{
    private readonly List<StoredRow?[]> _found = [];
    private readonly QueryNode[] _links = [.. Flatten(plan.Root).Skip(1)];

    // One array serves all candidate rows; only found rows are copied.
    private readonly StoredRow?[] _rows = new StoredRow?[plan.Width];

    /// <summary>All rows that the query finds, up to the number that the result needs.</summary>
    public List<StoredRow?[]> Find()
    {
        foreach (var row in Candidates())
        {
            _rows[0] = row;
            if (plan.Filter is null || plan.Filter(_rows)) Follow(0);
            if (_found.Count >= plan.Needed) break;
        }

        return _found;
    }

    private IEnumerable<StoredRow> Candidates()
    {
        if (plan.Areas is not [RowArea.Live] || plan.Key is not { } key) return plan.Areas is [var area] ? source.Rows(plan.Table, area) : plan.Areas.SelectMany(several => source.Rows(plan.Table, several));
        return source.Find(plan.Table, key) is { } row ? [row] : [];
    }

    /// <summary>The tables in the order of their links, each after its parent. A link that only tests for rows ends its branch.</summary>
    private static IEnumerable<QueryNode> Flatten(QueryNode node) => node.IsExistenceTest ? [node] : node.Links.SelectMany(Flatten).Prepend(node);

    private void Follow(int next)
    {
        if (_found.Count >= plan.Needed) return;
        if (next == _links.Length)
        {
            if (plan.FilterOfAll is null || plan.FilterOfAll(_rows)) _found.Add([.. _rows]);
            return;
        }

        var node = _links[next];
        var kind = node.Link!.Kind;
        if (node.IsExistenceTest)
        {
            if (plan.Search.HasAny(_rows, node)) Follow(next + 1);
            return;
        }

        var hasAny = false;
        foreach (var row in plan.Search.Linked(_rows, node))
        {
            _rows[node.Place] = row;
            if (kind == JoinOperator.MatchFirstRowUsingCrossApply ? !plan.Search.Fulfills(_rows, node) : node.Link.Filter is { } filter && !filter(_rows)) continue;
            hasAny = true;
            Follow(next + 1);
            if (kind == JoinOperator.MatchFirstRowUsingCrossApply) break;
        }

        _rows[node.Place] = null;
        if (!hasAny && kind == JoinOperator.LeftOuter) Follow(next + 1);
    }
}
