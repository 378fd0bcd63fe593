using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>The rows that a request is about, as its parameters Target and Targets have them.</summary>
internal static class RequestRows
{
    /// <summary>The table that Target or Targets names; null for a request without them.</summary>
    public static string? TableOf(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => row.LogicalName,
        EntityReference reference => reference.LogicalName,
        _ => Parameter(request, "Targets") is EntityCollection { EntityName: { Length: > 0 } table } ? table : Of(request) is [var first, ..] ? first.LogicalName : null,
    };

    /// <summary>The one row that Target names; null for none.</summary>
    public static EntityReference? RowOf(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => new EntityReference { LogicalName = row.LogicalName, Id = row.Id },
        EntityReference reference => reference,
        _ => null,
    };

    /// <summary>The whole rows of Target or Targets.</summary>
    public static IReadOnlyList<Entity> Of(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => [row],
        _ => Parameter(request, "Targets") is EntityCollection rows ? rows.Entities : [],
    };

    private static object? Parameter(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out var value) ? value : null;
}
