using System.Linq;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>The options of a check.</summary>
/// <param name="Inputs">The inputs: files, folders, <c>-</c> and addresses of environments.</param>
internal sealed record CheckOptions(string[] Inputs)
{
    /// <summary>Whether verdicts are JSON lines.</summary>
    public bool AsJson { get; init; }

    /// <summary>Whether there is nothing but verdicts and errors.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether verdicts of accepted records are left out.</summary>
    public bool RejectedOnly { get; init; }

    /// <summary>The name of a field of the input that each verdict repeats; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>The file for the verdicts; null for standard output.</summary>
    public string? OutputPath { get; init; }

    /// <summary>The file with the settings of the rules; null for the defaults.</summary>
    public string? SettingsPath { get; init; }

    /// <summary>Whether the rules are evaluated without the pipeline.</summary>
    public bool RulesOnly { get; init; }

    /// <summary>Whether an application user writes the records.</summary>
    public bool IsApplicationUser { get; init; }

    /// <summary>The order of dates in the inputs; null when it is to be found.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>The file that maps foreign names and labels; null for none.</summary>
    public string? ColumnsPath { get; init; }

    /// <summary>Whether only the last version of each row is evaluated.</summary>
    public bool LatestOnly { get; init; }

    /// <summary>What is read of an environment.</summary>
    public EnvironmentOptions Environment { get; init; } = EnvironmentOptions.Default;

    /// <summary>The reports, the baseline and the limits, as they were given.</summary>
    public ReportOptions Reports { get; init; } = new([]);

    /// <summary>The file for suggestions; null for none.</summary>
    public string? SuggestionsPath { get; init; }

    /// <summary>The files that the check reads; none of them can be a result.</summary>
    public string[] FilesRead => [.. Inputs, .. new[] { SettingsPath, ColumnsPath, Reports.BaselinePath }.OfType<string>()];
}
