using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Assign: another owner, the older way.</summary>
internal sealed class AssignHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Assign";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "Assignee"];

    public override string Remarks => "Whether it runs steps on Update too is an open question: see LegacyRequestsRunUpdateSteps.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "Target"));
        var assignee = Parameter<EntityReference>(request, "Assignee");
        Organization.Legacy.RunAssignSteps(call, row, assignee, (transaction, input) =>
        {
            Organization.Security.Check(call.User, AccessRights.AssignAccess, row);
            return LegacyWrite.Run(Organization, call, transaction, row, new Entity(row.Table.LogicalName, row.Id) { ["ownerid"] = Left<EntityReference>(input, "Assignee") });
        });
        return new AssignResponse();
    }
}
