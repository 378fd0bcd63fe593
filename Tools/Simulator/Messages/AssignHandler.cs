using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Assign: changes the owner, the older way.</summary>
internal sealed class AssignHandler(EventPipeline pipeline, SecurityModel security, RowOperations operations) : MessageHandler("Assign", ["Target", "Assignee"])
{
    public override string Remarks => "Option: `LegacyRequestsRunUpdateSteps`.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(operations.Values, Parameter<EntityReference>(request, "Target"));
        var run = LegacyRun.OfOwner(pipeline, context, row, Parameter<EntityReference>(request, "Assignee"), Write);
        if (run.Execute() is { } fault) return fault;
        return new AssignResponse();

        PluginFault? Write(Transaction transaction, ParameterCollection input, out StoredRow? after)
        {
            security.Check(context.User, AccessRights.AssignAccess, row);
            var change = new Entity(row.Table.LogicalName, row.Id) { ["ownerid"] = Left<EntityReference>(input, "Assignee") };
            return operations.Update.WriteLegacy(context, transaction, row, change, out after);
        }
    }
}
