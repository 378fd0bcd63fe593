using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Traces;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>traces</c>: what the traces of an environment say about enforcing the rules.</summary>
internal static class TracesCommand
{
    public static Command Create(Consoles consoles)
    {
        var files = new Argument<string[]>("FILE") { Description = "Exports of plugintracelogs, or - for standard input: pages of the Web API in JSON, or CSV. They need the column messageblock; createdon and typename help.", Arity = ArgumentArity.ZeroOrMore };
        files.RejectUnknownOptions();
        var format = CommonOptions.Format("The form of the counts: table for people, json for programs (one object).", CommonOptions.Table, CommonOptions.Json);
        var query = new Option<bool>("--query") { Description = "Count nothing; print the Web API query that exports the traces of the steps, relative to [organization URI]/api/data/v9.2/." };

        var command = new Command("traces", "Counts what the rules would have rejected, from exports of the plug-in trace log.\nExit code: 0 nothing would have been rejected; 1 something would have been or was rejected, an evaluation failed, or the answer is unknown; 2 wrong usage or unreadable input.");
        command.Arguments.Add(files);
        command.Options.Add(format);
        command.Options.Add(query);
        command.Validators.Add(result =>
        {
            var tokens = result.GetResult(files)?.Tokens ?? [];
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
            if (result.GetResult(query) is null or { Implicit: true })
            {
                if (tokens.Count == 0) result.AddError("Give at least one FILE, or - for standard input.");
            }
            else if (tokens.Count > 0 || result.GetResult(format) is { Implicit: false })
            {
                result.AddError("--query counts nothing. Give it alone.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(query) ? Query(consoles) : Execute(consoles, parsed.GetValue(files)!, parsed.GetValue(format) == CommonOptions.Json));
        return command;
    }

    private static int Query(Consoles consoles)
    {
        consoles.Output.Write(TraceRows.Query + "\n");
        return ExitCode.Done;
    }

    private static int Execute(Consoles consoles, string[] paths, bool asJson)
    {
        var (totals, pages) = (new TraceTotals(), new AnswerPages());
        foreach (var path in paths)
        {
            try
            {
                using var file = InputFile.Open(path, consoles.Input);
                foreach (var row in TraceRows.Read(file, pages)) totals.Add(row);
            }
            catch (InputException exception)
            {
                consoles.ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
                return ExitCode.Unusable;
            }
        }

        if (pages.Unfinished is { } name)
        {
            consoles.ReportError(name, line: 0, "this is one page of an answer that has more (@odata.nextLink). Give all pages in their order.");
            return ExitCode.Unusable;
        }

        if (totals.Traces == 0)
        {
            consoles.ReportError("there are no traces of this project: nothing was counted.");
            return ExitCode.Unusable;
        }

        if (asJson) TraceJson.Write(consoles.Output.BaseStream, totals);
        else TraceTables.Write(Consoles.For(consoles.Output, consoles.IsOutputTerminal), totals);
        return TraceAnswer.Of(totals).IsYes ? ExitCode.Done : ExitCode.WouldReject;
    }
}
