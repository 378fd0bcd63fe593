using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>The options of reports, baseline and limits.</summary>
/// <param name="Paths">The files of the reports.</param>
internal sealed record ReportOptions(IReadOnlyList<string> Paths)
{
    /// <summary>The language of a report that has languages, such as <c>de</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether reports show names and numbers as they are.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>The totals of an earlier run; null for none.</summary>
    public string? BaselinePath { get; init; }

    /// <summary>The limits as they were given.</summary>
    public IReadOnlyList<string> MaxRejected { get; init; } = [];

    /// <summary>Whether there is nothing but verdicts and errors.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether there are records to show; if not, there are only totals.</summary>
    public bool HasRows { get; init; } = true;

    /// <summary>The files that the command reads. None of them can be a report.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The other files that the command writes.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];
}
