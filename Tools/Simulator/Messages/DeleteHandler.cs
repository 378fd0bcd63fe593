using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Delete: moves a row to the bin, or removes it if the bin is switched off.</summary>
internal sealed class DeleteHandler(RowDeletion deletion) : MessageHandler("Delete", ["Target", "ConcurrencyBehavior"])
{
    public override string Remarks => "Related rows follow the cascade of the relationship.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<EntityReference>(request, "Target");
        if (deletion.Delete(context, LocalTables.Get(target.LogicalName), target, Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default)) is { } fault) return fault;
        return new DeleteResponse();
    }
}
