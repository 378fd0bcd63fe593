using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that set a status the older way. They differ in the steps that they run and in their response classes.</summary>
internal abstract class StateHandler(string message, StateSteps steps, EventPipeline pipeline, SecurityModel security, RowOperations operations, PlatformBehavior behavior)
    : MessageHandler(message, ["EntityMoniker", "State", "Status"])
{
    /// <summary>The value that means the default status reason.</summary>
    private const int DefaultStatus = -1;

    public sealed override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(operations.Values, Parameter<EntityReference>(request, "EntityMoniker"));
        var state = new OptionSetValue(Parameter<OptionSetValue>(request, "State").Value);
        var status = new OptionSetValue(Parameter<OptionSetValue>(request, "Status").Value);
        if (status.Value == DefaultStatus && !behavior.AcceptsDefaultStatus) RowValues.StatePair(row.Table, state.Value, status.Value);

        if (LegacyRun.OfState(pipeline, context, row, state, status, steps, Write).Execute() is { } fault) return fault;
        return Response();

        PluginFault? Write(Transaction transaction, ParameterCollection input, out StoredRow? after)
        {
            security.Check(context.User, AccessRights.WriteAccess, row);
            var change = new Entity(row.Table.LogicalName, row.Id) { ["statecode"] = Left<OptionSetValue>(input, "State") };
            if (Left<OptionSetValue>(input, "Status") is var reason && reason.Value != DefaultStatus) change["statuscode"] = reason;
            return operations.Update.WriteLegacy(context, transaction, row, change, out after);
        }
    }

    protected abstract OrganizationResponse Response();
}

/// <summary>SetState: changes the status, the older way.</summary>
internal sealed class SetStateHandler(EventPipeline pipeline, SecurityModel security, RowOperations operations, PlatformBehavior behavior)
    : StateHandler("SetState", behavior.SetStateRequestRuns, pipeline, security, operations, behavior)
{
    public override IReadOnlyList<string> Events => ["SetStateDynamicEntity"];

    public override string Remarks => "Option: `SetStateRequestRuns`.";

    protected override OrganizationResponse Response() => new SetStateResponse();
}

/// <summary>SetStateDynamicEntity: the older name of SetState.</summary>
internal sealed class SetStateDynamicEntityHandler(EventPipeline pipeline, SecurityModel security, RowOperations operations, PlatformBehavior behavior)
    : StateHandler("SetStateDynamicEntity", StateSteps.SetStateDynamicEntity, pipeline, security, operations, behavior)
{
    public override string Remarks => "The older name; the SDK has no request class for it.";

    protected override OrganizationResponse Response() => new() { ResponseName = Message };
}
