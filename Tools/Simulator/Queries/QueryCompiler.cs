using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Resolves the tables and columns of a query, and compiles its conditions.</summary>
internal sealed class QueryCompiler(IQuerySource source)
{
    private readonly QueryNodes _nodes = new();
    private readonly ReadColumns _read = new(source);
    private readonly LinkSearch _search = new(source);

    public QueryPlan Compile(QueryRequest request)
    {
        var query = request.Expression;
        RejectUnsupported(query);
        QueryLimits.Check(query);
        var table = LocalTables.Get(query.EntityName);
        var root = _nodes.AddRoot(table);
        var filters = new FilterCompiler(source, _nodes, _read, _search, request.ComparesAcrossTables);
        foreach (var link in query.LinkEntities) filters.Link(root, link);

        var columns = new QueryColumns(_read, request.CountedOnce);
        columns.Add(root, query.ColumnSet, query.LinkEntities);
        var isAggregate = columns.Check(request.IsAggregate);
        var usesLinks = filters.UsesOther(query.Criteria, root);
        var filter = filters.Filter(query.Criteria, root);
        return new QueryPlan
        {
            Table = table,
            Areas = Areas(query),
            Read = _read,
            Root = root,
            Width = _nodes.Count,
            Search = _search,
            Key = KeyIn(query.Criteria, table),
            Filter = usesLinks ? null : filter,
            FilterOfAll = usesLinks ? filter : null,
            Orders = [.. query.Orders.Select(order => Order(order, root, columns.All, isAggregate)), .. OrdersOfLinks(root, query.LinkEntities, columns.All, isAggregate)],
            OrdersByNumber = request.OrdersByNumber,
            Columns = columns.All,
            IsAggregate = isAggregate,
            AggregateLimit = request.AggregateLimit,
            IsDistinct = query.Distinct,
            Page = QueryPage.Of(query.TopCount, query.PageInfo),
        };
    }

    private static void RejectUnsupported(QueryExpression query)
    {
        if (!string.IsNullOrEmpty(query.QueryHints)) throw QueryFaults.NotSupported("query hints");
        if (!string.IsNullOrEmpty(query.ForceSeek)) throw QueryFaults.NotSupported("ForceSeek");
        if (query.SubQueryExpression is not null) throw QueryFaults.NotSupported("SubQueryExpression");
    }

    private static RowArea[] Areas(QueryExpression query) => query.DataSource switch
    {
        // Rows marked for retention stay in the table until they are purged. Only a condition on the mark finds them.
        null or "" => ReadsDataState(query.Criteria) ? [RowArea.Live, RowArea.Retained] : [RowArea.Live],
        "bin" => [RowArea.Bin],
        "retained" => [RowArea.Retained, RowArea.Purged],
        var other => throw Faults.Create(QueryFaults.InvalidFetch, $"There is no data source {other}. Use 'bin' or 'retained', or none for the live rows."),
    };

    private static bool ReadsDataState(FilterExpression filter) =>
        filter.Conditions.Any(condition => condition.AttributeName == ReadColumns.DataState) || filter.Filters.Any(ReadsDataState);

    private IEnumerable<QueryOrder> OrdersOfLinks(QueryNode node, IEnumerable<LinkEntity> links, IReadOnlyList<QueryColumn> columns, bool isAggregate)
    {
        foreach (var (child, link) in node.Links.Zip(links))
        {
            foreach (var order in link.Orders) yield return Order(order, child, columns, isAggregate);
            foreach (var order in OrdersOfLinks(child, link.LinkEntities, columns, isAggregate)) yield return order;
        }
    }

    private QueryOrder Order(OrderExpression order, QueryNode node, IReadOnlyList<QueryColumn> columns, bool isAggregate)
    {
        var isDescending = order.OrderType == OrderType.Descending;
        if (isAggregate)
        {
            var alias = order.Alias ?? order.AttributeName;
            return columns.Any(column => column.Alias == alias)
                ? new QueryOrder(0, null, alias, isDescending)
                : throw Faults.Create(QueryFaults.InvalidFetch, $"An aggregate query can be ordered only by the alias of one of its columns; no column has the alias {alias}.");
        }

        if (string.IsNullOrEmpty(order.AttributeName)) throw Faults.Create(QueryFaults.OrderByAlias, $"Only an aggregate query can be ordered by an alias, such as {order.Alias}. Order by a column.");
        var of = string.IsNullOrEmpty(order.EntityName) ? node : _nodes.Find(order.EntityName);
        if (of.IsExistenceTest) throw Faults.Create(QueryFaults.NoSuchLink, $"The rows of the table {of.Table} are not in the result, because it is linked by {of.Link!.Kind}: they cannot order it.");
        return new QueryOrder(of.Place, _read.Get(of.Table, order.AttributeName), null, isDescending);
    }

    private static Guid? KeyIn(FilterExpression filter, TableDefinition table)
    {
        if (filter.FilterOperator != LogicalOperator.And && filter.Conditions.Count + filter.Filters.Count + (filter.AnyAllFilterLinkEntity is null ? 0 : 1) > 1) return null;
        var condition = filter.Conditions.FirstOrDefault(condition =>
            (string.IsNullOrEmpty(condition.EntityName) || condition.EntityName == table.LogicalName)
            && condition.AttributeName == table.PrimaryId.LogicalName && condition is { Operator: ConditionOperator.Equal, CompareColumns: false, Values.Count: 1 });
        return condition is null ? null : (Guid)StoredValues.Read(table.PrimaryId, condition.Values[0]);
    }
}
