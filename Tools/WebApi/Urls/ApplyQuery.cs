using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>A value of a result of <c>$apply</c>.</summary>
/// <param name="Name">The name in the answer.</param>
/// <param name="Alias">The alias in the query.</param>
/// <param name="Column">The column; null to count rows.</param>
/// <param name="Method">The aggregate; <see cref="XrmAggregateType.None"/> for a group.</param>
/// <param name="IsCountedOnce">Whether the aggregate counts each value once.</param>
internal sealed record ApplyItem(string Name, string Alias, ColumnPath? Column, XrmAggregateType Method, bool IsCountedOnce = false)
{
    /// <summary>Whether the results are grouped by the value.</summary>
    public bool IsGroup => Method == XrmAggregateType.None;
}

/// <summary>The aggregate query of <c>$apply</c> (Microsoft: "Aggregate data using OData"): filters, then groups or aggregates.</summary>
internal sealed class ApplyQuery
{
    private readonly ApiUrl _url;
    private readonly ApiTable _table;
    private readonly bool _namesByTable;
    private readonly List<FilterClause> _filters = [];
    private readonly List<ApplyItem> _items = [];

    private ApplyQuery(ApiUrl url, ApiTable table, bool namesByTable) => (_url, _table, _namesByTable) = (url, table, namesByTable);

    /// <summary>The values of each result, groups first.</summary>
    public IReadOnlyList<ApplyItem> Items => _items;

    /// <summary>Reads the option.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="table">The table of the rows.</param>
    /// <param name="namesByTable">Whether a group of a linked column is named after the table; otherwise after the navigation property.</param>
    /// <exception cref="ApiException">The platform rejects a part of it.</exception>
    public static ApplyQuery Read(ApiUrl url, ApiTable table, bool namesByTable)
    {
        var query = new ApplyQuery(url, table, namesByTable);
        var steps = url.Parser.ParseApply()?.Transformations.ToArray() ?? [];
        if (steps.Length == 0) throw ApiErrors.BadRequest("The value of $apply is empty. It needs groupby or aggregate.");
        foreach (var step in steps[..^1]) query._filters.Add((step as FilterTransformationNode ?? throw NotSupported("a transformation after groupby or aggregate, or one other than filter before them")).FilterClause);
        switch (steps[^1])
        {
            case GroupByTransformationNode group:
                query.AddGroups(group.GroupingProperties);
                if (group.ChildTransformations is AggregateTransformationNode inner) query.AddAggregates(inner);
                else if (group.ChildTransformations is not null) throw NotSupported("a transformation other than aggregate within groupby");
                break;
            case AggregateTransformationNode aggregate:
                query.AddAggregates(aggregate);
                break;
            default:
                throw NotSupported($"a query that does not end with groupby or aggregate");
        }

        return query._items.GroupBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw ApiErrors.BadRequest($"The results of $apply would have two values with the name '{twice.Key}'. Choose other aliases or groups.")
            : query;
    }

    /// <summary>The query of the results.</summary>
    public QueryExpression Query() => QueryOf(_items);

    /// <summary>The query of the distinct values of a column in each group.</summary>
    /// <param name="item">The aggregate that counts each value once.</param>
    public QueryExpression QueryOfValues(ApplyItem item) => QueryOf([.. _items.Where(group => group.IsGroup), item with { Method = XrmAggregateType.None }]);

    private QueryExpression QueryOf(IEnumerable<ApplyItem> items)
    {
        var query = new QueryExpression(_table.LogicalName) { ColumnSet = new ColumnSet(false) };
        var links = new LinkTree(_url.Model, query);
        foreach (var filter in _filters) QueryClauses.AddFilter(query, _url, _table, links, filter);
        foreach (var item in items)
        {
            var columns = item.Column is { Links: { Count: > 0 } path } ? links.Of(path).Columns : query.ColumnSet;
            columns.AttributeExpressions.Add(new XrmAttributeExpression(item.Column?.Column.LogicalName ?? _table.PrimaryId, item.Method, item.Alias) { HasGroupBy = item.IsGroup });
        }

        return query;
    }

    private void AddGroups(IEnumerable<GroupByPropertyNode> properties)
    {
        foreach (var property in properties)
        {
            if (property.ChildTransformations.Count > 0)
            {
                AddGroups(property.ChildTransformations);
                continue;
            }

            var column = ColumnPath.Of(_url.Model, property.Expression) ?? throw NotSupported($"groupby with '{property.Name}'");
            if (column.Column.Type == ColumnType.DateTime) throw NotSupported($"groupby with '{column.Column.Property}', which is a date and time");
            var name = column.Links.Count == 0 ? column.Column.Property : $"{(_namesByTable ? column.Links[^1].Target : column.Links[^1].Name)}_{column.Column.Property}";
            _items.Add(new ApplyItem(name, Alias(), column, XrmAggregateType.None));
        }
    }

    private void AddAggregates(AggregateTransformationNode node)
    {
        foreach (var expression in node.AggregateExpressions)
        {
            if (expression is not AggregateExpression aggregate) throw NotSupported("an aggregate of a collection");
            if (aggregate.Method == AggregationMethod.VirtualPropertyCount)
            {
                _items.Add(new ApplyItem(aggregate.Alias, Alias(), null, XrmAggregateType.Count));
                continue;
            }

            var column = ColumnPath.Of(_url.Model, aggregate.Expression) ?? throw NotSupported($"the expression of '{aggregate.Alias}', which is no property");
            var method = aggregate.Method switch
            {
                AggregationMethod.Sum => XrmAggregateType.Sum,
                AggregationMethod.Average => XrmAggregateType.Avg,
                AggregationMethod.Min => XrmAggregateType.Min,
                AggregationMethod.Max => XrmAggregateType.Max,
                AggregationMethod.CountDistinct => XrmAggregateType.CountColumn,
                _ => throw NotSupported($"the method of '{aggregate.Alias}'"),
            };
            _items.Add(new ApplyItem(aggregate.Alias, Alias(), column, method, IsCountedOnce: method == XrmAggregateType.CountColumn));
        }
    }

    private string Alias() => string.Create(CultureInfo.InvariantCulture, $"value{_items.Count}");

    private static ApiException NotSupported(string what) => ApiErrors.BadRequest($"The platform does not support {what} in $apply.");
}
