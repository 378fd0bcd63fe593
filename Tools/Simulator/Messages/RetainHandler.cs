using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Retain: a row goes into long term retention, where it is read-only.</summary>
internal sealed class RetainHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Retain";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "OperationId"];

    public override string Remarks => "For administrators, as all of retention.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<EntityReference>(request, "Target");
        Retention.Move(Organization, call, Message, PhoneCalls(target.LogicalName), target.Id, Optional(request, "OperationId", Guid.Empty), RowArea.Live, RowArea.Retained);
        return new OrganizationResponse { ResponseName = Message };
    }
}
