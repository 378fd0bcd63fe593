using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The counts of a check, or of a part of it, for its summary and its exit code.</summary>
internal sealed class CheckTotals
{
    private readonly Dictionary<string, CodeCount> _codes = new(StringComparer.Ordinal);

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
    public IEnumerable<CodeCount> Codes => _codes.Values.OrderBy(count => count.Code, StringComparer.Ordinal);

    public void Add(in RecordVerdict verdict)
    {
        switch (verdict.Kind)
        {
            case VerdictKind.Accepted: Accepted++; break;
            case VerdictKind.WouldBeRejected: WouldBeRejected++; break;
            default: Rejected++; break;
        }

        if (verdict.Changes.Count > 0) Rewritten++;
        for (var i = 0; i < verdict.Violations.Count; i++) CountOf(verdict.Violations[i].Code).Rejecting++;
        for (var i = 0; i < verdict.Traced.Count; i++) CountOf(verdict.Traced[i].Code).Traced++;
    }

    /// <summary>Adds the counts of a part.</summary>
    public void Add(CheckTotals part)
    {
        Accepted += part.Accepted;
        WouldBeRejected += part.WouldBeRejected;
        Rejected += part.Rejected;
        Unreadable += part.Unreadable;
        Rewritten += part.Rewritten;
        foreach (var (code, count) in part._codes)
        {
            var sum = CountOf(code);
            sum.Rejecting += count.Rejecting;
            sum.Traced += count.Traced;
        }
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

    private CodeCount CountOf(string code)
    {
        if (!_codes.TryGetValue(code, out var count)) _codes.Add(code, count = new CodeCount(code));
        return count;
    }
}

/// <summary>How often a code was given.</summary>
/// <param name="code">The code.</param>
internal sealed class CodeCount(string code)
{
    public string Code => code;

    /// <summary>How often it rejects.</summary>
    public int Rejecting { get; set; }

    /// <summary>How often it is only traced.</summary>
    public int Traced { get; set; }
}
