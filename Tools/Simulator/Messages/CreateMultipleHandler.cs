using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>CreateMultiple: new rows of one table, all or none.</summary>
internal sealed class CreateMultipleHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "CreateMultiple";

    public override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    public override IReadOnlyList<string> Events => ["CreateMultiple", "Create"];

    public override string Remarks => "One fault takes all rows back, as for any standard table.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var targets = Parameter<EntityCollection>(request, "Targets");
        var ids = Organization.Creations.Create(call, NewRows.TableOf(targets, Message), targets.Entities, isMultiple: true);
        return new CreateMultipleResponse { Results = { ["Ids"] = ids } };
    }
}
