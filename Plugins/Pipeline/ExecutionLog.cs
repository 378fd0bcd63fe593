using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Writes what one execution reports to the trace log, and as structured events to the telemetry: one line for the execution and one
/// for each note and violation. Values of rows are masked. A log that fails never rejects a save.
/// </summary>
[SuppressMessage("Design", "CA1031", Justification = "A failing log never rejects a save.")]
internal readonly struct ExecutionLog
{
    /// <summary>Dataverse keeps 10 KB for each execution and drops the oldest lines, among them the most important one.</summary>
    private const int MostBytes = 10_000;

    /// <summary>Room for the line that counts the omitted lines.</summary>
    private const int ReservedBytes = 64;

    /// <summary>How many inner exceptions the log names.</summary>
    private const int MostCauses = 10;

    /// <summary>How many lines of a stack trace the log has.</summary>
    private const int MostFrames = 50;

    /// <summary>The longest name of a type, or line of a stack trace; longer ones are cut.</summary>
    private const int MostCharactersOfLine = 300;

    private readonly TraceHead _head;
    private readonly IExecutionContext? _context;
    private readonly int _rows;
    private readonly string _outcome;
    private readonly ImageGaps? _gaps;
    private readonly IReadOnlyList<string>? _notes;
    private readonly IReadOnlyList<Violation> _violations;
    private readonly int _total;
    private readonly string? _caller;

    public ExecutionLog(TraceHead head, IExecutionContext? context, int rows, string outcome, ImageGaps? gaps, IReadOnlyList<string>? notes, IReadOnlyList<Violation> violations, int total, string? caller)
    {
        _head = head;
        _context = context;
        _rows = rows;
        _outcome = outcome;
        _gaps = gaps;
        _notes = notes;
        _violations = violations;
        _total = total;
        _caller = caller;
    }

    /// <summary>
    /// The lines about a problem, the most important first, so that the code always fits. They contain only types, codes and the origin
    /// of a foreign exception, because its message may contain personal data.
    /// </summary>
    public static IEnumerable<string> LinesOf(ProblemException problem)
    {
        yield return problem.Template + DetailsOf(problem);

        var causes = 0;
        for (var cause = problem.InnerException; cause is not null; cause = cause.InnerException)
            if (++causes <= MostCauses) yield return Cut(cause.GetType().FullName ?? cause.GetType().Name) + " (0x" + cause.HResult.ToString("X8", CultureInfo.InvariantCulture) + ")";
        if (causes > MostCauses) yield return "(and " + (causes - MostCauses).ToString(CultureInfo.InvariantCulture) + " more inner exceptions)";

        if (StackOf(problem.InnerException) is not { } stack) yield break;
        var start = 0;
        for (var frames = 0; frames < MostFrames && start < stack.Length; frames++)
        {
            var end = stack.IndexOf('\n', start);
            if (end == -1) end = stack.Length;
            yield return Cut(stack.Substring(start, Math.Min(end - start, MostCharactersOfLine + 1)).TrimEnd('\r'));
            start = end + 1;
        }

        if (start < stack.Length) yield return "(the stack goes on)";
    }

    /// <summary>The place and the masked facts of a problem, each after a space.</summary>
    public static string DetailsOf(ProblemException problem) => (problem.LoggedPlace is null ? string.Empty : " " + problem.LoggedPlace) + Show(problem.Facts);

    /// <summary>Writes an error to the telemetry, if the platform supplies it.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="template">The message, with the names of its values in braces.</param>
    /// <param name="values">The values, without personal data.</param>
    public static void WriteError(IServiceProvider services, string template, params object?[] values)
    {
        try
        {
            (PlatformServices.Find(services, typeof(ILogger)) as ILogger)?.LogError(template, values);
        }
        catch (Exception)
        {
            // The reason is above the type.
        }
    }

    /// <summary>Writes the log to each logging service that the platform supplies.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="started">When the execution began, as <see cref="Stopwatch.GetTimestamp"/> gives it.</param>
    public void Write(IServiceProvider services, long started)
    {
        var tracing = PlatformServices.Find(services, typeof(ITracingService)) as ITracingService;
        var logger = PlatformServices.Find(services, typeof(ILogger)) as ILogger;
        if (tracing is null && logger is null) return;

        var elapsed = Stopwatch.GetTimestamp() - started;
        try
        {
            if (tracing is not null) WriteTrace(tracing, elapsed);
        }
        catch (Exception)
        {
            // The reason is above the type.
        }

        try
        {
            if (logger is not null) WriteEvents(logger, elapsed);
        }
        catch (Exception)
        {
            // The reason is above the type.
        }
    }

    private void WriteTrace(ITracingService tracing, long elapsed)
    {
        var first = _head.Say(_context?.MessageName, _context?.PrimaryEntityName, _rows, _caller, elapsed, _outcome);
        if (_gaps is null && _notes is null && _total == 0)
        {
            // Nearly all executions write only this line. It has no placeholders, so the logger need not parse it.
            if (first.IsFormat) tracing.Trace(first.Text);
            else tracing.Trace("{0}", first.Text);
            return;
        }

        // Passed as an argument: a brace in a format would throw.
        tracing.Trace("{0}", WithLines(first.Text));
    }

    /// <summary>The first line, and as many further lines as the trace log has room for.</summary>
    private string WithLines(string first)
    {
        var lines = new List<string>();
        if (_gaps is not null) lines.AddRange(_gaps.Lines());
        if (_notes is not null) lines.AddRange(_notes);

        var text = new StringBuilder(first);
        var bytes = text.Length + ReservedBytes;
        var left = lines.Count + _total;
        for (var i = 0; i < lines.Count + _violations.Count; i++)
        {
            var line = i < lines.Count ? lines[i] : LineOf(_violations[i - lines.Count]);
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > MostBytes) break;
            text.Append('\n').Append(line);
            left--;
        }

        if (left > 0) text.Append("\n(and ").Append(left.ToString(CultureInfo.InvariantCulture)).Append(" more lines)");
        return text.ToString();
    }

    private static string LineOf(Violation violation) =>
        (violation.Rule.Severity == Severity.Reject ? "reject " : "trace ") + violation.Template
        + " [" + violation.RowIndex.ToString(CultureInfo.InvariantCulture) + "] " + (violation.RowId == Guid.Empty ? null : "id=" + violation.RowId + " ") + violation.Column.LogicalName + Show(violation.Facts);

    private void WriteEvents(ILogger logger, long elapsed)
    {
        if (_gaps?.Missing is { } missing) logger.LogWarning("No image {Image} of {Rows} rows, not evaluated: {Rules}", RowImages.PreImageName, missing.Rows, missing.Rules);
        if (_gaps?.Incomplete is { } incomplete) logger.LogWarning("Image {Image} without {Columns} of {Rows} rows, not evaluated: {Rules}", RowImages.PreImageName, incomplete.Columns, incomplete.Rows, incomplete.Rules);

        // As many events as lines in a trace log: a request for many rows must not flood the telemetry.
        var bytes = 0;
        foreach (var violation in _violations)
        {
            var facts = Show(violation.Facts);
            bytes += facts.Length;
            if (bytes > MostBytes) break;
            logger.LogWarning("{Severity} {Code} {Template} row {Row} id {RowId} column {Column} caller {Caller}{Facts}",
                violation.Rule.Severity.ToString(), violation.Rule.Code, violation.Template, violation.RowIndex, violation.RowId == Guid.Empty ? "none" : violation.RowId.ToString(), violation.Column.LogicalName, _caller ?? "unknown", facts);
        }

        logger.LogInformation("{Step}: {Message} {Table}, {Rows} rows, {Milliseconds} ms, {Outcome}",
            _head.Name, TraceHead.Show(_context?.MessageName), TraceHead.Show(_context?.PrimaryEntityName), _rows, elapsed * 1000.0 / Stopwatch.Frequency, _outcome);
    }

    /// <summary>The stack trace of an exception; null when it has none or its type throws on reading it.</summary>
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

    private static string Cut(string line) => line.Length <= MostCharactersOfLine ? line : line.Substring(0, MostCharactersOfLine) + "…";

    private static string Show(IReadOnlyList<Fact> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
            if (fact.Value.Length > 0) text.Append(' ').Append(fact.Name).Append("=\"").Append(fact.IsPersonal ? Mask.Of(fact.Value) : fact.Value).Append('"');
        return text.ToString();
    }
}
