using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>The result of a line of a script.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Message">The message of the request.</param>
/// <param name="Response">The response; null when it was rejected.</param>
/// <param name="Fault">Why it was rejected; null when it was not.</param>
/// <param name="Trace">The executions of steps and custom APIs, in their order; null without --trace.</param>
internal sealed record ReplayResult(long Line, string Message, OrganizationResponse? Response, OrganizationServiceFault? Fault, IReadOnlyList<StepExecution>? Trace);

/// <summary>Writes results, one after the other.</summary>
internal interface IReplayWriter
{
    void Write(ReplayResult result);
}
