using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>An item of <c>$expand</c>: a navigation property with the query of its rows.</summary>
/// <param name="Link">The navigation property.</param>
/// <param name="Options">The options in the parentheses as the query part of a URL; empty for none.</param>
internal sealed record Expansion(ApiLink Link, string Options)
{
    /// <summary>The columns of the rows; null if the answer has only their keys or addresses.</summary>
    public Selection? Selection { get; init; }

    /// <summary>The query of the rows, without the condition that ties them to a row; null without columns.</summary>
    public QueryExpression? Query { get; init; }

    /// <summary>Whether the answer has only the address of the row: <c>/$ref</c>.</summary>
    public bool IsReference { get; init; }

    /// <summary>The most rows for each row.</summary>
    public int MaxRows { get; init; } = ListQuery.MaxPageSize;

    /// <summary>Whether the rows come in pages. Otherwise the next link has no place of a page (Microsoft: "Join tables using OData").</summary>
    public bool IsPaged { get; init; }

    /// <summary>The item in a context URL.</summary>
    public string Context => IsReference ? $"{Link.Name}/$ref()" : Selection is { Context.Length: > 0 } selection ? Link.Name + selection.Context : $"{Link.Name}()";
}
