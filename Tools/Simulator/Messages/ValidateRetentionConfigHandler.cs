using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>ValidateRetentionConfig: whether a query can decide what goes into long term retention.</summary>
internal sealed class ValidateRetentionConfigHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "ValidateRetentionConfig";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "EntityName", "FetchXml", "RetentionConfigId"];

    public override string Remarks => "A query that is not one ends in a fault that says why.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var fetchXml = Parameter<string>(request, "FetchXml");
        RunEvent(
            call, table.LogicalName, Guid.Empty,
            input =>
            {
                (input["EntityName"], input["FetchXml"]) = (table.LogicalName, fetchXml);
                if (request.Parameters.TryGetValue("Target", out var target)) input["Target"] = target;
                if (request.Parameters.TryGetValue("RetentionConfigId", out var config)) input["RetentionConfigId"] = config;
            },
            (_, _) => Retention.Query(fetchXml, table, new QuerySource(Organization, call.User)));
        return new OrganizationResponse { ResponseName = Message };
    }
}
