using System;
using System.Diagnostics;
using System.Globalization;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The first line of a trace: what ran on which message, for how long, and with what outcome. Nearly all executions of a
/// step have the same line, so the last one is kept for the next. Any number of threads may use it.
/// </summary>
/// <param name="name">What runs: the name of a class.</param>
internal sealed class TraceHead(string name)
{
    /// <summary>The time is reported in milliseconds with one decimal; a second has this many tenths of them.</summary>
    private const int TenthsPerSecond = 10_000;

    private static readonly string[] Decimals = [".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"];

    private Line? _last;

    /// <summary>What runs.</summary>
    public string Name => name;

    /// <summary>The line for an execution.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">How many rows it was about.</param>
    /// <param name="elapsed">How long it took, in ticks of <see cref="Stopwatch"/>.</param>
    /// <param name="outcome">What came of it.</param>
    public Line Say(string? message, string? table, int rows, long elapsed, string outcome)
    {
        var tenths = ((elapsed * TenthsPerSecond) + (Stopwatch.Frequency / 2)) / Stopwatch.Frequency;
        if (_last is { } last && last.Says(message, table, rows, tenths, outcome)) return last;

        var shownMessage = Show(message);
        var shownTable = Show(table);
        var text = string.Concat(
            name, ": ", shownMessage, " ", shownTable, ", ", rows.ToString(CultureInfo.InvariantCulture), rows == 1 ? " row, " : " rows, ",
            (tenths / 10).ToString(CultureInfo.InvariantCulture), Decimals[(int)(tenths % 10)], " ms, ", outcome);
        return _last = new Line(message, table, rows, tenths, outcome, text) { Message = shownMessage, Table = shownTable };
    }

    /// <summary>A name comes from the host, and from a caller of a message that does not exist: it must not write lines of its own.</summary>
    private static string? Show(string? name) => name is null ? null : Excerpt.Of(name);

    /// <summary>A line, with what it was made of. It never changes: a thread sees this one or the next.</summary>
    public sealed class Line(string? message, string? table, int rows, long tenths, string outcome, string text)
    {
        private static readonly char[] Braces = ['{', '}'];

        public string Text => text;

        /// <summary>The message, as the log shows it; null when there is none.</summary>
        public string? Message { get; init; }

        /// <summary>The table, as the log shows it; null when there is none.</summary>
        public string? Table { get; init; }

        /// <summary>Whether the text means the same as a format (<see cref="string.Format(string, object[])"/>): there is no brace in it.</summary>
        public bool IsFormat { get; } = text.IndexOfAny(Braces) < 0;

        public bool Says(string? otherMessage, string? otherTable, int otherRows, long otherTenths, string otherOutcome) =>
            rows == otherRows && tenths == otherTenths && string.Equals(outcome, otherOutcome, StringComparison.Ordinal)
            && string.Equals(message, otherMessage, StringComparison.Ordinal) && string.Equals(table, otherTable, StringComparison.Ordinal);
    }
}
