using System.CommandLine;
using PhoneCallCtx.Cli.Reports.Kinds;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>The options of reports on the command line.</summary>
internal sealed class ReportArguments
{
    /// <summary>The options of one command.</summary>
    /// <param name="kinds">The kinds of reports that it writes, for the help.</param>
    public ReportArguments(string kinds)
    {
        Reports = new Option<string[]>("--report") { Description = $"Write a report, by the ending of the name: {kinds}. May be given several times.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
        Language.AcceptOnlyFromAmong(SettingsSentences.Languages);
    }

    public Option<string[]> Reports { get; }

    public Option<string> Language { get; } = new("--language") { Description = "The language of the HTML report.", HelpName = string.Join('|', SettingsSentences.Languages), DefaultValueFactory = _ => "en" };

    public Option<string?> Baseline { get; } = new("--baseline") { Description = "Compare with the totals of an earlier run, which --report wrote as .json.", HelpName = "TOTALS.json" };

    public Option<string[]> MaxRejected { get; } = new("--max-rejected") { Description = "End with 1 only above this limit: 0.5% or a number of records, or for one rule PCC101=100. May be given several times.", HelpName = "LIMIT", Arity = ArgumentArity.OneOrMore };

    /// <summary>The options, in the order of the help.</summary>
    public Option[] All => [Reports, Language, Baseline, MaxRejected];

    /// <summary>What was given.</summary>
    public ReportOptions Read(ParseResult parsed) => new(parsed.GetValue(Reports) ?? [])
    {
        Language = parsed.GetValue(Language)!,
        BaselinePath = parsed.GetValue(Baseline),
        MaxRejected = parsed.GetValue(MaxRejected) ?? [],
    };
}
