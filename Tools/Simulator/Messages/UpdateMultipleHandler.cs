using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>UpdateMultiple: other values in rows of one table, all or none.</summary>
internal sealed class UpdateMultipleHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "UpdateMultiple";

    public override IReadOnlyList<string> Parameters { get; } = ["Targets", "ConcurrencyBehavior"];

    public override IReadOnlyList<string> Events => ["UpdateMultiple", "Update"];

    public override string Remarks => "ConcurrencyBehavior has no effect, as on the platform.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var targets = Parameter<EntityCollection>(request, "Targets");

        // The platform takes the parameter and does not heed it (Microsoft: "Use bulk operation messages").
        Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default);
        Organization.Updates.Update(call, NewRows.TableOf(targets, Message), targets.Entities, isMultiple: true);
        return new UpdateMultipleResponse();
    }
}
