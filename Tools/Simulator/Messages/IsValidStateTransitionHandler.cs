using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>IsValidStateTransition: reports if a row may get a status. The table has no transition rules, so each valid pair may follow any other.</summary>
internal sealed class IsValidStateTransitionHandler(SecurityModel security, RowValues values) : MessageHandler("IsValidStateTransition", ["Entity", "NewState", "NewStatus"])
{
    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "Cannot have steps. The table has no transition rules.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(values, Parameter<EntityReference>(request, "Entity"));
        security.Check(context.User, AccessRights.ReadAccess, row);
        var name = Parameter<string>(request, "NewState");
        var status = Parameter<int>(request, "NewStatus");
        var state = row.Table.States.FirstOrDefault(state => string.Equals(state.InvariantName, name, StringComparison.OrdinalIgnoreCase));
        var isValid = state is not null && row.Table.FindStatus(status) is { } pair && pair.State == state.Value;
        return new IsValidStateTransitionResponse { Results = { ["IsValid"] = isValid } };
    }
}
