using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that move a row into long term retention and back. They differ in source and destination.</summary>
internal abstract class MoveHandler(string message, RowArea from, RowArea to, RowRetention retention) : MessageHandler(message, ["Target", "OperationId"])
{
    public sealed override string Remarks => "For administrators.";

    public sealed override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<EntityReference>(request, "Target");
        if (retention.Move(context, Message, PhoneCalls(target.LogicalName), target.Id, Optional(request, "OperationId", Guid.Empty), from, to, out var output) is { } fault) return fault;
        return new OrganizationResponse { Results = { [RowRetention.CountsName] = Left<EntityRecordCountCollection>(output, RowRetention.CountsName) } };
    }
}

/// <summary>Retain: moves a row into long term retention, where it is read-only.</summary>
internal sealed class RetainHandler(RowRetention retention) : MoveHandler("Retain", RowArea.Live, RowArea.Retained, retention);

/// <summary>RollbackRetain: moves a row back from long term retention.</summary>
internal sealed class RollbackRetainHandler(RowRetention retention) : MoveHandler("RollbackRetain", RowArea.Retained, RowArea.Live, retention);
