using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>Finds the user of a request (Microsoft: "Impersonate another user using the Web API").</summary>
internal static class Callers
{
    private const string ById = "MSCRMCallerID";
    private const string ByObjectId = "CallerObjectId";

    /// <summary>The service of the user: the sender, or the user that the headers name.</summary>
    /// <exception cref="ApiException">A header is not an identifier.</exception>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">No user has the object ID.</exception>
    public static IOrganizationService ServiceFor(LocalDataverse dataverse, ApiRequest request)
    {
        var user = Id(request.Headers, ByObjectId) is { } objectId ? Find(dataverse, objectId) : Id(request.Headers, ById);
        return user is { } other && other != request.UserId ? dataverse.ServiceFor(other, onBehalfOf: request.UserId) : dataverse.ServiceFor(request.UserId);
    }

    private static Guid? Id(IReadOnlyDictionary<string, string> headers, string name) =>
        !headers.TryGetValue(name, out var text) || string.IsNullOrWhiteSpace(text) ? null
        : Guid.TryParse(text.Trim(), out var id) ? id
        : throw ApiErrors.BadRequest($"The header {name} must be the identifier of a user, not '{text}'.");

    private static Guid Find(LocalDataverse dataverse, Guid objectId)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("azureactivedirectoryobjectid", ConditionOperator.Equal, objectId);
        return dataverse.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id ?? throw Faults.Create(Faults.AccessDenied, $"No user has the object ID {objectId}.");
    }
}
