using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Associate: links rows by a relationship.</summary>
internal sealed class AssociateHandler(Organization organization) : LinkHandler(organization)
{
    public override string Message => "Associate";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        Run(request, call, isAdded: true);
        return new AssociateResponse();
    }
}
