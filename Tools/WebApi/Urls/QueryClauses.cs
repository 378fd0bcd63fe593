using System;
using System.Collections.Generic;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>Adds parsed options to a query.</summary>
internal static class QueryClauses
{
    /// <summary>Adds the conditions of <c>$filter</c>; nothing without it.</summary>
    /// <exception cref="ApiException">The platform rejects a part of it.</exception>
    public static void AddFilter(QueryExpression query, ApiUrl url, ApiTable table, LinkTree links, FilterClause? filter)
    {
        if (filter is null) return;
        var constants = new ConstantReader(url.Parser.ParameterAliasNodes ?? new Dictionary<string, SingleValueNode>(StringComparer.Ordinal));
        Add(query, new FilterTranslator(url.Model, constants, new QueryScope(table, filter.RangeVariable.Name, links)).Translate(filter.Expression));
    }

    /// <summary>Adds the items of <c>$orderby</c>; nothing without it.</summary>
    /// <exception cref="ApiException">An item is not a column.</exception>
    public static void AddOrders(QueryExpression query, ApiModel model, LinkTree links, OrderByClause? order)
    {
        for (var next = order; next is not null; next = next.ThenBy)
        {
            var column = ColumnPath.Of(model, next.Expression) ?? throw ApiErrors.BadRequest("An item of $orderby must be a property of the table or of a row that a lookup refers to.");
            var type = next.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending;
            query.Orders.Add(new OrderExpression(column.Column.LogicalName, type) { EntityName = column.Links.Count > 0 ? links.AliasOf(column.Links) : null });
        }
    }

    /// <summary>Adds a condition that the rows must fulfill besides the others.</summary>
    public static void Add(QueryExpression query, FilterExpression filter)
    {
        if (query.Criteria is { } before && (before.Conditions.Count > 0 || before.Filters.Count > 0 || before.AnyAllFilterLinkEntity is not null)) filter = Both(before, filter);
        query.Criteria = filter;
    }

    private static FilterExpression Both(FilterExpression one, FilterExpression other)
    {
        var both = new FilterExpression(LogicalOperator.And);
        both.AddFilter(one);
        both.AddFilter(other);
        return both;
    }
}
