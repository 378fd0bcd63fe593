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

    public required RowArea Area { get; init; }

    /// <summary>The table itself, and the links below it.</summary>
    public required QueryNode Root { get; init; }

    /// <summary>How many rows stand side by side in the result.</summary>
    public required int Width { get; init; }

    /// <summary>The primary key that the query asks for, which is found without a search; null when it asks for none.</summary>
    public Guid? Key { get; init; }

    /// <summary>What rows must fulfil before anything is linked to them; null for nothing.</summary>
    public Predicate<StoredRow?[]>? Filter { get; init; }

    /// <summary>What rows must fulfil with all that is linked to them; null for nothing.</summary>
    public Predicate<StoredRow?[]>? FilterOfAll { get; init; }

    public required IReadOnlyList<QueryOrder> Orders { get; init; }

    public required IReadOnlyList<QueryColumn> Columns { get; init; }

    public bool IsAggregate { get; init; }

    public bool IsDistinct { get; init; }

    public int? Top { get; init; }

    public required PagingInfo Page { get; init; }
}

/// <summary>A table in a query: its place in the result, and what is linked to it.</summary>
internal sealed class QueryNode
{
    public required TableDefinition Table { get; init; }

    public required int Place { get; init; }

    /// <summary>The name under which conditions, orders and columns find it.</summary>
    public required string Alias { get; init; }

    /// <summary>How it is linked; null for the root.</summary>
    public QueryLink? Link { get; init; }

    public List<QueryNode> Links { get; } = [];
}

/// <summary>A link: equal values in a column of the table before and one of this table.</summary>
internal sealed record QueryLink(JoinOperator Kind, int FromPlace, TableColumn From, TableColumn To)
{
    /// <summary>What linked rows must fulfil; null for nothing.</summary>
    public Predicate<StoredRow?[]>? Filter { get; set; }
}

/// <summary>An order by a column of one of the tables, or by the alias of a column of an aggregate.</summary>
internal sealed record QueryOrder(int Place, TableColumn? Column, string? Alias, bool IsDescending);

/// <summary>A column of the result.</summary>
/// <param name="Node">The table that it is of.</param>
/// <param name="Column">The column.</param>
/// <param name="Alias">The name that it has in the result; null for its own.</param>
/// <param name="Aggregate">What is made of it; <see cref="XrmAggregateType.None"/> for the value itself.</param>
/// <param name="IsGroup">Whether rows are grouped by it.</param>
/// <param name="Grouping">The part of a time by which rows are grouped.</param>
internal sealed record QueryColumn(QueryNode Node, TableColumn Column, string? Alias, XrmAggregateType Aggregate = XrmAggregateType.None, bool IsGroup = false, XrmDateTimeGrouping Grouping = XrmDateTimeGrouping.None)
{
    /// <summary>The name in the result.</summary>
    public string Name => Alias ?? (Node.Link is null ? Column.LogicalName : $"{Node.Alias}.{Column.LogicalName}");
}
