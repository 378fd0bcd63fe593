using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A query whose every name is found. A row of its result is an array of stored rows: the row itself, then one for each link, null where an outer link found none.</summary>
internal sealed class QueryPlan
{
    public required TableDefinition Table { get; init; }

    /// <summary>Where its rows are.</summary>
    public required IReadOnlyList<RowArea> Areas { get; init; }

    /// <summary>The table itself, and the links below it.</summary>
    public required QueryNode Root { get; init; }

    /// <summary>How many rows stand side by side in the result.</summary>
    public required int Width { get; init; }

    /// <summary>The columns that it reads, and the names of the rows that are referred to.</summary>
    public required ReadColumns Read { get; init; }

    /// <summary>Finds linked rows.</summary>
    public required LinkSearch Search { get; init; }

    /// <summary>The primary key that the query asks for, which is found without a search; null when it asks for none.</summary>
    public Guid? Key { get; init; }

    /// <summary>What rows must fulfil before anything is linked to them; null for nothing.</summary>
    public Predicate<StoredRow?[]>? Filter { get; init; }

    /// <summary>What rows must fulfil with all that is linked to them; null for nothing.</summary>
    public Predicate<StoredRow?[]>? FilterOfAll { get; init; }

    public required IReadOnlyList<QueryOrder> Orders { get; init; }

    /// <summary>Whether choices are ordered by their numbers and not by their labels.</summary>
    public bool OrdersByNumber { get; init; }

    public required IReadOnlyList<QueryColumn> Columns { get; init; }

    public bool IsAggregate { get; init; }

    /// <summary>As many rows are aggregated at most.</summary>
    public int AggregateLimit { get; init; }

    public bool IsDistinct { get; init; }

    public required QueryPage Page { get; init; }

    /// <summary>So many found rows are enough to answer.</summary>
    public int Needed => IsAggregate ? AggregateLimit + 1
        : IsDistinct || Orders.Count > 0 || !Page.IsTop ? int.MaxValue
        : Page.Size;
}

/// <summary>A table in a query: its place in the result, and what is linked to it.</summary>
internal sealed class QueryNode
{
    public required TableDefinition Table { get; init; }

    public required int Place { get; init; }

    /// <summary>The name under which conditions, orders and columns find it; null for a link within a filter, which nothing finds.</summary>
    public required string? Alias { get; init; }

    /// <summary>How it is linked; null for the root.</summary>
    public QueryLink? Link { get; init; }

    /// <summary>Whether it only matters that there are rows, here or where it hangs, so that none of them stands in the result.</summary>
    public bool IsOnlyAsked => Alias is null || Link?.Kind is not (null or JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.MatchFirstRowUsingCrossApply);

    public List<QueryNode> Links { get; } = [];
}

/// <summary>A link: equal values in a column of the table before and one of this table.</summary>
internal sealed record QueryLink(JoinOperator Kind, int FromPlace, TableColumn From, TableColumn To)
{
    /// <summary>What linked rows must fulfil; null for nothing.</summary>
    public Predicate<StoredRow?[]>? Filter { get; set; }
}

/// <summary>An order by a column of one of the tables, or by the alias of a column of an aggregate.</summary>
internal sealed record QueryOrder(int Place, ReadColumn? Column, string? Alias, bool IsDescending);

/// <summary>A column of the result.</summary>
/// <param name="Node">The table that it is of.</param>
/// <param name="Read">The column, and how it is read.</param>
/// <param name="Alias">The name that it has in the result; null for its own.</param>
/// <param name="Aggregate">What is made of it; <see cref="XrmAggregateType.None"/> for the value itself.</param>
/// <param name="IsGroup">Whether rows are grouped by it.</param>
/// <param name="Grouping">The part of a time by which rows are grouped.</param>
internal sealed record QueryColumn(QueryNode Node, ReadColumn Read, string? Alias, XrmAggregateType Aggregate = XrmAggregateType.None, bool IsGroup = false, XrmDateTimeGrouping Grouping = XrmDateTimeGrouping.None)
{
    public TableColumn Column => Read.Column;

    /// <summary>Whether each value is counted once.</summary>
    public bool IsCountedOnce { get; init; }

    /// <summary>The name in the result.</summary>
    public string Name { get; } = Alias ?? (Node.Link is null ? Read.Column.LogicalName : $"{Node.Alias}.{Read.Column.LogicalName}");

    /// <summary>Whether it stands in the result as the row's own value.</summary>
    public bool IsOfRow => Node.Link is null && Alias is null;

    /// <summary>Whether it stands in the result as the row's own value, and is stored.</summary>
    public bool IsPlain => IsOfRow && Read.Made is null;

    /// <summary>Whether the result has the value itself, not something that was made of it.</summary>
    public bool IsItself => Grouping == XrmDateTimeGrouping.None && Aggregate is XrmAggregateType.None or XrmAggregateType.Min or XrmAggregateType.Max;
}
