using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Settings.Comparing;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>The options of a comparison.</summary>
/// <param name="Before">The old settings.</param>
/// <param name="After">The new settings.</param>
/// <param name="Files">The inputs.</param>
/// <param name="Examples">How many examples of each difference are shown.</param>
/// <param name="ShowsValues">Whether parts of records are shown as they are.</param>
/// <param name="IsApplicationUser">Whether an application user writes the records.</param>
/// <param name="Dates">The order of dates in the inputs; null when it is to be found.</param>
/// <param name="AsJson">Whether the result is JSON lines.</param>
/// <param name="IsQuiet">Whether there is nothing but the result and errors.</param>
internal sealed record SettingsDiffOptions(string Before, string After, string[] Files, int Examples, bool ShowsValues, bool IsApplicationUser, DateOrder? Dates, bool AsJson, bool IsQuiet);

/// <summary>One run of <c>settings diff</c>. A batch of records is read, compared and written before the next is read.</summary>
internal sealed class SettingsDiffRun(Consoles consoles, SettingsDiffOptions options)
{
    private readonly ComparisonTotals _totals = new(options.AsJson ? 0 : options.Examples);
    private readonly AnswerPages _pages = new();
    private bool _isInputBroken;

    public int Execute()
    {
        var code = SettingsInput.Read(options.Before, consoles, out var before);
        var second = SettingsInput.Read(options.After, consoles, out var after);
        if (code != ExitCode.Done || second != ExitCode.Done) return int.Max(code, second);

        Note(before, after);
        Compare(before, after);
        Write();
        if (_isInputBroken || _totals.Unreadable > 0) return ExitCode.Unusable;
        return _totals.Changed > 0 ? ExitCode.Different : ExitCode.Done;
    }

    private void Note(RuleSettings before, RuleSettings after)
    {
        if (options.IsQuiet) return;
        if (!options.IsApplicationUser && before.ApplicationUsers != after.ApplicationUsers)
            consoles.Note("applicationUsers", "differs, which changes nothing for people. To compare the records of an application user, give --application-user.");
        foreach (var name in UnseenSettings.Find(before, after))
            consoles.Note(name, "differs, but concerns only changes of rows. Records are evaluated as new rows; to try changes, use replay --settings.");
    }

    private void Compare(RuleSettings before, RuleSettings after)
    {
        var messages = new Messages(options.ShowsValues);
        using var json = options.AsJson ? new ComparisonJson(consoles.Output.BaseStream, messages) : null;
        var comparison = new Comparison(before, after, options.IsApplicationUser, _totals, messages, json);
        var context = new InputContext(consoles.Input, ReadingOptions.ForBoth(before, after, options.Dates), _pages);
        foreach (var path in options.Files)
        {
            try
            {
                foreach (var source in RecordInputs.Open(path, context))
                    using (source) Compare(source, comparison);
            }
            catch (InputException exception)
            {
                _isInputBroken = true;
                consoles.ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
            }
        }

        if (_pages.Unfinished is not { } name) return;
        _isInputBroken = true;
        consoles.ReportError(name, line: 0, "this is one page of an answer that has more (@odata.nextLink); the others were not compared. Give all pages in their order: as several files, on lines, or in an array.");
    }

    private void Compare(RecordSource source, Comparison comparison)
    {
        var input = options.Files.Length > 1 ? source.Name : null;
        var leftOut = new LeftOutValues();
        var before = _totals.Records + _totals.Unreadable;
        try
        {
            source.ReadAll(batch => comparison.Add(input, batch, leftOut, (line, text) => Report(source.Name, line, text)));
        }
        finally
        {
            foreach (var note in leftOut.Describe()) Report(source.Name, line: 0, note);
        }

        if (_totals.Records + _totals.Unreadable == before) throw new InputException("there are no records: nothing was compared.");
    }

    private void Report(string name, long line, string text)
    {
        if (line != 0) consoles.ReportError(name, line, text);
        else if (!options.IsQuiet) consoles.Note(name, text);
    }

    private void Write()
    {
        if (_totals.Records == 0 || (options.AsJson && options.IsQuiet)) return;
        ComparisonTables.Write(options.AsJson ? Consoles.For(consoles.Error, consoles.IsErrorTerminal) : Consoles.For(consoles.Output, consoles.IsOutputTerminal), _totals);
        if (!options.AsJson) ComparisonTables.WriteExamples(consoles, _totals);
    }
}
