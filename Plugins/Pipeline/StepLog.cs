using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What one execution tells the trace log, and as structured events the telemetry: a line for the execution and one for
/// each violation. Values of rows are masked. A log that fails is no reason to refuse a call.
/// </summary>
[SuppressMessage("Design", "CA1031", Justification = "A log that fails is no reason to refuse a call.")]
internal sealed class StepLog
{
    /// <summary>Dataverse keeps 10 KB for each execution and drops the oldest lines, which would be the one that matters most.</summary>
    private const int MostBytes = 10_000;

    /// <summary>Room for the line that tells how many lines were left out.</summary>
    private const int ReservedBytes = 64;

    private readonly ITracingService? _tracing;
    private readonly ILogger? _logger;
    private readonly TraceHead _head;
    private List<string>? _notes;

    private StepLog(ITracingService? tracing, ILogger? logger, TraceHead head, long started)
    {
        _tracing = tracing;
        _logger = logger;
        _head = head;
        Started = started;
    }

    /// <summary>When the execution began, as <see cref="Stopwatch.GetTimestamp"/> tells it.</summary>
    public long Started { get; }

    public static StepLog Start(IServiceProvider services, TraceHead head) => Start(services, head, Stopwatch.GetTimestamp());

    public static StepLog Start(IServiceProvider services, TraceHead head, long started) => new(Get(services, typeof(ITracingService)) as ITracingService, Get(services, typeof(ILogger)) as ILogger, head, started);

    /// <summary>Adds a line about the execution.</summary>
    public void Note(string note) => (_notes ??= []).Add(note);

    /// <summary>Writes the log of an execution.</summary>
    public void Write(IExecutionContext? context, int rows, string outcome, ViolationReport? report = null)
    {
        if (report is null || report.IsEmpty)
        {
            Write(context, rows, outcome, []);
            return;
        }

        var violations = new List<Violation>();
        violations.AddRange(report.Of(Severity.Reject));
        violations.AddRange(report.Of(Severity.Trace));
        Write(context, rows, outcome, violations);
    }

    /// <summary>Writes the log of an execution that could not judge. Of a foreign exception only the types, since its message may hold anything.</summary>
    public void WriteFailure(IExecutionContext? context, StepFailure failure, string outcome)
    {
        for (var cause = failure.Cause; cause is not null; cause = cause.InnerException)
            Note(cause.GetType().FullName + " (0x" + cause.HResult.ToString("X8", CultureInfo.InvariantCulture) + ")");
        if (StackOf(failure.Cause) is { } stack) Note(stack);
        Note(failure.Template + (failure.Place is null ? string.Empty : " " + failure.Place) + Show(failure.Facts));
        Write(context, rows: 0, outcome, []);
    }

    private void Write(IExecutionContext? context, int rows, string outcome, IReadOnlyList<Violation> violations)
    {
        if (_tracing is null && _logger is null) return;
        var elapsed = Stopwatch.GetTimestamp() - Started;
        try
        {
            WriteTrace(context, rows, elapsed, outcome, violations);
        }
        catch (Exception)
        {
            // See the reason above the class.
        }

        try
        {
            WriteEvents(context, rows, elapsed, outcome, violations);
        }
        catch (Exception)
        {
            // See the reason above the class.
        }
    }

    private void WriteTrace(IExecutionContext? context, int rows, long elapsed, string outcome, IReadOnlyList<Violation> violations)
    {
        if (_tracing is null) return;

        var first = _head.Say(context?.MessageName, context?.PrimaryEntityName, rows, elapsed, outcome);
        if (_notes is null && violations.Count == 0)
        {
            // What nearly all executions have to say, and without placeholders, which would have to be looked for.
            if (first.IsFormat) _tracing.Trace(first.Text);
            else _tracing.Trace("{0}", first.Text);
            return;
        }

        var text = new StringBuilder(first.Text);
        var bytes = text.Length + ReservedBytes;
        var left = (_notes?.Count ?? 0) + violations.Count;
        foreach (var line in Lines(violations))
        {
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > MostBytes) break;
            text.Append('\n').Append(line);
            left--;
        }

        if (left > 0) text.Append("\n(and ").Append(left.ToString(CultureInfo.InvariantCulture)).Append(" more lines)");

        // The text is data: as a format, a brace in it would throw.
        _tracing.Trace("{0}", text.ToString());
    }

    private IEnumerable<string> Lines(IReadOnlyList<Violation> violations)
    {
        if (_notes is not null)
            foreach (var note in _notes) yield return note;
        foreach (var violation in violations)
        {
            yield return (violation.Rule.Severity == Severity.Reject ? "reject " : "trace ") + violation.Template
                + " [" + violation.RowIndex.ToString(CultureInfo.InvariantCulture) + "] " + violation.Column.LogicalName + Show(violation.Facts);
        }
    }

    private void WriteEvents(IExecutionContext? context, int rows, long elapsed, string outcome, IReadOnlyList<Violation> violations)
    {
        if (_logger is null) return;

        // As many events as fit into a trace log: a bulk call must not flood the telemetry.
        var bytes = 0;
        foreach (var violation in violations)
        {
            var facts = Show(violation.Facts);
            bytes += facts.Length;
            if (bytes > MostBytes) break;
            _logger.LogWarning("{Severity} {Code} {Template} row {Row} column {Column}{Facts}",
                violation.Rule.Severity.ToString(), violation.Rule.Code, violation.Template, violation.RowIndex, violation.Column.LogicalName, facts);
        }

        _logger.LogInformation("{Step}: {Message} {Table}, {Rows} rows, {Milliseconds} ms, {Outcome}",
            _head.Name, context?.MessageName, context?.PrimaryEntityName, rows, elapsed * 1000.0 / Stopwatch.Frequency, outcome);
    }

    /// <summary>Where an exception comes from; null when it does not tell: types of others may compute it.</summary>
    private static string? StackOf(Exception? exception)
    {
        try
        {
            return exception?.StackTrace;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string Show(IReadOnlyList<Fact> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
            if (fact.Value.Length > 0) text.Append(' ').Append(fact.Name).Append("=\"").Append(fact.IsPersonal ? Mask.Of(fact.Value) : fact.Value).Append('"');
        return text.ToString();
    }

    private static object? Get(IServiceProvider services, Type service)
    {
        try
        {
            return services.GetService(service);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
