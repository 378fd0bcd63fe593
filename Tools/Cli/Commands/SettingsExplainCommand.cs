using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings.Explaining;
using PhoneCallCtx.Cli.Settings.Explaining.Words;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings explain</c>: the rules that are in force under some settings, in sentences.</summary>
internal static class SettingsExplainCommand
{
    public static Command Create(Consoles consoles)
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"A file with settings, or - for standard input. Without it, or with the word {SettingsInput.Defaults}: every setting has its default.",
            DefaultValueFactory = _ => SettingsInput.Defaults,
        };
        file.RejectUnknownOptions();
        string[] tags = [.. ExplanationWords.All.Select(words => words.Tag)];
        var language = new Option<string>("--language") { Description = "The language of the sentences.", DefaultValueFactory = _ => tags[0], HelpName = string.Join('|', tags) };
        language.AcceptOnlyFromAmong(tags);

        var command = new Command("explain", "Explains in sentences what the rules accept under some settings, for each column.\nExit code: 0 done, 1 unusable settings, 2 wrong usage or unreadable input.");
        command.Arguments.Add(file);
        command.Options.Add(language);
        command.SetAction(parsed => Execute(consoles, parsed.GetValue(file)!, ExplanationWords.All.Single(words => words.Tag == parsed.GetValue(language))));
        return command;
    }

    private static int Execute(Consoles consoles, string path, ExplanationWords words)
    {
        if (SettingsInput.Read(path, consoles, out var settings) is not ExitCode.Done and var code) return code;
        var isFirst = true;
        foreach (var part in new Explanation(settings, words).Parts())
        {
            if (!isFirst) consoles.WriteWords("");
            isFirst = false;
            consoles.WriteWords(part.Heading);
            foreach (var sentence in part.Sentences) consoles.WriteWords("  " + sentence.Text + (sentence.Code is null ? "" : $" [{sentence.Code}]"));
        }

        return ExitCode.Done;
    }
}
