using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The grammar of the traces that the plug-in writes, in one place (in the plug-in: <c>ExecutionLog</c>).</summary>
internal static partial class TraceReader
{
    private const int Timeout = 10_000;

    private static readonly FrozenSet<string> Steps = new[]
    {
        nameof(ValidateOnCreate), nameof(ValidateOnUpdate), nameof(ValidateOnSetState), nameof(NormalizePhonesOnCreate), nameof(NormalizePhonesOnUpdate),
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Columns = PhoneCallTable.Columns.Select(column => column.LogicalName).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Notes about the execution, which say nothing about the verdict.</summary>
    private static readonly string[] Notes =
    [
        "rewrite [", "the secure configuration of the step is not used: ", "the environment variable pcc_PhoneCallContextRules cannot be read, so ",
        "the environment variable pcc_PhoneCallContextRules cannot be used, so ", "the user's language cannot be read, so ",
    ];

    /// <summary>Notes about the image.</summary>
    private static readonly string[] ImageNotes = ["there is no image PreImage: ", "the image PreImage lacks "];

    /// <summary>Reads a trace.</summary>
    /// <param name="text">The trace.</param>
    public static Trace Read(string text)
    {
        var trace = new Trace();
        var isFirst = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd().ToString();
            if (line.Length == 0) continue;
            if (isFirst) ReadHead(line, trace);
            else if (trace.Outcome != TraceOutcome.Answered) ReadLine(line, trace);
            isFirst = false;
        }

        return trace;
    }

    /// <summary>Whether a trace begins as those of this project about phone calls do.</summary>
    public static bool IsOurs(string text) =>
        HeadLine().Match(text.AsSpan().TrimStart().ToString().Split('\n')[0].TrimEnd()) is { Success: true } head && head.Groups["class"].Value != nameof(ValidateRulesVariable);

    private static void ReadHead(string line, Trace trace)
    {
        var match = HeadLine().Match(line);
        if (!match.Success)
        {
            trace.Strange.Add(line);
            return;
        }

        if (match.Groups["caller"] is { Success: true, Value: var caller }) trace.Caller = caller;
        trace.Outcome = OutcomeOf(match.Groups["class"].Value, match.Groups["outcome"].Value, trace);
        if (trace.Outcome == TraceOutcome.Unknown) trace.Strange.Add(line);
    }

    private static TraceOutcome OutcomeOf(string className, string outcome, Trace trace)
    {
        if (!Steps.Contains(className)) return TraceOutcome.Answered;
        var numbers = Numbers().Match(outcome);
        if (numbers.Groups["would"] is { Success: true, Value: var would }) trace.UnwrittenNumbers = int.Parse(would, CultureInfo.InvariantCulture);
        return outcome switch
        {
            "accepted" => TraceOutcome.Accepted,
            "rejected" => TraceOutcome.Rejected,
            "accepted (audit; would be rejected)" => TraceOutcome.WouldBeRejected,
            "accepted (audit; the check failed)" or "rejected, because the check failed" => TraceOutcome.Failed,
            "not evaluated (mode off)" => TraceOutcome.NotEvaluated,
            _ => numbers.Success ? TraceOutcome.Normalized : TraceOutcome.Unknown,
        };
    }

    private static void ReadLine(string line, Trace trace)
    {
        if (More().Match(line) is { Success: true } more)
        {
            trace.IsCut = true;
            if (trace.Outcome is TraceOutcome.Accepted or TraceOutcome.WouldBeRejected or TraceOutcome.Rejected) trace.OmittedViolations = int.Parse(more.Groups["count"].Value, CultureInfo.InvariantCulture);
        }
        else if (trace.Outcome == TraceOutcome.Failed)
        {
            // The code is in the first line. The others are types of exceptions and lines of a stack, of any form.
            if (trace.Failure is not null) return;
            if (FailureLine().Match(line) is { Success: true } failure) trace.Failure = failure.Groups["code"].Value;
            else trace.Strange.Add(line);
        }
        else if (ViolationLine().Match(line) is { Success: true } match && Columns.Contains(match.Groups["column"].Value))
        {
            trace.Violations.Add(new TracedViolation(
                match.Groups["code"].Value, match.Groups["column"].Value, match.Groups["severity"].Value == "reject", int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture),
                Guid.TryParse(match.Groups["id"].ValueSpan, out var row) ? row : Guid.Empty));
        }
        else if (ImageNotes.Any(note => line.StartsWith(note, StringComparison.Ordinal)))
        {
            trace.HasImageGap = true;
        }
        else if (!Notes.Any(note => line.StartsWith(note, StringComparison.Ordinal)))
        {
            trace.Strange.Add(line);
        }
    }

    [GeneratedRegex("""^(?<class>[A-Za-z]+): .*, [0-9]{1,9} rows?, ((?<caller>application user|user), )?[0-9]+\.[0-9] ms, (?<outcome>.+)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex HeadLine();

    [GeneratedRegex("""^(?<severity>reject|trace) (?<code>PCC[0-9]{3})(\.[A-Za-z0-9]+)? \[(?<row>[0-9]{1,9})\] (id=(?<id>[0-9a-f-]{36}) )?(?<column>[a-z_]+)( [a-zA-Z0-9]+=".*")?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex ViolationLine();

    [GeneratedRegex("""^(?<code>PCC9[0-9]{2})(\.[A-Za-z0-9]+)?( .*)?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex FailureLine();

    [GeneratedRegex("""^\(and (?<count>[0-9]{1,9}) more lines\)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex More();

    [GeneratedRegex("""^numbers rewritten: [0-9]{1,9}( \(audit; would be (?<would>[0-9]{1,9})\))?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Numbers();
}
