using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A query of any of the three forms: a QueryExpression, plus the features that only FetchXML has.</summary>
internal sealed record QueryRequest(QueryExpression Expression)
{
    /// <summary>The most rows that a query aggregates.</summary>
    public const int MaxAggregated = 50_000;

    /// <summary>Whether the query declares itself an aggregate.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>The limit of aggregated rows that the query sets.</summary>
    public int AggregateLimit { get; init; } = MaxAggregated;

    /// <summary>Whether choices are ordered by their numbers.</summary>
    public bool OrdersByNumber { get; init; }

    /// <summary>The columns with distinct counting.</summary>
    public IReadOnlySet<XrmAttributeExpression> CountedOnce { get; init; } = new HashSet<XrmAttributeExpression>();

    /// <summary>Whether a column may be compared with a column of a linked table, written <c>alias.column</c>.</summary>
    public bool ComparesAcrossTables { get; init; }
}

/// <summary>Executes queries. QueryByAttribute and FetchXML are read as a QueryExpression first.</summary>
internal static class QueryEngine
{
    /// <summary>Executes a query.</summary>
    public static EntityCollection Run(QueryBase query, IQuerySource source)
    {
        var plan = new QueryCompiler(source).Compile(Read(query));
        return new QueryResults(plan).Give(new QueryRun(plan, source).Find());
    }

    /// <summary>The table of a query.</summary>
    public static TableDefinition TableOf(QueryBase query) => LocalTables.Get(query switch
    {
        QueryExpression expression => expression.EntityName,
        QueryByAttribute byAttribute => byAttribute.EntityName,
        _ => Read(query).Expression.EntityName,
    });

    /// <summary>Rejects a query that cannot be executed.</summary>
    /// <returns>The table of the query.</returns>
    public static TableDefinition Check(QueryBase query, IQuerySource source) => new QueryCompiler(source).Compile(Read(query)).Table;

    private static QueryRequest Read(QueryBase query) => query switch
    {
        QueryExpression expression => new QueryRequest(expression),
        QueryByAttribute byAttribute => new QueryRequest(Read(byAttribute)),
        FetchExpression fetch => FetchReader.Read(fetch.Query),
        _ => throw QueryFaults.NotSupported($"a {query.GetType().Name}"),
    };

    private static QueryExpression Read(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw Faults.Create(QueryFaults.ByAttributeMismatch, $"A query by attribute needs one value for each attribute: it has {query.Attributes.Count} attributes and {query.Values.Count} values.");
        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet ?? new ColumnSet(), PageInfo = query.PageInfo ?? new PagingInfo(), TopCount = query.TopCount };
        expression.Orders.AddRange(query.Orders.ToArray());
        foreach (var (column, value) in query.Attributes.Zip(query.Values))
        {
            if (value is null) expression.Criteria.AddCondition(column, ConditionOperator.Null);
            else expression.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return expression;
    }
}
