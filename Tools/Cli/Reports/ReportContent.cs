using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>What a report says at its end.</summary>
/// <param name="Totals">The counts.</param>
/// <param name="Inputs">The inputs that were read.</param>
/// <param name="Settings">The settings of the rules in force, in sentences of the report's language.</param>
internal sealed record ReportContent(ReportTotals Totals, IReadOnlyList<ReportedInput> Inputs, IReadOnlyList<string> Settings)
{
    /// <summary>When the check ended, in UTC; null to leave it out.</summary>
    public DateTime? Ended { get; init; }

    /// <summary>The address of the environment that the rows are in, for links to them; null when it is not known.</summary>
    public Uri? Environment { get; init; }

    /// <summary>How the records were evaluated.</summary>
    public EvaluationTerms Terms { get; init; } = EvaluationTerms.Default;

    /// <summary>The comparison with an earlier run; null for none.</summary>
    public BaselineComparison? Baseline { get; init; }
}

/// <summary>How records are evaluated. Totals of other terms are counts of something else.</summary>
/// <param name="Settings">The text of the settings; null for the defaults.</param>
/// <param name="RulesOnly">Whether the rules are evaluated without the pipeline.</param>
/// <param name="IsApplicationUser">Whether an application user writes the records.</param>
internal sealed record EvaluationTerms(string? Settings, bool RulesOnly, bool IsApplicationUser)
{
    public static EvaluationTerms Default { get; } = new(Settings: null, RulesOnly: false, IsApplicationUser: false);
}

/// <summary>An input that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: <c>CSV</c>, <c>Excel worksheet</c>.</param>
/// <param name="Records">Its records.</param>
internal sealed record ReportedInput(string Name, string Kind, long Records);
