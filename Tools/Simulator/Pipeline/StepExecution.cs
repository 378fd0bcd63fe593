using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One execution of a plug-in, as a plug-in trace log records it: of a step, or of the main operation of a custom API.</summary>
/// <param name="Step">The step; null for a custom API.</param>
/// <param name="CustomApi">The custom API; null for a step.</param>
/// <param name="Context">The context that it ran in.</param>
/// <param name="Trace">What it traced: the last 10 KB of it.</param>
/// <param name="Changes">The columns of Target that it wrote, with their new values.</param>
/// <param name="Exception">What it threw; null when it ended well.</param>
public sealed record StepExecution(
    StepRegistration? Step, CustomApiRegistration? CustomApi, IPluginExecutionContext Context, string Trace, IReadOnlyDictionary<string, object?> Changes, Exception? Exception)
{
    /// <summary>What it wrote to the telemetry (<c>ILogger</c>).</summary>
    public IReadOnlyList<StepLogEntry> Log { get; init; } = [];

    /// <summary>The name of the step, or the unique name of the custom API.</summary>
    public string Name => Step?.Name ?? CustomApi!.UniqueName;
}
