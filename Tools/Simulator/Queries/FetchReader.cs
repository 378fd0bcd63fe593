using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Reads FetchXML (Microsoft's page "FetchXML reference") as the query that it is. What is not understood is a fault with its place.</summary>
internal static class FetchReader
{
    public static QueryExpression Read(string? fetchXml)
    {
        var fetch = Parse(fetchXml ?? "");
        if (fetch.Name.LocalName != "fetch") throw Fault(fetch, $"begins with <fetch>, not with <{fetch.Name.LocalName}>");
        Check(fetch, "entity");
        var entity = fetch.Elements().ToArray() is [var only] ? only : throw Fault(fetch, "has one <entity>");
        Check(entity, "all-attributes", "attribute", "order", "link-entity", "filter");

        var isAggregate = Flag(fetch, "aggregate");
        var query = new QueryExpression(Needed(entity, "name"))
        {
            Distinct = Flag(fetch, "distinct"),
            NoLock = Flag(fetch, "no-lock"),
            DataSource = (string?)fetch.Attribute("datasource"),
            TopCount = Number(fetch, "top"),
            ColumnSet = Columns(entity, isAggregate),
            Criteria = Filter(entity),
            PageInfo = new PagingInfo
            {
                Count = Number(fetch, "count") ?? 0,
                PageNumber = Number(fetch, "page") ?? 0,
                PagingCookie = (string?)fetch.Attribute("paging-cookie"),
                ReturnTotalRecordCount = Flag(fetch, "returntotalrecordcount"),
            },
        };
        query.Orders.AddRange(Orders(entity));
        query.LinkEntities.AddRange(Links(entity, query.EntityName!, isAggregate));
        return query;
    }

    private static XElement Parse(string fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException exception)
        {
            throw Faults.Create(QueryFaults.InvalidFetch, string.Create(CultureInfo.InvariantCulture, $"The FetchXML is not well-formed, line {exception.LineNumber}, position {exception.LinePosition}: {exception.Message}"));
        }
    }

    private static ColumnSet Columns(XElement element, bool isAggregate)
    {
        var columns = new ColumnSet(element.Element("all-attributes") is not null);
        foreach (var attribute in element.Elements("attribute"))
        {
            Check(attribute);
            var alias = (string?)attribute.Attribute("alias");
            var aggregate = Choice(attribute, "aggregate", Aggregates, XrmAggregateType.None);
            var isGroup = Flag(attribute, "groupby");
            if (!isAggregate && (aggregate != XrmAggregateType.None || isGroup)) throw Fault(attribute, "is aggregated or grouped by only in a <fetch aggregate='true'>");
            if (alias is null && !isAggregate) columns.AddColumn(Needed(attribute, "name"));
            else
                columns.AttributeExpressions.Add(new XrmAttributeExpression(Needed(attribute, "name"), aggregate, alias, Choice(attribute, "dategrouping", Groupings, XrmDateTimeGrouping.None)) { HasGroupBy = isGroup });
        }

        return columns;
    }

    private static IEnumerable<OrderExpression> Orders(XElement element)
    {
        foreach (var order in element.Elements("order"))
        {
            Check(order);
            if (order.Attribute("attribute") is null && order.Attribute("alias") is null) throw Fault(order, "names an attribute or an alias");
            yield return new OrderExpression((string?)order.Attribute("attribute"), Flag(order, "descending") ? OrderType.Descending : OrderType.Ascending, (string?)order.Attribute("alias"), (string?)order.Attribute("entityname"));
        }
    }

    private static IEnumerable<LinkEntity> Links(XElement element, string table, bool isAggregate)
    {
        foreach (var link in element.Elements("link-entity"))
        {
            Check(link, "all-attributes", "attribute", "order", "link-entity", "filter");
            var read = new LinkEntity(table, Needed(link, "name"), Needed(link, "to"), Needed(link, "from"), Choice(link, "link-type", QuerySupport.FetchJoins, JoinOperator.Inner))
            {
                EntityAlias = (string?)link.Attribute("alias"),
                Columns = Columns(link, isAggregate),
                LinkCriteria = Filter(link),
            };
            read.Orders.AddRange(Orders(link));
            read.LinkEntities.AddRange(Links(link, read.LinkToEntityName!, isAggregate));
            yield return read;
        }
    }

    /// <summary>All filters of an element, which must all be fulfilled.</summary>
    private static FilterExpression Filter(XElement element)
    {
        var all = new FilterExpression(LogicalOperator.And);
        foreach (var filter in element.Elements("filter")) all.AddFilter(One(filter));
        return all.Filters is [var only] ? only : all;
    }

    private static FilterExpression One(XElement element)
    {
        Check(element, "filter", "condition");
        var filter = new FilterExpression(Choice(element, "type", Operators, LogicalOperator.And));
        foreach (var inner in element.Elements("filter")) filter.AddFilter(One(inner));
        foreach (var condition in element.Elements("condition")) filter.AddCondition(Condition(condition));
        return filter;
    }

    private static ConditionExpression Condition(XElement element)
    {
        Check(element, "value");
        var name = Needed(element, "operator");
        if (!QuerySupport.FetchOperators.TryGetValue(name, out var comparison))
            throw Faults.Create(QueryFaults.InvalidOperator, $"{Place(element)}: the operator '{name}' is not one of {string.Join(", ", QuerySupport.FetchOperators.Keys)}.");
        if (element.Attribute("valueof") is { } column)
            return new ConditionExpression((string?)element.Attribute("entityname"), Needed(element, "attribute"), comparison, true, (object)column.Value);

        var values = new List<object?>();
        if (element.Attribute("value") is { } value) values.Add(value.Value);
        foreach (var inner in element.Elements("value"))
        {
            Check(inner);
            values.Add(inner.Value);
        }

        return new ConditionExpression((string?)element.Attribute("entityname"), Needed(element, "attribute"), comparison, values.ToArray());
    }

    /// <summary>Refuses attributes and elements that an element does not have.</summary>
    private static void Check(XElement element, params string[] children)
    {
        var known = QuerySupport.FetchElements[element.Name.LocalName];
        if (element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && !known.Contains(attribute.Name.LocalName, StringComparer.Ordinal)) is { } unknown)
            throw Fault(element, $"has no attribute '{unknown.Name.LocalName}' that is supported here");
        if (element.Elements().FirstOrDefault(child => !children.Contains(child.Name.LocalName, StringComparer.Ordinal)) is { } stranger)
            throw Fault(stranger, $"is not supported within <{element.Name.LocalName}>");
    }

    private static string Needed(XElement element, string name) => (string?)element.Attribute(name) ?? throw Fault(element, $"needs the attribute '{name}'");

    private static bool Flag(XElement element, string name) => (string?)element.Attribute(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var value => throw Fault(element, $"has the attribute '{name}', which is true or false, not '{value}'"),
    };

    private static int? Number(XElement element, string name) => (string?)element.Attribute(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw Fault(element, $"has the attribute '{name}', which is a whole number from 1, not '{text}'"),
    };

    private static T Choice<T>(XElement element, string name, IReadOnlyDictionary<string, T> choices, T missing)
    {
        if (element.Attribute(name) is not { } attribute) return missing;
        return choices.TryGetValue(attribute.Value, out var choice) ? choice : throw Fault(element, $"has the attribute '{name}', which is one of {string.Join(", ", choices.Keys)}, not '{attribute.Value}'");
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Fault(XElement element, string what) =>
        Faults.Create(QueryFaults.InvalidFetch, $"{Place(element)}: <{element.Name.LocalName}> {what}.");

    private static string Place(XElement element)
    {
        var place = (IXmlLineInfo)element;
        return string.Create(CultureInfo.InvariantCulture, $"FetchXML, line {place.LineNumber}, position {place.LinePosition}");
    }

    private static readonly Dictionary<string, LogicalOperator> Operators = new(StringComparer.Ordinal) { ["and"] = LogicalOperator.And, ["or"] = LogicalOperator.Or };

    private static readonly Dictionary<string, XrmAggregateType> Aggregates = new(StringComparer.Ordinal)
    {
        ["count"] = XrmAggregateType.Count, ["countcolumn"] = XrmAggregateType.CountColumn, ["sum"] = XrmAggregateType.Sum,
        ["avg"] = XrmAggregateType.Avg, ["min"] = XrmAggregateType.Min, ["max"] = XrmAggregateType.Max,
    };

    private static readonly Dictionary<string, XrmDateTimeGrouping> Groupings = new(StringComparer.Ordinal)
    {
        ["day"] = XrmDateTimeGrouping.Day, ["week"] = XrmDateTimeGrouping.Week, ["month"] = XrmDateTimeGrouping.Month, ["quarter"] = XrmDateTimeGrouping.Quarter,
        ["year"] = XrmDateTimeGrouping.Year, ["fiscal-period"] = XrmDateTimeGrouping.FiscalPeriod, ["fiscal-year"] = XrmDateTimeGrouping.FiscalYear,
    };
}
