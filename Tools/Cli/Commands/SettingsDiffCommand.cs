using System.CommandLine;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings diff</c>: the records that change between two settings.</summary>
internal static class SettingsDiffCommand
{
    private const int FewExamples = 3;

    /// <summary>More than anybody reads, and few enough to keep.</summary>
    private const int MostExamples = 1000;

    public static Command Create(Consoles consoles)
    {
        var (before, after) = (Settings("OLD", "The settings before"), Settings("NEW", "The settings after"));
        var files = new Option<string[]>("--on") { Description = "Files of call records, or - for standard input, as check reads them.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Required = true };
        var examples = new Option<int>("--examples") { Description = $"How many examples of each difference to show, from 0 to {MostExamples}.", DefaultValueFactory = _ => FewExamples, HelpName = "N" };
        examples.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is < 0 or > MostExamples) result.AddError($"--examples: give a whole number from 0 to {MostExamples}.");
        });
        var showValues = new Option<bool>("--show-values") { Description = "Show the parts of records in messages. Without it, their shapes: a for a letter, 9 for a digit." };
        var application = new Option<bool>("--application-user") { Description = "Evaluate the records as those of an application user. Without it, of a person." };
        var dates = new Option<string?>("--dates") { Description = "The order of dates such as 03/04/2026: dmy (day first), mdy (month first) or ymd. Without it, diff finds the order in each file and reports it.", HelpName = string.Join('|', DateOrders.Names) };
        dates.AcceptOnlyFromAmong(DateOrders.Names);
        var format = CommonOptions.Format("The form of the result: table for people, json for programs (one object for each record that changes).", CommonOptions.Table, CommonOptions.Json);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write only the result and errors: no notes, and with json no summary." };

        var command = new Command("diff", "Shows which records change their verdict, or are written otherwise, between two settings.\nExit code: 0 no record changes, 10 some change, 1 unusable settings, 2 wrong usage or unreadable input.");
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        foreach (var option in new Option[] { files, examples, showValues, application, dates, format, quiet }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var tokens = new[] { result.GetResult(before)?.Tokens, result.GetResult(after)?.Tokens, result.GetResult(files)?.Tokens }.SelectMany(tokens => tokens ?? []);
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
        });
        command.SetAction(parsed => new SettingsDiffRun(consoles, new SettingsDiffOptions(
            parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(files)!, parsed.GetValue(examples), parsed.GetValue(showValues), parsed.GetValue(application),
            DateOrders.Find(parsed.GetValue(dates)), parsed.GetValue(format) == CommonOptions.Json, parsed.GetValue(quiet))).Execute());
        return command;
    }

    private static Argument<string> Settings(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = $"{description}: a file, - for standard input, or the word {SettingsInput.Defaults}." };
        argument.RejectUnknownOptions();
        return argument;
    }
}
