using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Delete: a row goes to the bin, or for good when the bin is switched off.</summary>
internal sealed class DeleteHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Delete";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    public override string Remarks => "What refers to the row follows the cascade of the relationship.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<EntityReference>(request, "Target");
        Organization.Deletions.Delete(call, LocalTables.Get(target.LogicalName), target, Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default));
        return new DeleteResponse();
    }
}
