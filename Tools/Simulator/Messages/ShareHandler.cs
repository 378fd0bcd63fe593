using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that share a row. One keeps the rights of an earlier share, the other replaces them; their response classes differ.</summary>
internal abstract class ShareHandler(string message, bool keepsOthers, EventPipeline pipeline, RowValues values, Shares shares) : MessageHandler(message, ["Target", "PrincipalAccess"])
{
    /// <summary>Runs the stages around a share. The share uses the parameter as the steps left it.</summary>
    public sealed override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(values, Parameter<EntityReference>(request, "Target"));
        var access = Parameter<PrincipalAccess>(request, "PrincipalAccess");
        shares.Principal(access.Principal);
        var operation = pipeline.NewOperation(
            context, Message, row.Table.LogicalName, row.Id, ("Target", new EntityReference(row.Table.LogicalName, row.Id)), ("PrincipalAccess", CopyOf(access)));
        var fault = pipeline.Execute(operation, transaction =>
        {
            var left = Left<PrincipalAccess>(operation.Input, "PrincipalAccess");
            shares.Give(transaction, context.User, row, shares.Principal(left.Principal), left.AccessMask, keepsOthers);
            return null;
        });
        return fault is not null ? fault : Response();
    }

    protected abstract OrganizationResponse Response();

    private static PrincipalAccess CopyOf(PrincipalAccess access) =>
        new() { Principal = access.Principal is { } principal ? EntityCopy.Of(principal) : null, AccessMask = access.AccessMask };
}

/// <summary>GrantAccess: gives a user or team rights to a row, in addition to those of an earlier share.</summary>
internal sealed class GrantAccessHandler(EventPipeline pipeline, RowValues values, Shares shares) : ShareHandler("GrantAccess", keepsOthers: true, pipeline, values, shares)
{
    public override string Remarks => "A user can grant only own rights.";

    protected override OrganizationResponse Response() => new GrantAccessResponse();
}

/// <summary>ModifyAccess: gives a user or team rights to a row, in place of those of an earlier share.</summary>
internal sealed class ModifyAccessHandler(EventPipeline pipeline, RowValues values, Shares shares) : ShareHandler("ModifyAccess", keepsOthers: false, pipeline, values, shares)
{
    public override string Remarks => "A share without rights is removed.";

    protected override OrganizationResponse Response() => new ModifyAccessResponse();
}
