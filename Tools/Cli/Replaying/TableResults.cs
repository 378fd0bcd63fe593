using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Simulator.Errors;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Results of a script for people: a line for each, and below it what its steps traced.</summary>
internal sealed class TableResults(IAnsiConsole console) : IReplayWriter
{
    /// <summary>As wide as the longest name of a message.</summary>
    private const int MessageWidth = 33;

    /// <summary>As long as a rejection of many rows.</summary>
    private const int LongestFault = 64 * 1024;

    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Quiet = new(Color.Grey);
    public void Write(ReplayResult result)
    {
        console.Write(result.Line.ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  " + Shown.Line(result.Message).PadRight(MessageWidth) + "  ");
        if (result.Fault is { } fault)
        {
            console.Write("rejected", Bad);
            console.WriteLine($"  {Faults.Show(fault.ErrorCode)}  {OnOneLine(fault.Message ?? "")}");
        }
        else
        {
            console.Write("ok      ", Good);
            console.WriteLine("  " + Json(result));
        }

        foreach (var execution in result.Trace ?? [])
        {
            console.WriteLine("        " + Shown.Line(execution.Name), Quiet);
            foreach (var line in execution.Trace.Split('\n')) console.WriteLine("          " + Shown.Line(line), Quiet);
        }
    }

    /// <summary>A rejection has a line for each violation.</summary>
    private static string OnOneLine(string text) => Shown.Line(string.Join(' ', text.Replace("\r", "", System.StringComparison.Ordinal).Split('\n').Select(line => Shown.Line(line))), LongestFault);

    private static string Json(ReplayResult result)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonForm.Readable)) JsonResponse.Write(json, result.Response!);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
