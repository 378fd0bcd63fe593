using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>WhoAmI: who calls.</summary>
internal sealed class WhoAmIHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "WhoAmI";

    public override IReadOnlyList<string> Parameters { get; } = [];

    public override string Remarks => "The user whose access counts.";

    public override IReadOnlyList<string> Events => [];

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call) => new WhoAmIResponse
    {
        Results = { ["UserId"] = call.User.Id, ["BusinessUnitId"] = call.User.BusinessUnitId, ["OrganizationId"] = Organization.Options.OrganizationId },
    };
}
