using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>What one trace says.</summary>
internal sealed class Trace
{
    /// <summary>The kind of caller that a trace does not name.</summary>
    public const string UnknownCaller = "unknown";

    public TraceOutcome Outcome { get; set; }

    /// <summary>The kind of caller.</summary>
    public string Caller { get; set; } = UnknownCaller;

    /// <summary>The violations that have a line.</summary>
    public List<TracedViolation> Violations { get; } = [];

    /// <summary>The code of the failure, such as PCC902; null when nothing failed or the line is missing.</summary>
    public string? Failure { get; set; }

    /// <summary>How many violations have no line, because the trace was full.</summary>
    public int OmittedViolations { get; set; }

    /// <summary>Whether the trace was full.</summary>
    public bool IsCut { get; set; }

    /// <summary>Whether a stored row was not known or known only in part, so that not every rule was evaluated.</summary>
    public bool HasImageGap { get; set; }

    /// <summary>How many numbers would have been rewritten outside an audit.</summary>
    public int UnwrittenNumbers { get; set; }

    /// <summary>The lines that are not understood.</summary>
    public List<string> Strange { get; } = [];
}

/// <summary>A violation in a trace.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Rejects">Whether the rule rejects; otherwise it only traces.</param>
/// <param name="Index">The index of the row in the request, from 0.</param>
/// <param name="Row">The primary key of the row; empty when it had none.</param>
internal sealed record TracedViolation(string Code, string Column, bool Rejects, int Index, Guid Row);
