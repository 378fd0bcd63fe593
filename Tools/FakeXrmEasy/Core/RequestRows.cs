using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>The rows of a request, from its parameters Target and Targets.</summary>
internal static class RequestRows
{
    /// <summary>The table that Target or Targets names; null for a request without them.</summary>
    public static string? TableOf(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => row.LogicalName,
        EntityReference reference => reference.LogicalName,
        _ => Parameter(request, "Targets") is EntityCollection { EntityName: { Length: > 0 } table } ? table : Of(request) is [var first, ..] ? first.LogicalName : null,
    };

    /// <summary>The row that Target names; null for none.</summary>
    public static EntityReference? RowOf(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => new EntityReference { LogicalName = row.LogicalName, Id = row.Id },
        EntityReference reference => reference,
        _ => null,
    };

    /// <summary>The rows of Target or Targets that are not references.</summary>
    public static IReadOnlyList<Entity> Of(OrganizationRequest request) => Parameter(request, "Target") switch
    {
        Entity row => [row],
        _ => Parameter(request, "Targets") is EntityCollection rows ? rows.Entities : [],
    };

    private static object? Parameter(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out var value) ? value : null;
}
