using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One execution of a plug-in, as a plug-in trace log records it: of a step, or of the main operation of a custom API.</summary>
/// <param name="Step">The step; null for a custom API.</param>
/// <param name="CustomApi">The custom API; null for a step.</param>
/// <param name="Context">The context of the execution.</param>
/// <param name="Trace">The last 10 KB of the trace.</param>
/// <param name="Changes">The columns of Target that the plug-in wrote, with their new values.</param>
/// <param name="Exception">The exception of the plug-in; null if it did not throw.</param>
/// <param name="Log">The entries that the plug-in wrote to the telemetry (<c>ILogger</c>).</param>
public sealed record StepExecution(
    StepRegistration? Step, CustomApiRegistration? CustomApi, IPluginExecutionContext Context, string Trace, IReadOnlyDictionary<string, object?> Changes, Exception? Exception,
    IReadOnlyList<StepLogEntry> Log)
{
    /// <summary>The name of the step, or the unique name of the custom API.</summary>
    public string Name => Step?.Name ?? CustomApi!.UniqueName;
}
