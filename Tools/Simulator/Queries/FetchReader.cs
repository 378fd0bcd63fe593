using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Reads FetchXML (Microsoft's page "FetchXML reference") as a QueryExpression. A part that the reader does not know is a fault with its place.</summary>
internal sealed class FetchReader
{
    private static readonly string[] OfTable = ["all-attributes", "no-attrs", "attribute", "order", "link-entity", "filter"];

    private readonly HashSet<XrmAttributeExpression> _countedOnce = [];
    private bool _isAggregate;

    public static QueryRequest Read(string? fetchXml)
    {
        try
        {
            return new FetchReader().Fetch(FetchElement.Parse(fetchXml ?? ""));
        }
        catch (XmlException exception)
        {
            throw Faults.Create(QueryFaults.InvalidFetch, string.Create(CultureInfo.InvariantCulture, $"The FetchXML is not well-formed, line {exception.LineNumber}, position {exception.LinePosition}: {exception.Message}"));
        }
    }

    private QueryRequest Fetch(XElement fetch)
    {
        if (fetch.Name.LocalName != "fetch") throw fetch.Fault($"must be <fetch>");
        fetch.Check("entity");
        if (fetch.Text("mapping") is { } mapping && mapping != "logical") throw fetch.Fault($"has the attribute 'mapping', which must be logical, not '{mapping}'");
        var entity = fetch.Elements().ToArray() is [var only] ? only : throw fetch.Fault("must have one <entity>");
        entity.Check(OfTable);

        _isAggregate = fetch.Flag("aggregate");
        if (fetch.Number("aggregatelimit") is > QueryRequest.MaxAggregated) throw fetch.Fault($"has the attribute 'aggregatelimit', which must be at most {QueryRequest.MaxAggregated}");
        var query = new QueryExpression(entity.Needed("name"))
        {
            Distinct = fetch.Flag("distinct"),
            NoLock = fetch.Flag("no-lock"),
            DataSource = fetch.Text("datasource"),
            TopCount = fetch.Number("top"),
            ColumnSet = Columns(entity, isRoot: true),
            Criteria = Filter(entity),
            PageInfo = new PagingInfo
            {
                Count = fetch.Number("count") ?? 0,
                PageNumber = fetch.Number("page") ?? 0,
                PagingCookie = fetch.Text("paging-cookie"),
                ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
            },
        };
        query.Orders.AddRange(Orders(entity));
        query.LinkEntities.AddRange(Links(entity));
        return new QueryRequest(query)
        {
            IsAggregate = _isAggregate,
            AggregateLimit = fetch.Number("aggregatelimit") ?? QueryRequest.MaxAggregated,
            OrdersByNumber = fetch.Flag("useraworderby"),
            CountedOnce = _countedOnce,
            ComparesAcrossTables = true,
        };
    }

    /// <summary>The columns of a table. Without named columns, the entity has all (Microsoft: "all-attributes element") and a link none.</summary>
    private ColumnSet Columns(XElement element, bool isRoot)
    {
        var (all, none) = (element.Element("all-attributes"), element.Element("no-attrs"));
        foreach (var one in element.Elements().Where(one => one.Name.LocalName is "all-attributes" or "no-attrs")) one.Check();
        if (none is not null && (all is not null || element.Element("attribute") is not null)) throw none.Fault("cannot be combined with other columns");
        var columns = new ColumnSet(all is not null || (isRoot && !_isAggregate && none is null && element.Element("attribute") is null));
        foreach (var attribute in element.Elements("attribute"))
        {
            attribute.Check();
            var (name, alias) = (attribute.Needed("name"), attribute.Text("alias"));
            var expression = new XrmAttributeExpression(name, attribute.Choice("aggregate", FetchNames.Aggregates, XrmAggregateType.None), alias, attribute.Choice("dategrouping", FetchNames.Groupings, XrmDateTimeGrouping.None))
            {
                HasGroupBy = attribute.Flag("groupby"),
            };
            if (!_isAggregate && (expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy)) throw attribute.Fault("can be aggregated or grouped only in a <fetch aggregate='true'>");
            if (attribute.Flag("distinct"))
            {
                if (expression.AggregateType != XrmAggregateType.CountColumn) throw attribute.Fault("can be distinct only with aggregate='countcolumn'");
                _countedOnce.Add(expression);
            }

            if (alias is null && !_isAggregate && expression.DateTimeGrouping == XrmDateTimeGrouping.None) columns.AddColumn(name);
            else columns.AttributeExpressions.Add(expression);
        }

        return columns;
    }

    private static IEnumerable<OrderExpression> Orders(XElement element)
    {
        foreach (var order in element.Elements("order"))
        {
            order.Check();
            if (order.Attribute("attribute") is null && order.Attribute("alias") is null) throw order.Fault("must name an attribute or an alias");
            yield return new OrderExpression(order.Text("attribute"), order.Flag("descending") ? OrderType.Descending : OrderType.Ascending, order.Text("alias"), order.Text("entityname"));
        }
    }

    private IEnumerable<LinkEntity> Links(XElement element)
    {
        foreach (var link in element.Elements("link-entity"))
        {
            var read = Link(link);
            if (!QuerySupport.LinkJoins.Contains(read.JoinOperator)) throw link.Fault($"has the link-type '{link.Text("link-type")}', which is not supported outside of a <filter>");
            yield return read;
        }
    }

    private LinkEntity Link(XElement link)
    {
        link.Check(OfTable);
        var read = new LinkEntity(null, link.Needed("name"), link.Needed("to"), link.Needed("from"), link.Choice("link-type", QuerySupport.FetchJoins, JoinOperator.Inner))
        {
            EntityAlias = link.Text("alias"),
            Columns = Columns(link, isRoot: false),
            LinkCriteria = Filter(link),
        };
        read.Orders.AddRange(Orders(link));
        read.LinkEntities.AddRange(Links(link));
        return read;
    }

    /// <summary>All filters of an element, combined by "and".</summary>
    private FilterExpression Filter(XElement element)
    {
        var all = new FilterExpression(LogicalOperator.And);
        foreach (var filter in element.Elements("filter")) all.AddFilter(One(filter));
        return all.Filters is [var only] ? only : all;
    }

    private FilterExpression One(XElement element)
    {
        element.Check("filter", "condition", "link-entity");
        if (element.Text("hint") is { } hint && hint != FilterCompiler.UnionHint) throw element.Fault($"has the attribute 'hint', which must be union, not '{hint}'");
        var filter = new FilterExpression(element.Choice("type", FetchNames.Filters, LogicalOperator.And)) { FilterHint = element.Text("hint") };
        foreach (var inner in element.Elements("filter")) filter.AddFilter(One(inner));
        foreach (var condition in element.Elements("condition")) filter.AddCondition(Condition(condition));
        foreach (var link in element.Elements("link-entity"))
        {
            var read = Link(link);
            if (!QuerySupport.FilterJoins.Contains(read.JoinOperator)) throw link.Fault("within a <filter> must have the link-type any, not any, all or not all");

            // A FilterExpression can contain only one link.
            filter.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = read });
        }

        return filter;
    }

    private static ConditionExpression Condition(XElement element)
    {
        element.Check("value");
        var name = element.Needed("operator");
        if (!QuerySupport.FetchOperators.TryGetValue(name, out var comparison))
            throw Faults.Create(QueryFaults.InvalidOperator, $"{FetchElement.Place(element)}: the operator '{name}' is not one of {string.Join(", ", QuerySupport.FetchOperators.Keys)}.");

        var values = new List<object?>();
        // Tools also write an empty value attribute next to value elements, and for operators without a value.
        if (element.Attribute("value") is { } value && (value.Value.Length > 0 || !(element.HasElements || Conditions.IsWithoutValue(comparison)))) values.Add(value.Value);
        foreach (var inner in element.Elements("value"))
        {
            inner.Check();
            values.Add(inner.Value);
        }

        if (element.Text("valueof") is not { } column) return new ConditionExpression(element.Text("entityname"), element.Needed("attribute"), comparison, values.ToArray());
        if (values.Count > 0) throw element.Fault("cannot have both a value and a 'valueof'");
        return new ConditionExpression(element.Text("entityname"), element.Needed("attribute"), comparison, true, (object)column);
    }
}
