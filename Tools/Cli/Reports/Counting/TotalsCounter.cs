using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Counts the verdicts of a check, or of a part of it. The memory that it takes is bounded, and parts add up exactly.</summary>
internal sealed class TotalsCounter
{
    public const int MostProviders = 1000;
    public const int MostDays = 10_000;
    public const int MostRows = 100_000;

    private readonly Dictionary<(string Code, string? Column), FindingCounter> _findings = [];
    private readonly Dictionary<string, long> _rules = new(StringComparer.Ordinal);

    public long Records { get; private set; }

    public long Accepted { get; private set; }

    public long WouldBeRejected { get; private set; }

    public long Rejected { get; private set; }

    public long Unreadable { get; private set; }

    public long Rewritten { get; private set; }

    /// <summary>The records that are not accepted.</summary>
    public long NotAccepted => WouldBeRejected + Rejected;

    /// <summary>Records by the code that they break.</summary>
    public IReadOnlyDictionary<string, long> Rules => _rules;

    public IEnumerable<FindingCounter> Findings => _findings.Values;

    public SmallestKeys<string, VerdictCount> Providers { get; } = new(MostProviders, StableHash.Of, StringComparer.Ordinal, Sum);

    public SmallestKeys<DateOnly, VerdictCount> Days { get; } = new(MostDays, StableHash.Of, Comparer<DateOnly>.Default, Sum);

    /// <summary>What is found in the records that are not accepted, by primary key.</summary>
    public SmallestKeys<Guid, string> Rows { get; } = new(MostRows, StableHash.Of, Comparer<Guid>.Default, FindingName.Union);

    /// <summary>Adds a record that can be read.</summary>
    /// <param name="kind">Its verdict.</param>
    /// <param name="isRewritten">Whether the plug-in rewrites a number of it.</param>
    /// <param name="provider">Its provider as reports show it; empty for none.</param>
    /// <param name="day">The day on which it was created; null when it is not known.</param>
    public void Add(VerdictKind kind, bool isRewritten, string provider, DateOnly? day)
    {
        AddVerdicts(1, kind == VerdictKind.Accepted ? 1 : 0, kind == VerdictKind.WouldBeRejected ? 1 : 0, kind == VerdictKind.Rejected ? 1 : 0, isRewritten ? 1 : 0);
        var count = new VerdictCount(1, kind == VerdictKind.WouldBeRejected ? 1 : 0, kind == VerdictKind.Rejected ? 1 : 0);
        Providers.Add(provider, count);
        if (day is { } known) Days.Add(known, count);
    }

    public void AddUnreadable(long records = 1)
    {
        Records += records;
        Unreadable += records;
    }

    /// <summary>Adds records that can be read.</summary>
    public void AddVerdicts(long records, long accepted, long wouldBeRejected, long rejected, long rewritten)
    {
        Records += records;
        Accepted += accepted;
        WouldBeRejected += wouldBeRejected;
        Rejected += rejected;
        Rewritten += rewritten;
    }

    public void AddRule(string code, long records) => _rules[code] = _rules.GetValueOrDefault(code) + records;

    /// <summary>The counter of a rule and a column.</summary>
    public FindingCounter Finding(string code, string? column)
    {
        if (!_findings.TryGetValue((code, column), out var counter)) _findings.Add((code, column), counter = new FindingCounter(code, column));
        return counter;
    }

    /// <summary>Adds the counts of a part. The counters that it keeps for its next batch have counted nothing.</summary>
    public void Add(TotalsCounter part)
    {
        AddUnreadable(part.Unreadable);
        AddVerdicts(part.Records - part.Unreadable, part.Accepted, part.WouldBeRejected, part.Rejected, part.Rewritten);
        foreach (var (code, records) in part.Rules) AddRule(code, records);
        foreach (var finding in part.Findings.Where(finding => finding.Rejecting + finding.Traced > 0)) Finding(finding.Code, finding.Column).Add(finding);
        Providers.Add(part.Providers.Values);
        Days.Add(part.Days.Values);
        Rows.Add(part.Rows.Values);
    }

    public void Clear()
    {
        (Records, Accepted, WouldBeRejected, Rejected, Unreadable, Rewritten) = (0, 0, 0, 0, 0, 0);
        foreach (var finding in _findings.Values) finding.Clear();
        _rules.Clear();
        Providers.Clear();
        Days.Clear();
        Rows.Clear();
    }

    private static VerdictCount Sum(VerdictCount one, VerdictCount other) =>
        new(one.Records + other.Records, one.WouldBeRejected + other.WouldBeRejected, one.Rejected + other.Rejected);
}
