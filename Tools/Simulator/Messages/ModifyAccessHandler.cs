using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>ModifyAccess: rights to a row for a user or team, instead of those it was given.</summary>
internal sealed class ModifyAccessHandler(Organization organization) : ShareHandler(organization)
{
    public override string Message => "ModifyAccess";

    public override string Remarks => "No right at all ends the share.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        Run(request, call, Shares.Replace);
        return new ModifyAccessResponse();
    }
}
