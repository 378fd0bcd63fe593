using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>What changed since an earlier run.</summary>
/// <param name="Findings">The counts by rule and column: of both runs.</param>
/// <param name="Rows">The rows by what changed; null when rows have no primary keys.</param>
internal sealed record BaselineComparison(IReadOnlyList<FindingChange> Findings, RowChanges? Rows);

/// <summary>How often a rule finds something in a column, in two runs. What is only traced counts too.</summary>
/// <param name="Code">The code of the rule, or the error code of Dataverse.</param>
/// <param name="Column">The logical name of the column; null when it is not about one.</param>
/// <param name="Before">The count of the earlier run.</param>
/// <param name="Now">The count of this run.</param>
internal readonly record struct FindingChange(string Code, string? Column, long Before, long Now)
{
    /// <summary>What changed, in one word.</summary>
    public string Word => (Before, Now) switch
    {
        (0, _) => "new",
        (_, 0) => "gone",
        _ when Before == Now => "unchanged",
        _ => Now > Before ? "more" : "fewer",
    };
}

/// <summary>The rows that are not accepted, by what changed since an earlier run.</summary>
/// <param name="New">Not accepted now, and not among those before.</param>
/// <param name="Gone">Not accepted before, and not among those now.</param>
/// <param name="Unchanged">Not accepted in both.</param>
internal readonly record struct RowChanges(long New, long Gone, long Unchanged)
{
    /// <summary>Those of <see cref="Unchanged"/> in which rules find something else than before.</summary>
    public long Other { get; init; }

    /// <summary>The part of the primary keys that is compared, from 0 to 1. Totals have the rows of a sample when there are very many.</summary>
    public double Share { get; init; } = 1;
}
