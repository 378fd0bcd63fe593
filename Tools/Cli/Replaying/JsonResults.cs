using System.Buffers;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

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

            if (result.Trace is { } trace) JsonTrace.Write(json, trace);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(_line.WrittenSpan));
        output.Write('\n');
    }
}
