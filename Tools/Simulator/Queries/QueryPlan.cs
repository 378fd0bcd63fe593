using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A query with all names resolved. A result row is an array of stored rows: the row itself, then one for each link; null if an outer link found none.</summary>
internal sealed class QueryPlan
{
    public required TableDefinition Table { get; init; }

    /// <summary>The areas that the query reads.</summary>
    public required IReadOnlyList<RowArea> Areas { get; init; }

    /// <summary>The table of the query, with the links below it.</summary>
    public required QueryNode Root { get; init; }

    /// <summary>The number of stored rows in a result row.</summary>
    public required int Width { get; init; }

    /// <summary>The columns that the query reads, and the names of referenced rows.</summary>
    public required ReadColumns Read { get; init; }

    /// <summary>Finds linked rows.</summary>
    public required LinkSearch Search { get; init; }

    /// <summary>The primary key of the query, which makes a search unnecessary; null if it has none.</summary>
    public Guid? Key { get; init; }

    /// <summary>The test of a row before links; null for none.</summary>
    public Predicate<StoredRow?[]>? Filter { get; init; }

    /// <summary>The test of a row with its linked rows; null for none.</summary>
    public Predicate<StoredRow?[]>? FilterOfAll { get; init; }

    public required IReadOnlyList<QueryOrder> Orders { get; init; }

    /// <summary>Whether choices are ordered by their numbers instead of their labels.</summary>
    public bool OrdersByNumber { get; init; }

    public required IReadOnlyList<QueryColumn> Columns { get; init; }

    public bool IsAggregate { get; init; }

    /// <summary>The most rows that the query aggregates.</summary>
    public int AggregateLimit { get; init; }

    public bool IsDistinct { get; init; }

    public required QueryPage Page { get; init; }

    /// <summary>The number of found rows that is enough for the result.</summary>
    public int Needed => IsAggregate ? AggregateLimit + 1
        : IsDistinct || Orders.Count > 0 || !Page.IsTop ? int.MaxValue
        : Page.Size;
}

/// <summary>A table in a query: its place in the result, and its links.</summary>
internal sealed class QueryNode
{
    public required TableDefinition Table { get; init; }

    public required int Place { get; init; }

    /// <summary>The name for conditions, orders and columns; null for a link within a filter.</summary>
    public required string? Alias { get; init; }

    /// <summary>The link to the parent; null for the root.</summary>
    public QueryLink? Link { get; init; }

    /// <summary>Whether the link only tests that rows exist, so that the result does not contain them.</summary>
    public bool IsExistenceTest => Alias is null || Link?.Kind is not (null or JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.MatchFirstRowUsingCrossApply);

    public List<QueryNode> Links { get; } = [];
}

/// <summary>A link: a column of the parent table equals a column of this table.</summary>
internal sealed record QueryLink(JoinOperator Kind, int FromPlace, TableColumn From, TableColumn To)
{
    /// <summary>The test of linked rows; null for none.</summary>
    public Predicate<StoredRow?[]>? Filter { get; set; }
}

/// <summary>An order by a column of one of the tables, or by the alias of an aggregate.</summary>
internal sealed record QueryOrder(int Place, ReadColumn? Column, string? Alias, bool IsDescending);

/// <summary>A column of the result.</summary>
/// <param name="Node">The table of the column.</param>
/// <param name="Read">The column, and how to read it.</param>
/// <param name="Alias">The name in the result; null for the name of the column.</param>
/// <param name="Aggregate">The aggregate; <see cref="XrmAggregateType.None"/> for the value itself.</param>
/// <param name="IsGroup">Whether the query groups by the column.</param>
/// <param name="Grouping">The part of a date to group by.</param>
internal sealed record QueryColumn(QueryNode Node, ReadColumn Read, string? Alias, XrmAggregateType Aggregate = XrmAggregateType.None, bool IsGroup = false, XrmDateTimeGrouping Grouping = XrmDateTimeGrouping.None)
{
    public TableColumn Column => Read.Column;

    /// <summary>Whether the aggregate counts each value once.</summary>
    public bool IsCountedOnce { get; init; }

    /// <summary>The name in the result.</summary>
    public string Name { get; } = Alias ?? (Node.Link is null ? Read.Column.LogicalName : $"{Node.Alias}.{Read.Column.LogicalName}");

    /// <summary>Whether the result row has it as its own column.</summary>
    public bool IsOfRow => Node.Link is null && Alias is null;

    /// <summary>Whether the result row has it as its own column, and rows store it.</summary>
    public bool IsPlain => IsOfRow && Read.Made is null;

    /// <summary>Whether the result has the value itself, not an aggregate or a part of it.</summary>
    public bool IsItself => Grouping == XrmDateTimeGrouping.None && Aggregate is XrmAggregateType.None or XrmAggregateType.Min or XrmAggregateType.Max;
}
