using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Results of a script as JSON lines: one object for each line of it.</summary>
internal sealed class JsonResults(TextWriter output) : IReplayWriter
{
    private readonly ArrayBufferWriter<byte> _line = new(512);

    public void Write(ReplayResult result)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("line", result.Line);
            json.WriteString("message", result.Message);
            json.WriteBoolean("ok", result.Fault is null);
            if (result.Fault is { } fault)
            {
                JsonResponse.WriteFault(json, fault);
            }
            else
            {
                json.WritePropertyName("response");
                JsonResponse.Write(json, result.Response!);
            }

            if (result.Trace is { } trace) WriteTrace(json, trace);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(_line.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteTrace(Utf8JsonWriter json, IReadOnlyList<StepExecution> trace)
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
