using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>
/// Writes one JSON line for each request: <c>method</c>, <c>path</c> with its values masked, <c>status</c> (null when the client
/// left), <c>ms</c> (milliseconds), and <c>steps</c>: how often each step and custom API ran. No line has a value of a row.
/// </summary>
/// <param name="writer">Where the lines go. The caller closes it, after the host.</param>
/// <param name="failed">Called once, with the reason, when a line cannot be written. The log ends there, and the host goes on.</param>
public sealed class RequestLog(TextWriter writer, Action<string> failed)
{
    private readonly Lock _lock = new();
    private readonly AsyncLocal<Dictionary<string, int>?> _steps = new();
    private bool _hasFailed;

    /// <summary>Records that a step or custom API ran, for the request of this thread. <see cref="Simulator.LocalDataverse.StepExecuted"/> calls it.</summary>
    /// <param name="execution">The execution.</param>
    public void Record(StepExecution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (_steps.Value is { } steps) steps[execution.Name] = steps.GetValueOrDefault(execution.Name) + 1;
    }

    /// <summary>Begins to record the steps of this thread.</summary>
    internal void Begin() => _steps.Value = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Ends it.</summary>
    /// <returns>How often each step ran.</returns>
    internal IReadOnlyDictionary<string, int>? End()
    {
        var steps = _steps.Value;
        _steps.Value = null;
        return steps;
    }

    /// <summary>Writes a line.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The path and query.</param>
    /// <param name="answer">The answer; null when the client left.</param>
    /// <param name="elapsed">The time from the headers to the end of the answer.</param>
    internal void Write(string method, string target, RecordedAnswer? answer, TimeSpan elapsed)
    {
        var line = LineOf(method, target, answer, elapsed);
        lock (_lock)
        {
            if (_hasFailed) return;
            try
            {
                writer.WriteLine(line);
                writer.Flush();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _hasFailed = true;
                failed(exception.Message);
            }
        }
    }

    private static string LineOf(string method, string target, RecordedAnswer? answer, TimeSpan elapsed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("method", MaskedTarget.Method(method));
            json.WriteString("path", MaskedTarget.Of(target));
            if (answer is { } given) json.WriteNumber("status", given.Response.Status);
            else json.WriteNull("status");
            json.WriteNumber("ms", Math.Round(elapsed.TotalMilliseconds, 3));
            json.WriteStartObject("steps");
            foreach (var (name, count) in answer?.Steps ?? new Dictionary<string, int>(StringComparer.Ordinal)) json.WriteNumber(name, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
