using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RollbackRetain: a row comes back from long term retention.</summary>
internal sealed class RollbackRetainHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "RollbackRetain";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "OperationId"];

    public override string Remarks => "For administrators, as all of retention.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<EntityReference>(request, "Target");
        Retention.Move(Organization, call, Message, PhoneCalls(target.LogicalName), target.Id, Optional(request, "OperationId", Guid.Empty), RowArea.Retained, RowArea.Live);
        return new OrganizationResponse { ResponseName = Message };
    }
}
