using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>UpsertMultiple: an upsert for each of many rows, all or none.</summary>
internal sealed class UpsertMultipleHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "UpsertMultiple";

    public override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    public override IReadOnlyList<string> Events => ["Create or Update"];

    public override string Remarks => "No event of its own; the rows are written one after the other.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var targets = Parameter<EntityCollection>(request, "Targets");
        NewRows.TableOf(targets, Message);
        using var scope = Organization.Join(call);
        var within = call with { Transaction = scope.Transaction };
        var results = targets.Entities.Select(target => Upserts.Run(Organization, within, target)).ToArray();
        scope.Complete();

        OrganizationResponse response = new UpsertMultipleResponse();
        response.Results["Results"] = results;
        return response;
    }
}
