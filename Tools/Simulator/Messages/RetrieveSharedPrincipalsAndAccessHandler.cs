using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveSharedPrincipalsAndAccess: returns the shares of a row.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessHandler(EventPipeline pipeline, SecurityModel security, RowValues values, Shares shares)
    : MessageHandler("RetrieveSharedPrincipalsAndAccess", ["Target"])
{
    public override string Remarks => "Returns shares only.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(values, Parameter<EntityReference>(request, "Target"));
        var operation = pipeline.NewOperation(context, Message, row.Table.LogicalName, row.Id, ("Target", new EntityReference(row.Table.LogicalName, row.Id)));
        var fault = pipeline.Execute(operation, _ =>
        {
            security.Check(context.User, AccessRights.ReadAccess, row);
            operation.Output["PrincipalAccesses"] = shares.Of(row).Select(share => new PrincipalAccess
            {
                Principal = new EntityReference(share.Principal.Table, share.Principal.Id),
                AccessMask = share.Rights,
            }).ToArray();
            return null;
        });
        if (fault is not null) return fault;
        return new RetrieveSharedPrincipalsAndAccessResponse { Results = { ["PrincipalAccesses"] = Left<PrincipalAccess[]>(operation.Output, "PrincipalAccesses") } };
    }
}
