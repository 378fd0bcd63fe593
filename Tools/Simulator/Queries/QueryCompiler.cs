using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Finds the tables and columns that a query names, and makes tests of its conditions.</summary>
internal sealed class QueryCompiler(IQuerySource source)
{
    private readonly List<QueryNode> _nodes = [];

    public QueryPlan Compile(QueryExpression query)
    {
        RefuseUnsupported(query);
        var table = LocalTables.Get(query.EntityName);
        var root = new QueryNode { Table = table, Place = 0, Alias = table.LogicalName };
        _nodes.Add(root);
        foreach (var link in query.LinkEntities) Link(root, link);

        var columns = new List<QueryColumn>();
        AddColumns(columns, root, query.ColumnSet);
        AddColumnsOfLinks(columns, root, query.LinkEntities);
        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Faults.Create(QueryFaults.DuplicateAlias, $"Two columns of the query have the name {twice.Key}.");

        var isAggregate = columns.Exists(column => column.Aggregate != XrmAggregateType.None || column.IsGroup);
        if (isAggregate && columns.Find(column => column.Aggregate == XrmAggregateType.None && !column.IsGroup) is { } plain)
            throw Faults.Create(QueryFaults.InvalidFetch, $"The column {plain.Column} of an aggregate query is neither aggregated nor grouped by.", plain.Column.LogicalName);

        var usesLinks = UsesOther(query.Criteria, root);
        var filter = Filter(query.Criteria, root);
        return new QueryPlan
        {
            Table = table,
            Area = Area(query.DataSource),
            Root = root,
            Width = _nodes.Count,
            Key = KeyIn(query.Criteria, table),
            Filter = usesLinks ? null : filter,
            FilterOfAll = usesLinks ? filter : null,
            Orders = [.. query.Orders.Select(order => Order(order, root, columns, isAggregate)), .. OrdersOfLinks(root, query.LinkEntities, columns, isAggregate)],
            Columns = columns,
            IsAggregate = isAggregate,
            IsDistinct = query.Distinct,
            Top = query.TopCount,
            Page = query.PageInfo,
        };
    }

    private static void RefuseUnsupported(QueryExpression query)
    {
        if (!string.IsNullOrEmpty(query.QueryHints)) throw QueryFaults.NotSupported("query hints");
        if (!string.IsNullOrEmpty(query.ForceSeek)) throw QueryFaults.NotSupported("ForceSeek");
        if (query.SubQueryExpression is not null) throw QueryFaults.NotSupported("SubQueryExpression");
        if (query.TopCount is { } top && (query.PageInfo.PageNumber > 0 || query.PageInfo.Count > 0))
            throw Faults.Create(QueryFaults.InvalidFetch, $"A query has either a top ({top}) or pages.");
        if (query.TopCount is <= 0) throw Faults.Create(QueryFaults.InvalidFetch, "A top is at least 1.");
    }

    private static RowArea Area(string? dataSource) => dataSource switch
    {
        null or "" => RowArea.Live,
        "bin" => RowArea.Bin,
        "retained" => RowArea.Retained,
        _ => throw Faults.Create(QueryFaults.InvalidFetch, $"There is no data source {dataSource}: a query reads the live rows, or 'bin', or 'retained'."),
    };

    private void Link(QueryNode parent, LinkEntity link)
    {
        if (!string.IsNullOrEmpty(link.ForceSeek)) throw QueryFaults.NotSupported("ForceSeek");
        if (!QuerySupport.Joins.Contains(link.JoinOperator)) throw QueryFaults.NotSupported($"the join {link.JoinOperator}");
        var table = LocalTables.Get(link.LinkToEntityName);
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? table.LogicalName + (_nodes.Count(other => other.Table == table && other.Link is not null) + 1) : link.EntityAlias;
        if (_nodes.Exists(other => other.Alias == alias)) throw Faults.Create(QueryFaults.DuplicateAlias, $"Two tables of the query have the alias {alias}.");

        var node = new QueryNode
        {
            Table = table,
            Place = _nodes.Count,
            Alias = alias,
            Link = new QueryLink(link.JoinOperator, parent.Place, RowValues.Column(parent.Table, link.LinkFromAttributeName ?? ""), RowValues.Column(table, link.LinkToAttributeName ?? "")),
        };
        _nodes.Add(node);
        parent.Links.Add(node);
        if (UsesOther(link.LinkCriteria, node)) throw QueryFaults.NotSupported("conditions of a link on another table");
        node.Link.Filter = Filter(link.LinkCriteria, node);
        foreach (var inner in link.LinkEntities) Link(node, inner);
    }

    private static void AddColumnsOfLinks(List<QueryColumn> columns, QueryNode node, IEnumerable<LinkEntity> links)
    {
        foreach (var (child, link) in node.Links.Zip(links))
        {
            AddColumns(columns, child, link.Columns);
            AddColumnsOfLinks(columns, child, link.LinkEntities);
        }
    }

    private static void AddColumns(List<QueryColumn> columns, QueryNode node, ColumnSet asked)
    {
        if (asked.AllColumns) columns.AddRange(node.Table.Columns.Select(column => new QueryColumn(node, column, Alias: null)));
        else columns.AddRange(asked.Columns.Distinct(StringComparer.Ordinal).Select(name => new QueryColumn(node, RowValues.Column(node.Table, name), Alias: null)));
        foreach (var expression in asked.AttributeExpressions)
        {
            var column = RowValues.Column(node.Table, expression.AttributeName ?? "");
            var isAggregate = expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy;
            if (isAggregate && string.IsNullOrEmpty(expression.Alias)) throw Faults.Create(QueryFaults.InvalidFetch, $"The aggregate of the column {column} needs an alias.", column.LogicalName);
            if (expression.AggregateType is XrmAggregateType.Sum or XrmAggregateType.Avg && column.Type is not (ColumnType.Integer or ColumnType.BigInt))
                throw Faults.Create(QueryFaults.InvalidFetch, $"There is no {expression.AggregateType} of the column {column}, which is of type {column.Type}.", column.LogicalName);
            if (expression.DateTimeGrouping is XrmDateTimeGrouping.FiscalPeriod or XrmDateTimeGrouping.FiscalYear) throw QueryFaults.NotSupported($"the grouping {expression.DateTimeGrouping}");
            if (expression.DateTimeGrouping != XrmDateTimeGrouping.None && column.Type != ColumnType.DateTime)
                throw Faults.Create(QueryFaults.InvalidFetch, $"The column {column} is no time and cannot be grouped by {expression.DateTimeGrouping}.", column.LogicalName);
            columns.Add(new QueryColumn(node, column, expression.Alias, expression.AggregateType, expression.HasGroupBy, expression.DateTimeGrouping));
        }
    }

    private IEnumerable<QueryOrder> OrdersOfLinks(QueryNode node, IEnumerable<LinkEntity> links, List<QueryColumn> columns, bool isAggregate)
    {
        foreach (var (child, link) in node.Links.Zip(links))
        {
            foreach (var order in link.Orders) yield return Order(order, child, columns, isAggregate);
            foreach (var order in OrdersOfLinks(child, link.LinkEntities, columns, isAggregate)) yield return order;
        }
    }

    private QueryOrder Order(OrderExpression order, QueryNode node, List<QueryColumn> columns, bool isAggregate)
    {
        var isDescending = order.OrderType == OrderType.Descending;
        if (isAggregate)
        {
            var alias = order.Alias ?? order.AttributeName;
            return columns.Exists(column => column.Alias == alias)
                ? new QueryOrder(0, null, alias, isDescending)
                : throw Faults.Create(QueryFaults.InvalidFetch, $"An aggregate query is ordered by the alias of one of its columns; there is none with the alias {alias}.");
        }

        var of = string.IsNullOrEmpty(order.EntityName) ? node : Node(order.EntityName);
        return new QueryOrder(of.Place, RowValues.Column(of.Table, order.AttributeName ?? ""), null, isDescending);
    }

    private QueryNode Node(string alias) =>
        _nodes.Find(node => node.Alias == alias)
        ?? (_nodes.FindAll(node => node.Table.LogicalName == alias) is [var only] ? only : throw Faults.Create(QueryFaults.NoSuchLink, $"The query has no table with the alias {alias}."));

    private bool UsesOther(FilterExpression filter, QueryNode node) =>
        filter.Conditions.Any(condition => !string.IsNullOrEmpty(condition.EntityName) && Node(condition.EntityName) != node) || filter.Filters.Any(inner => UsesOther(inner, node));

    /// <summary>A test of a filter; null for one that asks nothing.</summary>
    private Predicate<StoredRow?[]>? Filter(FilterExpression filter, QueryNode node)
    {
        if (filter.IsQuickFindFilter) throw QueryFaults.NotSupported("quick find filters");
        if (filter.AnyAllFilterLinkEntity is not null) throw QueryFaults.NotSupported("filters on whether there are linked rows");
        var tests = filter.Conditions.Select(condition => Condition(condition, node)).Concat(filter.Filters.Select(inner => Filter(inner, node)).OfType<Predicate<StoredRow?[]>>()).ToArray();
        return tests switch
        {
            [] => null,
            [var only] => only,
            _ when filter.FilterOperator == LogicalOperator.And => rows => Array.TrueForAll(tests, test => test(rows)),
            _ => rows => Array.Exists(tests, test => test(rows)),
        };
    }

    private Predicate<StoredRow?[]> Condition(ConditionExpression condition, QueryNode node)
    {
        var of = string.IsNullOrEmpty(condition.EntityName) ? node : Node(condition.EntityName);
        var column = RowValues.Column(of.Table, condition.AttributeName ?? "");
        var place = of.Place;
        if (condition.CompareColumns)
        {
            var other = condition.Values is [string name] ? RowValues.Column(of.Table, name) : throw Faults.Create(QueryFaults.InvalidValue, $"The column {column} is compared with one other column.", column.LogicalName);
            var compare = Conditions.Compile(column, condition.Operator);
            if (Kind(column) != Kind(other)) throw Faults.Create(QueryFaults.InvalidValue, $"The columns {column} and {other} are not of one type.", column.LogicalName);
            return rows => StoredValues.Comparable(rows[place]?[column]) is { } one && StoredValues.Comparable(rows[place]?[other]) is { } two && compare(one, two);
        }

        var test = Conditions.Compile(column, condition.Operator, condition.Values.ToArray(), source);
        return rows => test(rows[place]?[column]);
    }

    /// <summary>What values of a column are compared as.</summary>
    private static ColumnType Kind(TableColumn column) => column.Type switch
    {
        ColumnType.EntityName => ColumnType.String,
        ColumnType.Lookup or ColumnType.Owner => ColumnType.Uniqueidentifier,
        ColumnType.State or ColumnType.Status => ColumnType.Integer,
        var type => type,
    };

    private static Guid? KeyIn(FilterExpression filter, TableDefinition table)
    {
        if (filter.FilterOperator != LogicalOperator.And && filter.Conditions.Count + filter.Filters.Count > 1) return null;
        var condition = filter.Conditions.FirstOrDefault(condition =>
            string.IsNullOrEmpty(condition.EntityName) && condition.AttributeName == table.PrimaryId.LogicalName && condition is { Operator: ConditionOperator.Equal, CompareColumns: false, Values.Count: 1 });
        return condition is null ? null : (Guid)StoredValues.Read(table.PrimaryId, condition.Values[0]);
    }
}
