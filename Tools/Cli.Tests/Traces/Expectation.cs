using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Tests.Traces;

/// <summary>What <c>traces</c> has to count, known without a trace.</summary>
internal sealed class Expectation
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Answers { get; set; }

    public int NotEvaluated { get; set; }

    public int Normalizations { get; set; }

    public int UnwrittenNumbers { get; set; }

    public Dictionary<(string Code, string Day), int> Failures { get; } = [];

    /// <summary>Requests by outcome, in all and for each day and caller; violations by code, column, caller, day and severity.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(string outcome, string day)
    {
        Increment(outcome);
        Increment($"{day} {outcome}");
    }

    public void AddCaller(string caller, bool isAudit) => Increment($"{caller} {(isAudit ? "wouldBeRejected" : "rejected")}");

    public void Add(Violation violation, string caller, string day, bool rejects) =>
        Increment($"{violation.Rule.Code} {violation.Column.LogicalName} {caller} {day} {(rejects ? "reject" : "trace")}");

    public void Add(Expectation other)
    {
        Answers += other.Answers;
        NotEvaluated += other.NotEvaluated;
        Normalizations += other.Normalizations;
        UnwrittenNumbers += other.UnwrittenNumbers;
        foreach (var (key, count) in other.Failures) Failures[key] = Failures.GetValueOrDefault(key) + count;
        foreach (var (key, count) in other._counts) _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    private void Increment(string key) => _counts[key] = _counts.GetValueOrDefault(key) + 1;
}
