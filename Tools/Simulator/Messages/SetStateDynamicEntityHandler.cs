using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>SetStateDynamicEntity: SetState by its older name.</summary>
internal sealed class SetStateDynamicEntityHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "SetStateDynamicEntity";

    public override IReadOnlyList<string> Parameters { get; } = ["EntityMoniker", "State", "Status"];

    public override string Remarks => "By its name; the SDK has no class for it.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "EntityMoniker"));
        StateRequests.Run(Organization, call, request, row, StateSteps.SetStateDynamicEntity);
        return new OrganizationResponse { ResponseName = Message };
    }
}
