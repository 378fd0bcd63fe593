using System;
using System.Diagnostics;
using System.Globalization;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The first line of a trace: the class, the message, the rows, the kind of caller, the duration and the outcome. Nearly all executions of a
/// step have the same line, so the last one is kept for the next. Thread-safe.
/// </summary>
/// <param name="name">The name of the class.</param>
internal sealed class TraceHead(string name)
{
    /// <summary>Tenths of a millisecond in a second: the duration is reported in milliseconds with one decimal.</summary>
    private const int TenthsPerSecond = 10_000;

    private Line? _last;

    /// <summary>The name of the class.</summary>
    public string Name => name;

    /// <summary>The line for an execution.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many rows the request has.</param>
    /// <param name="caller">The kind of caller, one of <see cref="Caller"/>; null when the line does not name it.</param>
    /// <param name="elapsed">The duration, in ticks of <see cref="Stopwatch"/>.</param>
    /// <param name="outcome">The outcome.</param>
    public Line Say(string? message, string? table, int rows, string? caller, long elapsed, string outcome)
    {
        var tenths = ((elapsed * TenthsPerSecond) + (Stopwatch.Frequency / 2)) / Stopwatch.Frequency;
        if (_last is { } last && last.Says(message, table, rows, caller, tenths, outcome)) return last;

        var text = string.Concat(
            name, ": ", Show(message), " ", Show(table), ", ", rows.ToString(CultureInfo.InvariantCulture), rows == 1 ? " row, " : " rows, ",
            caller, caller is null ? null : ", ", (tenths / 10).ToString(CultureInfo.InvariantCulture), ".", (tenths % 10).ToString(CultureInfo.InvariantCulture), " ms, ", outcome);
        return _last = new Line(message, table, rows, caller, tenths, outcome, text);
    }

    /// <summary>A name comes from the host, or from a caller who names an unknown message: it must not add lines to the log.</summary>
    public static string? Show(string? name) => name is null ? null : Excerpt.Of(name, Excerpt.Limit);

    /// <summary>A line and its parts. Immutable: a thread sees this line or the next.</summary>
    public sealed class Line(string? message, string? table, int rows, string? caller, long tenths, string outcome, string text)
    {
        public string Text => text;

        /// <summary>Whether the text means the same as a format (<see cref="string.Format(string, object[])"/>), because it has no brace.</summary>
        public bool IsFormat { get; } = text.IndexOf('{') == -1 && text.IndexOf('}') == -1;

        public bool Says(string? otherMessage, string? otherTable, int otherRows, string? otherCaller, long otherTenths, string otherOutcome) =>
            rows == otherRows && tenths == otherTenths && string.Equals(caller, otherCaller, StringComparison.Ordinal) && string.Equals(outcome, otherOutcome, StringComparison.Ordinal)
            && string.Equals(message, otherMessage, StringComparison.Ordinal) && string.Equals(table, otherTable, StringComparison.Ordinal);
    }
}
