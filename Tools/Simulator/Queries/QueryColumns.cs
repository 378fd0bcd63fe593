using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The columns that a query requests.</summary>
internal sealed class QueryColumns(ReadColumns columns, IReadOnlySet<XrmAttributeExpression> countedOnce)
{
    private readonly List<QueryColumn> _columns = [];

    public IReadOnlyList<QueryColumn> All => _columns;

    /// <summary>Adds the columns of a table and of the links below it.</summary>
    public void Add(QueryNode node, ColumnSet requested, IEnumerable<LinkEntity> links)
    {
        if (node.IsExistenceTest && (requested.AllColumns || requested.Columns.Count > 0 || requested.AttributeExpressions.Count > 0))
            throw QueryFaults.NotSupported($"columns of the table {node.Table}, which is linked by {node.Link!.Kind}");
        if (requested.AllColumns) _columns.AddRange(node.Table.Columns.Select(column => new QueryColumn(node, new ReadColumn(column), Alias: null)));
        else _columns.AddRange(requested.Columns.Distinct(StringComparer.Ordinal).Select(name => new QueryColumn(node, columns.Get(node.Table, name), Alias: null)));
        foreach (var expression in requested.AttributeExpressions) _columns.Add(Column(node, expression));
        foreach (var (child, link) in node.Links.Zip(links)) Add(child, link.Columns, link.LinkEntities);
    }

    /// <summary>Rejects columns that cannot be combined.</summary>
    /// <returns>Whether the columns are aggregates.</returns>
    public bool Check(bool saysSo)
    {
        if (_columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Faults.Create(QueryFaults.DuplicateAlias, $"Two columns of the query have the name {twice.Key}.");
        var isAggregate = saysSo || _columns.Exists(IsAggregated);
        if (isAggregate && _columns.Count == 0) throw Faults.Create(QueryFaults.InvalidFetch, "An aggregate query needs at least one aggregated or grouped column.");
        return isAggregate && _columns.Find(column => !IsAggregated(column)) is { } plain
            ? throw Faults.Create(QueryFaults.InvalidFetch, $"The column {plain.Column} of an aggregate query must be aggregated or grouped.", plain.Column.LogicalName)
            : isAggregate;
    }

    private static bool IsAggregated(QueryColumn column) => column.Aggregate != XrmAggregateType.None || column.IsGroup;

    private QueryColumn Column(QueryNode node, XrmAttributeExpression expression)
    {
        var read = columns.Get(node.Table, expression.AttributeName ?? "");
        var column = read.Column;
        var isAggregate = expression.AggregateType != XrmAggregateType.None;
        if (read.Made is not null && (isAggregate || expression.HasGroupBy)) throw QueryFaults.NotSupported($"aggregates of the column {column}, which no row stores");
        if (isAggregate && expression.HasGroupBy) throw Faults.Create(QueryFaults.GroupedAndAggregated, $"The column {column} cannot be both aggregated and grouped.", column.LogicalName);
        if ((isAggregate || expression.HasGroupBy) && string.IsNullOrEmpty(expression.Alias)) throw Faults.Create(QueryFaults.InvalidFetch, $"The aggregate of the column {column} needs an alias.", column.LogicalName);
        if (expression.AggregateType is XrmAggregateType.Sum or XrmAggregateType.Avg && column.Type is not (ColumnType.Integer or ColumnType.BigInt))
            throw Faults.Create(QueryFaults.InvalidFetch, $"The column {column} of type {column.Type} does not support {expression.AggregateType}.", column.LogicalName);
        if (expression.AggregateType is XrmAggregateType.Min or XrmAggregateType.Max && column.Type == ColumnType.Boolean)
            throw Faults.Create(QueryFaults.InvalidAggregate, $"The column {column} of type {column.Type} does not support {expression.AggregateType}.", column.LogicalName);
        if (expression.DateTimeGrouping != XrmDateTimeGrouping.None) CheckGrouping(column, expression);
        return new QueryColumn(node, read, Aliases.Check(expression.Alias), expression.AggregateType, expression.HasGroupBy, expression.DateTimeGrouping) { IsCountedOnce = countedOnce.Contains(expression) };
    }

    private static void CheckGrouping(TableColumn column, XrmAttributeExpression expression)
    {
        if (expression.DateTimeGrouping is XrmDateTimeGrouping.FiscalPeriod or XrmDateTimeGrouping.FiscalYear) throw QueryFaults.NotSupported($"the grouping {expression.DateTimeGrouping}");
        if (!expression.HasGroupBy) throw Faults.Create(QueryFaults.InvalidDateGrouping, $"The column {column} has the grouping {expression.DateTimeGrouping}, but the query does not group by it.", column.LogicalName);
        if (column.Type != ColumnType.DateTime) throw Faults.Create(QueryFaults.InvalidDateGrouping, $"The column {column} is not a date and cannot be grouped by {expression.DateTimeGrouping}.", column.LogicalName);
    }
}
