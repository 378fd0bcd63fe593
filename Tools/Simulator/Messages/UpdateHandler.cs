using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Update: other values in a row.</summary>
internal sealed class UpdateHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Update";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    public override IReadOnlyList<string> Events => ["Update", "UpdateMultiple"];

    public override string Remarks => "Mixed with other columns, the status runs stages 20 and 40 a second time.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<Entity>(request, "Target");
        Organization.Updates.Update(
            call, NewRows.TableOf(target), [target], isMultiple: false, Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default));
        return new UpdateResponse();
    }
}
