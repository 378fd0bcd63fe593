using System.Collections.Generic;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The resource that a path names.</summary>
/// <param name="Shape">
/// The kinds of its segments, such as <c>set</c>, <c>row</c>, <c>row/column</c>, <c>row/column/$value</c>, <c>set/$count</c>,
/// <c>row/link</c>, <c>row/links</c>, <c>row/links/$ref</c>, <c>row/links/row/$ref</c> or <c>WhoAmI()</c>; empty for the service.
/// </param>
internal sealed record ResourcePath(string Shape)
{
    /// <summary>The table of the set at the start of the path; null for none.</summary>
    public ApiTable? Table { get; init; }

    /// <summary>The row of the set; null for none.</summary>
    public EntityReference? Row { get; init; }

    /// <summary>The set and the key of the row, as answers show them, such as <c>teams(G)</c>.</summary>
    public string RowText { get; init; } = "";

    /// <summary>The column behind the row; null for none.</summary>
    public ApiColumn? Column { get; init; }

    /// <summary>The navigation property behind the row; null for none.</summary>
    public ApiLink? Link { get; init; }

    /// <summary>The arguments of the function at the end of the path.</summary>
    public IReadOnlyList<OperationSegmentParameter> Arguments { get; init; } = [];

    /// <summary>The row behind the navigation property; null for none.</summary>
    public EntityReference? LinkedRow { get; init; }
}
