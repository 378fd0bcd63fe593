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

    private static readonly string[] Decimals = [".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"];

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

        var shownMessage = Show(message);
        var shownTable = Show(table);
        var text = string.Concat(
            name, ": ", shownMessage, " ", shownTable, ", ", rows.ToString(CultureInfo.InvariantCulture), rows == 1 ? " row, " : " rows, ",
            caller, caller is null ? null : ", ", (tenths / 10).ToString(CultureInfo.InvariantCulture), Decimals[(int)(tenths % 10)], " ms, ", outcome);
        return _last = new Line(message, table, rows, caller, tenths, outcome, text) { Message = shownMessage, Table = shownTable };
    }

    /// <summary>A name comes from the host, or from a caller who names an unknown message: it must not add lines to the log.</summary>
    private static string? Show(string? name) => name is null ? null : Excerpt.Of(name);

    /// <summary>A line and its parts. Immutable: a thread sees this line or the next.</summary>
    public sealed class Line(string? message, string? table, int rows, string? caller, long tenths, string outcome, string text)
    {
        private static readonly char[] Braces = ['{', '}'];

        public string Text => text;

        /// <summary>The message, as the log shows it; null when there is none.</summary>
        public string? Message { get; init; }

        /// <summary>The table, as the log shows it; null when there is none.</summary>
        public string? Table { get; init; }

        /// <summary>Whether the text means the same as a format (<see cref="string.Format(string, object[])"/>), because it has no brace.</summary>
        public bool IsFormat { get; } = text.IndexOfAny(Braces) < 0;

        public bool Says(string? otherMessage, string? otherTable, int otherRows, string? otherCaller, long otherTenths, string otherOutcome) =>
            rows == otherRows && tenths == otherTenths && string.Equals(caller, otherCaller, StringComparison.Ordinal) && string.Equals(outcome, otherOutcome, StringComparison.Ordinal)
            && string.Equals(message, otherMessage, StringComparison.Ordinal) && string.Equals(table, otherTable, StringComparison.Ordinal);
    }
}
