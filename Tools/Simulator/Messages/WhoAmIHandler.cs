using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>WhoAmI: returns the user who makes the request.</summary>
internal sealed class WhoAmIHandler(LocalDataverseOptions options) : MessageHandler("WhoAmI", [])
{
    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "Returns the calling user.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context) => new WhoAmIResponse
    {
        Results = { ["UserId"] = context.User.Id, ["BusinessUnitId"] = context.User.BusinessUnitId, ["OrganizationId"] = options.OrganizationId },
    };
}
