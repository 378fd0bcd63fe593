using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What the two messages that change a status do.</summary>
internal static class StateRequests
{
    /// <summary>What stands for the default status reason.</summary>
    private const int DefaultStatus = -1;

    public static void Run(Organization organization, Call call, OrganizationRequest request, StoredRow row, StateSteps steps)
    {
        var state = Option(request, "State");
        var status = Option(request, "Status");
        if (status.Value == DefaultStatus && !organization.Options.Behavior.AcceptsDefaultStatus) RowValues.StatePair(row.Table, state.Value, status.Value);

        organization.Legacy.RunStateSteps(call, row, state, status, steps, (within, input) =>
        {
            organization.Security.Check(call.User, AccessRights.WriteAccess, row);
            var change = new Entity(row.Table.LogicalName, row.Id) { ["statecode"] = Left(input, "State") };
            if (Left(input, "Status") is var reason && reason.Value != DefaultStatus) change["statuscode"] = reason;
            return LegacyWrite.Run(organization, call, within, row, change);
        });
    }

    private static OptionSetValue Left(ParameterCollection input, string name) =>
        input.TryGetValue(name, out var value) && value is OptionSetValue option ? option : throw Faults.Create(Faults.InvalidValue, $"A step left the operation without its {name}.");

    private static OptionSetValue Option(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is OptionSetValue option
            ? new OptionSetValue(option.Value)
            : throw Faults.Create(Faults.InvalidValue, $"{request.RequestName} needs a parameter {name} of type {nameof(OptionSetValue)}.");
}
