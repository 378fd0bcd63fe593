using System;
using System.CommandLine;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Phones;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>phone</c>: shows what phone texts are.</summary>
internal static class PhoneCommand
{
    private static readonly string[] ColumnNames = [.. ColumnGroups.Phones.Select(column => column.LogicalName)];

    public static Command Create(Consoles consoles)
    {
        var texts = new Argument<string[]>("TEXT")
        {
            Description = "Phone texts. Without any: the lines of standard input, in UTF-8 or UTF-16.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        texts.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value is ['-', '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..]) result.AddError($"There is no option {token.Value}. Give text that begins so on standard input.");
        });
        var region = new Option<string?>("--region") { Description = "The region of numbers without a calling code: two capital letters of ISO 3166, such as DE.", HelpName = "XX" };
        region.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && NumberingPlan.Current.FindRegion(result.Tokens[0].Value) is null)
                result.AddError($"There is no region \"{result.Tokens[0].Value}\". Give two capital letters of ISO 3166, such as DE.");
        });
        var column = new Option<string?>("--column") { Description = "The phone column that the texts are for. Without it: msdyn_fromphone, and a text that only the column rejects does not change the exit code.", HelpName = string.Join('|', ColumnNames) };
        column.AcceptOnlyFromAmong(ColumnNames);
        var settings = CommonOptions.Settings();
        var tsv = new Option<bool>("--tsv") { Description = "Read REGION, a tab and TEXT from each line of standard input. An empty region or ZZ is none." };
        var format = CommonOptions.Format("The form of the output: table for people, json for programs (one object for each text).", CommonOptions.Table, CommonOptions.Json);

        var command = new Command("phone", "Shows what phone texts are: kind, number, region and type, whether the number is possible and valid, and whether a phone column accepts the text.\nExit code: 0 all can be used, 1 some are invalid or not possible, 2 wrong usage or unreadable input. With --column, 1 also if the column rejects some.");
        command.Arguments.Add(texts);
        command.Options.Add(region);
        command.Options.Add(column);
        command.Options.Add(settings);
        command.Options.Add(tsv);
        command.Options.Add(format);
        command.Validators.Add(result =>
        {
            var readsTexts = result.GetResult(texts) is not { Tokens.Count: > 0 };
            if (readsTexts && result.GetValue(settings) == InputFile.StandardInput) result.AddError("The texts are on standard input. Give TEXT, or a file for --settings.");
            if (!result.GetValue(tsv)) return;
            if (!readsTexts) result.AddError("With --tsv the texts are on standard input. Give TEXT or --tsv, not both.");
            if (result.GetResult(region) is not null) result.AddError("With --tsv each line has its region. Give --region or --tsv, not both.");
        });
        command.SetAction(parsed =>
        {
            var id = parsed.GetValue(region);
            return new Run(consoles, id is null ? null : NumberingPlan.Current.FindRegion(id), parsed.GetValue(tsv), parsed.GetValue(column), parsed.GetValue(settings))
                .Execute(parsed.GetValue(texts)!, parsed.GetValue(format) == CommonOptions.Json);
        });
        return command;
    }

    private sealed class Run(Consoles consoles, Region? region, bool hasRegions, string? column, string? settingsPath)
    {
        /// <summary>The id that means no region, as an empty one does.</summary>
        private const string NoRegion = "ZZ";

        private static readonly Language English = LanguageCatalog.Find(lcid: 0);

        private PhoneColumn _column = PhoneColumn.Default;
        private bool _isBroken;
        private bool _isUseless;

        public int Execute(string[] texts, bool asJson)
        {
            if (!FindColumn()) return ExitCode.Unusable;
            if (asJson)
            {
                using var lines = new JsonPhones(consoles.Output.BaseStream);
                DescribeAll(texts, lines, lines.Flush);
                lines.Flush();
            }
            else
            {
                var table = new TablePhones(Consoles.For(consoles.Output, consoles.IsOutputTerminal));
                DescribeAll(texts, table, static () => { });
                table.Flush();
            }

            if (_isBroken) return ExitCode.Unusable;
            return _isUseless ? ExitCode.Useless : ExitCode.Done;
        }

        /// <summary>Reads the settings, if there are any.</summary>
        /// <returns>Whether they can be used.</returns>
        private bool FindColumn()
        {
            try
            {
                _column = new PhoneColumn(column, settingsPath is null ? null : SettingsFile.Read(settingsPath, consoles.Input));
                return true;
            }
            catch (InputException exception)
            {
                consoles.ReportError(InputFile.NameOf(settingsPath!), exception.Line, exception.Message);
                return false;
            }
        }

        private void DescribeAll(string[] texts, IPhoneWriter writer, Action waiting)
        {
            if (texts.Length > 0)
            {
                foreach (var text in texts) Describe(text, region, writer);
                return;
            }

            try
            {
                using var file = InputFile.Open(InputFile.StandardInput, consoles.Input);
                DescribeLines(new TextLines(new ByteWindow(file.Content), waiting), writer);
            }
            catch (InputException exception)
            {
                ReportError(exception.Line, exception.Message);
            }
        }

        private void DescribeLines(TextLines lines, IPhoneWriter writer)
        {
            while (lines.Next())
            {
                var line = lines.Line;
                var regionOfLine = region;
                var fault = lines.Fault ?? (hasRegions ? TakeRegion(ref line, out regionOfLine) : null);
                if (fault is null) Describe(Encoding.UTF8.GetString(line), regionOfLine, writer);
                else ReportError(lines.Number, fault);
            }
        }

        private void Describe(string text, Region? regionOfText, IPhoneWriter writer)
        {
            var number = _column.Read(text, regionOfText);
            var problem = _column.FindProblem(text);
            _isUseless |= PhoneKinds.IsUseless(number) || (column is not null && problem is not null);
            writer.Write(text, number, PhoneReason.Of(text, number, regionOfText) is { } reason ? English.Say(reason.Template, reason.Facts) : null, problem);
        }

        /// <summary>Takes the region and the tab off a line.</summary>
        /// <returns>What is wrong with them; null for nothing.</returns>
        private static string? TakeRegion(ref ReadOnlySpan<byte> line, out Region? region)
        {
            region = null;
            var tab = line.IndexOf((byte)'\t');
            if (tab < 0) return "there is no tab. Give REGION, a tab and TEXT.";
            var id = Encoding.UTF8.GetString(line[..tab]);
            if (id is not ("" or NoRegion) && (region = NumberingPlan.Current.FindRegion(id)) is null) return $"there is no region \"{Excerpt.Of(id)}\". Give two capital letters of ISO 3166, such as DE, or nothing or ZZ for none.";
            line = line[(tab + 1)..];
            return null;
        }

        private void ReportError(long line, string fault)
        {
            _isBroken = true;
            consoles.ReportError(InputFile.NameOf(InputFile.StandardInput), line, fault);
        }
    }
}
