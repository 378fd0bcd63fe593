using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>What steps and custom APIs did for a request, as JSON.</summary>
internal static class JsonTrace
{
    /// <summary>Writes the executions as the member "trace".</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<StepExecution> trace)
    {
        json.WriteStartArray("trace");
        foreach (var execution in trace)
        {
            json.WriteStartObject();
            json.WriteString("step", execution.Name);
            json.WriteString("message", execution.Context.MessageName);
            json.WriteNumber("stage", execution.Context.Stage);
            json.WriteNumber("depth", execution.Context.Depth);
            json.WriteString("text", execution.Trace);
            json.WriteBoolean("ok", execution.Exception is null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
