using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One execution of a step, as a plug-in trace log records it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Context">The context that it ran in.</param>
/// <param name="Trace">What it traced: the last 10 KB of it.</param>
/// <param name="Changes">The columns of Target that it wrote, with their new values.</param>
/// <param name="Exception">What it threw; null when it ended well.</param>
public sealed record StepExecution(
    StepRegistration Step, IPluginExecutionContext Context, string Trace, IReadOnlyDictionary<string, object?> Changes, Exception? Exception);
