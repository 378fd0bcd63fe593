using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A query of any of the three forms, as one: a QueryExpression, and what only FetchXML can say.</summary>
internal sealed record AskedQuery(QueryExpression Expression)
{
    /// <summary>As many rows are aggregated at most.</summary>
    public const int MaxAggregated = 50_000;

    /// <summary>Whether it says itself that it aggregates.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>As many rows it aggregates at most.</summary>
    public int AggregateLimit { get; init; } = MaxAggregated;

    /// <summary>Whether choices are ordered by their numbers.</summary>
    public bool OrdersByNumber { get; init; }

    /// <summary>The columns of which each value is counted once.</summary>
    public IReadOnlySet<XrmAttributeExpression> CountedOnce { get; init; } = new HashSet<XrmAttributeExpression>();

    /// <summary>Whether a column may be compared with one of a linked table, written <c>alias.column</c>.</summary>
    public bool ComparesAcrossTables { get; init; }
}
