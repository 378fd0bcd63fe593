using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RevokeAccess: ends a share of a row.</summary>
internal sealed class RevokeAccessHandler(EventPipeline pipeline, RowValues values, Shares shares) : MessageHandler("RevokeAccess", ["Target", "Revokee"])
{
    public override string Remarks => "A revocation without a share is no error.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(values, Parameter<EntityReference>(request, "Target"));
        var revokee = Parameter<EntityReference>(request, "Revokee");
        shares.Principal(revokee);
        var operation = pipeline.NewOperation(
            context, Message, row.Table.LogicalName, row.Id, ("Target", new EntityReference(row.Table.LogicalName, row.Id)), ("Revokee", EntityCopy.Of(revokee)));
        var fault = pipeline.Execute(operation, transaction =>
        {
            shares.Revoke(transaction, context.User, row, shares.Principal(Left<EntityReference>(operation.Input, "Revokee")));
            return null;
        });
        return fault is not null ? fault : new RevokeAccessResponse();
    }
}
