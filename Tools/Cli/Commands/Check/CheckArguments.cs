using System.CommandLine;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>The arguments and options of <c>check</c>, and how they become <see cref="CheckOptions"/>.</summary>
internal sealed class CheckArguments
{
    public CheckArguments()
    {
        Inputs.RejectUnknownOptions();
        Dates.AcceptOnlyFromAmong(DateOrders.Names);
    }

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files or folders of call records, - for standard input, or the address of an environment. check finds the format by the content: CSV, JSON, JSON lines, an Excel workbook, Parquet, a Synapse Link or Delta folder, a Configuration Migration package, also compressed with gzip or zip.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Format { get; } = CommonOptions.Format("The form of the verdicts: table for people, json for programs (one object for each record).", CommonOptions.Table, CommonOptions.Json);

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Write only verdicts and errors: no progress, no notes, no summary." };

    public Option<bool> Rejected { get; } = new("--rejected") { Description = "Write only verdicts of records that are not accepted." };

    public Option<string?> Key { get; } = new("--key") { Description = "Copy this field of each record into its verdict, to join both again.", HelpName = "COLUMN" };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "Write the verdicts to a file. The file appears when all verdicts are written.", HelpName = "FILE" };

    public Option<string?> Settings { get; } = CommonOptions.Settings();

    public Option<bool> RulesOnly { get; } = new("--rules-only")
    {
        Description = "Evaluate the rules alone, several times faster. This does not find what Dataverse itself rejects: use it to audit rows that Dataverse already has, not before an import.",
    };

    public Option<bool> ApplicationUser { get; } = new("--application-user") { Description = "Evaluate the records as those of an application user. Without it, of a person." };

    public Option<string?> Dates { get; } = new("--dates") { Description = "The order of dates such as 03/04/2026: dmy (day first), mdy (month first) or ymd. Without it, check finds the order in each file and reports it.", HelpName = string.Join('|', DateOrders.Names) };

    public Option<string?> Columns { get; } = new("--columns") { Description = "A JSON file that maps the names and labels of an input to columns and their values.", HelpName = "FILE" };

    public Option<bool> Latest { get; } = new("--latest") { Description = "Evaluate only the last version of each row, and none that is deleted. The inputs are read twice." };

    public Option<string?> Filter { get; } = new("--filter") { Description = "Read only these rows of an environment: a filter in OData.", HelpName = "FILTER" };

    public Option<string?> Since { get; } = new("--since") { Description = "Read only the rows of an environment that were created at this date or later, such as 2026-01-31.", HelpName = "DATE" };

    public Option<string?> State { get; } = new("--state") { Description = "Keep the rows of an environment in a file until the run ends, to continue after an interruption. The file has personal data.", HelpName = "FILE" };

    public Option<string?> TokenCommand { get; } = new("--token-command") { Description = "A command that prints a bearer token for the environment. Without it: the variable PHONECALLCTX_TOKEN, then the Azure sign-in of this machine.", HelpName = "COMMAND" };

    public ReportArguments Reporting { get; } = new(".html, .md, .csv, .xml (JUnit) or .json (totals)");

    public Option<bool> ShowValues { get; } = new("--show-values") { Description = "Show names and numbers in reports. Without it, their shapes: a for a letter, 9 for a digit." };

    public Option<string?> Suggestions { get; } = new("--suggestions") { Description = "Write certain corrections of rejected records to a CSV file: id, column, old and new value.", HelpName = "FILE.csv" };

    public Option<bool> Query { get; } = new("--query") { Description = "Check nothing; print the Web API query that exports the columns that the rules read, relative to [organization URI]/api/data/v9.2/." };

    /// <summary>The options, in the order of the help.</summary>
    public Option[] All => [Format, Quiet, Rejected, Key, Output, Settings, RulesOnly, ApplicationUser, Dates, Columns, Latest, Filter, Since, State, TokenCommand, Reporting.Reports, Reporting.Language, ShowValues, Reporting.Baseline, Reporting.MaxRejected, Suggestions, Query];

    /// <summary>What was given.</summary>
    public CheckOptions Read(ParseResult parsed) => new(parsed.GetValue(Inputs)!)
    {
        AsJson = parsed.GetValue(Format) == CommonOptions.Json,
        IsQuiet = parsed.GetValue(Quiet),
        RejectedOnly = parsed.GetValue(Rejected),
        Key = parsed.GetValue(Key),
        OutputPath = parsed.GetValue(Output),
        SettingsPath = parsed.GetValue(Settings),
        RulesOnly = parsed.GetValue(RulesOnly),
        IsApplicationUser = parsed.GetValue(ApplicationUser),
        Dates = DateOrders.Find(parsed.GetValue(Dates)),
        ColumnsPath = parsed.GetValue(Columns),
        LatestOnly = parsed.GetValue(Latest),
        Environment = new EnvironmentOptions(parsed.GetValue(Filter), parsed.GetValue(Since), parsed.GetValue(State), parsed.GetValue(TokenCommand)),
        Reports = Reporting.Read(parsed) with { ShowsValues = parsed.GetValue(ShowValues) },
        SuggestionsPath = parsed.GetValue(Suggestions),
    };
}
