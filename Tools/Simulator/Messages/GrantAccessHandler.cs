using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>GrantAccess: rights to a row for a user or team, beside those it has.</summary>
internal sealed class GrantAccessHandler(Organization organization) : ShareHandler(organization)
{
    public override string Message => "GrantAccess";

    public override string Remarks => "Nobody shares what they may not do themselves.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        Run(request, call, Shares.Grant);
        return new GrantAccessResponse();
    }
}
