using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>The counts of a check, for its summary and its exit code.</summary>
internal sealed class CheckTotals
{
    private readonly SortedDictionary<string, int> _violations = new(StringComparer.Ordinal);

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Records that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Whether an input could not be read, or not to its end.</summary>
    public bool IsInputBroken { get; set; }

    public int Records => Accepted + Rejected + Unreadable;

    /// <summary>How often each code was given.</summary>
    public IReadOnlyDictionary<string, int> Violations => _violations;

    public void Add(RecordVerdict verdict)
    {
        if (verdict.IsAccepted) Accepted++;
        else Rejected++;
        foreach (var violation in verdict.Violations) _violations[violation.Code] = _violations.GetValueOrDefault(violation.Code) + 1;
    }

    public void AddUnreadable() => Unreadable++;
}
