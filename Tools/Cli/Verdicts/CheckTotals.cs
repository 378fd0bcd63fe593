using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The counts of a check, or of a part of it, for its summary and its exit code.</summary>
internal sealed class CheckTotals
{
    private readonly SortedDictionary<string, CodeCount> _codes = new(StringComparer.Ordinal);

    /// <summary>Records in which no rule finds anything.</summary>
    public int Accepted { get; private set; }

    /// <summary>Records that are accepted, with something that is only traced.</summary>
    public int WouldBeRejected { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Records that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Records that are saved with a number that the plug-in rewrites.</summary>
    public int Rewritten { get; private set; }

    /// <summary>Whether an input could not be read to its end.</summary>
    public bool IsInputBroken { get; set; }

    public int Records => Accepted + WouldBeRejected + Rejected + Unreadable;

    /// <summary>How often each code was given, in the order of the codes.</summary>
    public IReadOnlyDictionary<string, CodeCount> Codes => _codes;

    public void Add(in RecordVerdict verdict)
    {
        switch (verdict.Kind)
        {
            case VerdictKind.Accepted: Accepted++; break;
            case VerdictKind.WouldBeRejected: WouldBeRejected++; break;
            default: Rejected++; break;
        }

        if (verdict.Changes.Count > 0) Rewritten++;
        for (var i = 0; i < verdict.Violations.Count; i++) Add(verdict.Violations[i].Code, new CodeCount(1, 0));
        for (var i = 0; i < verdict.Traced.Count; i++) Add(verdict.Traced[i].Code, new CodeCount(0, 1));
    }

    /// <summary>Adds the counts of a part.</summary>
    public void Add(CheckTotals part)
    {
        Accepted += part.Accepted;
        WouldBeRejected += part.WouldBeRejected;
        Rejected += part.Rejected;
        Unreadable += part.Unreadable;
        Rewritten += part.Rewritten;
        foreach (var (code, count) in part._codes) Add(code, count);
    }

    public void AddUnreadable() => Unreadable++;

    /// <summary>Sets all counts to zero.</summary>
    public void Clear()
    {
        Accepted = 0;
        WouldBeRejected = 0;
        Rejected = 0;
        Unreadable = 0;
        Rewritten = 0;
        _codes.Clear();
    }

    private void Add(string code, CodeCount count)
    {
        var before = _codes.GetValueOrDefault(code);
        _codes[code] = new CodeCount(before.Rejecting + count.Rejecting, before.Traced + count.Traced);
    }
}

/// <summary>How often a code was given.</summary>
/// <param name="Rejecting">How often it rejects.</param>
/// <param name="Traced">How often it is only traced.</param>
internal readonly record struct CodeCount(int Rejecting, int Traced);
