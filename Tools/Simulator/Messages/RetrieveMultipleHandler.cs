using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveMultiple: the rows that a query finds.</summary>
internal sealed class RetrieveMultipleHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "RetrieveMultiple";

    public override IReadOnlyList<string> Parameters { get; } = ["Query"];

    public override string Remarks => "QueryExpression, QueryByAttribute and FetchXML; see below for their reach.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var query = Parameter<QueryBase>(request, "Query");
        var output = RunEvent(
            call, QueryEngine.TableOf(query).LogicalName, Guid.Empty,
            input => input["Query"] = query,
            (operation, _) => operation.Output["BusinessEntityCollection"] = QueryEngine.Run(Left<QueryBase>(operation.Input, "Query"), new QuerySource(Organization, call.User)));
        return new RetrieveMultipleResponse { Results = { ["EntityCollection"] = Left<EntityCollection>(output, "BusinessEntityCollection") } };
    }
}
