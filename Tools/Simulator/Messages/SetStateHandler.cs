using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>SetState: another status, the older way.</summary>
internal sealed class SetStateHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "SetState";

    public override IReadOnlyList<string> Parameters { get; } = ["EntityMoniker", "State", "Status"];

    public override IReadOnlyList<string> Events => ["SetStateDynamicEntity"];

    public override string Remarks => "Which steps it runs is an open question: see SetStateRequestRuns.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        StateRequests.Run(Organization, call, request, PhoneCall(Parameter<EntityReference>(request, "EntityMoniker")), Organization.Options.Behavior.SetStateRequestRuns);
        return new SetStateResponse();
    }
}
