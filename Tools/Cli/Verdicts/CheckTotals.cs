using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The counts of a check, or of a part of it, for its summary and its exit code.</summary>
internal sealed class CheckTotals
{
    private readonly SortedDictionary<string, int> _violations = new(StringComparer.Ordinal);

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Records that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Whether an input could not be read to its end.</summary>
    public bool IsInputBroken { get; set; }

    public int Records => Accepted + Rejected + Unreadable;

    /// <summary>How often each code was given.</summary>
    public IReadOnlyDictionary<string, int> Violations => _violations;

    public void Add(in RecordVerdict verdict)
    {
        if (verdict.IsAccepted) Accepted++;
        else Rejected++;
        for (var i = 0; i < verdict.Violations.Count; i++) Add(verdict.Violations[i].Code, 1);
    }

    /// <summary>Adds the counts of a part.</summary>
    public void Add(CheckTotals part)
    {
        Accepted += part.Accepted;
        Rejected += part.Rejected;
        Unreadable += part.Unreadable;
        foreach (var (code, count) in part._violations) Add(code, count);
    }

    public void AddUnreadable() => Unreadable++;

    /// <summary>Sets all counts to zero.</summary>
    public void Clear()
    {
        Accepted = 0;
        Rejected = 0;
        Unreadable = 0;
        _violations.Clear();
    }

    private void Add(string code, int count) => _violations[code] = _violations.GetValueOrDefault(code) + count;
}
