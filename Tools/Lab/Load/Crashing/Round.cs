using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>
/// The required content of a file after its writers were killed: all acknowledged requests, and the one unacknowledged request
/// of each writer completely or not at all. The requests themselves follow from the seed.
/// </summary>
internal sealed class Round
{
    private readonly StoreContents _before;
    private readonly IReadOnlyList<(Ledger Ledger, Planner Planner)> _writers;
    private readonly Findings _findings;
    private readonly long[] _raised = new long[Counters.Count];
    private readonly long[] _onTheirWay = new long[Counters.Count];
    private readonly bool _hasWritten;

    /// <param name="before">The content of the file before the round.</param>
    /// <param name="options">The seed and the number of writers.</param>
    /// <param name="number">The number of the round.</param>
    /// <param name="lines">The lines that the process printed.</param>
    /// <param name="findings">Receives the findings.</param>
    public Round(StoreContents before, CrashOptions options, int number, IReadOnlyCollection<string> lines, Findings findings)
    {
        _before = before;
        _findings = findings;
        _writers = Writers.PlannersOf(before, options, number, new SeenVersions());
        _hasWritten = lines.Contains(Protocol.Writing, StringComparer.Ordinal);
        foreach (var line in lines)
            if (Protocol.ReadAcknowledgement(line) is { } acknowledgement) Acknowledge(acknowledgement.Writer, acknowledgement.IsAccepted);
    }

    /// <summary>The number of acknowledged requests.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The number of unacknowledged requests that are in the file.</summary>
    public int Whole { get; private set; }

    /// <summary>The number of unacknowledged requests that are not in the file, without those that would have been rejected.</summary>
    public int Absent { get; private set; }

    /// <summary>Compares the file with the required content.</summary>
    public void Check(StoreContents contents)
    {
        _findings.AddRange(contents.Faults);
        foreach (var (ledger, planner) in _writers)
        {
            if (_hasWritten) CheckWriter(contents, ledger, planner.Next());
            else _findings.AddRange(ContentsCheck.Compare(contents, ledger));
            CheckVersions(contents, ledger);
        }

        _findings.AddRange(ContentsCheck.Strangers(contents, _writers.Select(writer => writer.Ledger)));
        for (var i = 0; i < Counters.Count; i++) CheckCounter(contents, i);
        if (Enumerable.Range(0, Counters.Count).Count(counter => contents.CounterOf(counter) < 0) is not (0 or Counters.Count)) _findings.Add("only a part of the initial rows exists");
    }

    private void Acknowledge(int writer, bool isAccepted)
    {
        Acknowledged++;
        var planned = _writers[writer].Planner.Next();
        if (planned.Counter is { } counter) _raised[counter] += isAccepted ? 1 : 0;
        else if (isAccepted != planned.Rejection is null) _findings.Add($"{planned.Request.RequestName} of writer {writer} was unexpectedly {(isAccepted ? "accepted" : "rejected")}");
        if (isAccepted) planned.Enter();
    }

    private void CheckWriter(StoreContents contents, Ledger ledger, PlannedRequest onItsWay)
    {
        if (onItsWay.Counter is { } counter) _onTheirWay[counter]++;
        var differences = ContentsCheck.Compare(contents, ledger).ToArray();
        if (differences.Length == 0)
        {
            if (onItsWay.Parts.Count > 0) Absent++;
            return;
        }

        foreach (var part in onItsWay.Parts)
        {
            PlannedRequest.Enter(part);
            if (ContentsCheck.Compare(contents, ledger).Any()) continue;
            Whole++;
            return;
        }

        _findings.AddRange(differences.Select(difference => $"{difference} ({onItsWay.Request.RequestName} was not acknowledged)"));
    }

    /// <summary>Requires that a written row has a version above all earlier ones, and that another row has its old version.</summary>
    private void CheckVersions(StoreContents contents, Ledger ledger)
    {
        foreach (var row in ledger.Rows)
        {
            var (before, now) = (_before.VersionOf(row.Name), contents.VersionOf(row.Name));
            if (now == 0 || now > _before.HighestVersion || (now == before && row.State.Writes == 0)) continue;
            _findings.Add($"the row {row.Sid} has the version {now}; before it was {before}, and the highest one was {_before.HighestVersion}");
        }
    }

    private void CheckCounter(StoreContents contents, int counter)
    {
        // The counters are added together with the people.
        var (before, now) = (_before.CounterOf(counter), contents.CounterOf(counter));
        if (before < 0 && !_hasWritten && now is (-1 or 0)) return;
        var least = Math.Max(before, 0) + _raised[counter];
        if (now < least || now > least + _onTheirWay[counter]) _findings.Add($"counter {counter} is {now}, but must be from {least} to {least + _onTheirWay[counter]}: {least} were acknowledged, {_onTheirWay[counter]} more were sent");
    }
}
