using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Disassociate: takes links back.</summary>
internal sealed class DisassociateHandler(Organization organization) : LinkHandler(organization)
{
    public override string Message => "Disassociate";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        Run(request, call, isAdded: false);
        return new DisassociateResponse();
    }
}
