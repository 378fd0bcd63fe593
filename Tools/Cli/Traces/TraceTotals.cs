using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The counts of an export. The memory that they take does not grow with the export.</summary>
internal sealed class TraceTotals
{
    /// <summary>The most days that are counted apart; the log keeps one day.</summary>
    private const int MostDays = 400;

    /// <summary>The days beyond the most.</summary>
    private const string OtherDays = "other days";

    /// <summary>The most shapes of lines that are not understood.</summary>
    private const int MostShapes = 5;

    private readonly SortedDictionary<string, DayTotals> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<ViolationKey, ViolationTotals> _violations = [];
    private readonly SortedDictionary<(string Code, string Day), int> _failures = [];
    private readonly SortedDictionary<string, DayTotals> _callers = new(StringComparer.Ordinal);
    private readonly List<string> _shapes = [];

    /// <summary>The executions in which the rules evaluated a request, or failed to.</summary>
    public DayTotals Requests { get; } = new();

    /// <summary>Executions in the mode off.</summary>
    public int NotEvaluated { get; private set; }

    /// <summary>Executions of the steps that rewrite numbers.</summary>
    public int Normalizations { get; private set; }

    /// <summary>Numbers that would have been rewritten outside an audit.</summary>
    public int UnwrittenNumbers { get; private set; }

    /// <summary>Executions of the custom APIs and workflow activities.</summary>
    public int Answers { get; private set; }

    /// <summary>Requests for which a stored row was not known or known only in part.</summary>
    public int ImageGaps { get; private set; }

    /// <summary>Traces of this project that were full.</summary>
    public int CutTraces { get; private set; }

    /// <summary>Violations without a line, because the trace was full.</summary>
    public int OmittedViolations { get; private set; }

    /// <summary>Traces of this project without a verdict that is understood.</summary>
    public int UnknownTraces { get; private set; }

    /// <summary>Lines that are not understood.</summary>
    public int StrangeLines { get; private set; }

    /// <summary>Traces of other plug-ins, and of the steps of the rules variable, which say nothing about phone calls.</summary>
    public int Others { get; private set; }

    /// <summary>Traces of this project.</summary>
    public int Traces { get; private set; }

    /// <summary>The requests of each day, by the text of the day.</summary>
    public IReadOnlyDictionary<string, DayTotals> Days => _days;

    /// <summary>The requests with violations, by kind of caller.</summary>
    public IReadOnlyDictionary<string, DayTotals> Callers => _callers;

    /// <summary>The failures, by code and day.</summary>
    public IEnumerable<KeyValuePair<(string Code, string Day), int>> Failures => _failures;

    /// <summary>The shapes of the first lines that are not understood.</summary>
    public IReadOnlyList<string> Shapes => _shapes;

    /// <summary>The violations, by code, column, kind of caller and day.</summary>
    public IEnumerable<KeyValuePair<ViolationKey, ViolationTotals>> Violations =>
        _violations.OrderBy(entry => entry.Key.Code, StringComparer.Ordinal).ThenBy(entry => entry.Key.Column, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Caller, StringComparer.Ordinal).ThenBy(entry => entry.Key.Day, StringComparer.Ordinal);

    /// <summary>Counts a row of the export.</summary>
    public void Add(TraceRow row)
    {
        if (!(row.IsOurs ?? TraceReader.IsOurs(row.Text)))
        {
            Others++;
            return;
        }

        Traces++;
        var trace = TraceReader.Read(row.Text);
        AddLines(trace);
        switch (trace.Outcome)
        {
            case TraceOutcome.Unknown: UnknownTraces++; break;
            case TraceOutcome.NotEvaluated: NotEvaluated++; break;
            case TraceOutcome.Answered: Answers++; break;
            case TraceOutcome.Normalized:
                Normalizations++;
                UnwrittenNumbers += trace.UnwrittenNumbers;
                break;

            default: AddRequest(trace, DayOf(row)); break;
        }
    }

    private void AddLines(Trace trace)
    {
        if (trace.IsCut) CutTraces++;
        if (trace.HasImageGap) ImageGaps++;
        OmittedViolations += trace.OmittedViolations;
        StrangeLines += trace.Strange.Count;
        foreach (var line in trace.Strange)
            if (_shapes.Count < MostShapes && TextShape.Of(line) is var shape && !_shapes.Contains(shape, StringComparer.Ordinal)) _shapes.Add(shape);
    }

    private void AddRequest(Trace trace, string day)
    {
        Requests.Add(trace.Outcome);
        Of(_days, day).Add(trace.Outcome);
        if (trace.Outcome is TraceOutcome.WouldBeRejected or TraceOutcome.Rejected) Of(_callers, trace.Caller).Add(trace.Outcome);
        if (trace.Outcome == TraceOutcome.Failed)
        {
            var failure = (trace.Failure ?? "unknown", day);
            _failures[failure] = _failures.GetValueOrDefault(failure) + 1;
        }

        foreach (var violation in trace.Violations)
        {
            var key = new ViolationKey(violation.Code, violation.Column, trace.Caller, day);
            if (!_violations.TryGetValue(key, out var totals)) _violations.Add(key, totals = new ViolationTotals());
            totals.Add(violation);
        }
    }

    private string DayOf(TraceRow row) => row.Day is { Length: > 0 } day ? _days.ContainsKey(day) || _days.Count < MostDays ? day : OtherDays : "unknown";

    private static DayTotals Of(SortedDictionary<string, DayTotals> totals, string key)
    {
        if (!totals.TryGetValue(key, out var found)) totals.Add(key, found = new DayTotals());
        return found;
    }
}

/// <summary>Counts of requests by their outcome.</summary>
internal sealed class DayTotals
{
    public int Accepted { get; private set; }

    public int WouldBeRejected { get; private set; }

    public int Rejected { get; private set; }

    public int Failed { get; private set; }

    public int All => Accepted + WouldBeRejected + Rejected + Failed;

    /// <summary>The part of the requests that would have been rejected, from 0 to 1.</summary>
    public double Rate => All == 0 ? 0 : (double)WouldBeRejected / All;

    public void Add(TraceOutcome outcome)
    {
        switch (outcome)
        {
            case TraceOutcome.WouldBeRejected: WouldBeRejected++; break;
            case TraceOutcome.Rejected: Rejected++; break;
            case TraceOutcome.Failed: Failed++; break;
            default: Accepted++; break;
        }
    }
}

/// <summary>What violations are counted by.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Caller">The kind of caller.</param>
/// <param name="Day">The day, as the export writes it.</param>
internal readonly record struct ViolationKey(string Code, string Column, string Caller, string Day);

/// <summary>Counts of violations.</summary>
internal sealed class ViolationTotals
{
    /// <summary>Those of rules that reject.</summary>
    public int Rejecting { get; private set; }

    /// <summary>Those of rules that only trace.</summary>
    public int Traced { get; private set; }

    /// <summary>The primary key of the first row that has one; empty when none has.</summary>
    public Guid Row { get; private set; }

    public void Add(TracedViolation violation)
    {
        if (violation.Rejects) Rejecting++;
        else Traced++;
        if (Row == Guid.Empty) Row = violation.Row;
    }

    /// <summary>Adds the counts of others.</summary>
    public void Add(ViolationTotals others)
    {
        Rejecting += others.Rejecting;
        Traced += others.Traced;
        if (Row == Guid.Empty) Row = others.Row;
    }
}
