using System.Collections.Generic;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>
/// The Web API request that disables or enables a step. The table reference of sdkmessageprocessingstep in Microsoft's
/// Dataverse documentation lists it under SetState: an update of statecode and statuscode.
/// </summary>
/// <param name="Step">The step.</param>
/// <param name="Enable">Whether the request enables the step; otherwise it disables it.</param>
public sealed record StepStateRequest(StepRegistration Step, bool Enable)
{
    /// <summary>The HTTP method.</summary>
    public const string Method = "PATCH";

    /// <summary>The headers besides those that authenticate. <c>If-Match: *</c> keeps Dataverse from creating a step that does not exist.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers { get; } = [new("Content-Type", "application/json"), new("If-Match", "*")];

    /// <summary>The address, relative to <c>[organization URI]/api/data/v9.2/</c>.</summary>
    public string Address => $"{ExportNames.Steps}({Step.Id})";

    /// <summary>The body: state 0 (Enabled) has the status reason 1, state 1 (Disabled) the status reason 2.</summary>
    public string Body => $$"""{"{{ExportNames.State}}":{{(Enable ? 0 : 1)}},"{{ExportNames.StatusReason}}":{{(Enable ? 1 : 2)}}}""";
}
