using System.CommandLine;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>The value of <c>--format</c> for people, which is the default.</summary>
    public const string Table = "table";

    /// <summary>The value of <c>--format</c> for programs.</summary>
    public const string Json = "json";

    /// <summary>The value of <c>--format</c> for documents.</summary>
    public const string Markdown = "markdown";

    /// <summary><c>--format</c>: how the results are written.</summary>
    /// <param name="description">The help text.</param>
    /// <param name="formats">The formats that the command has.</param>
    public static Option<string> Format(string description, params string[] formats)
    {
        var format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => Table, HelpName = string.Join('|', formats) };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    /// <summary><c>--settings</c>: the settings of the rules, as the environment variable or the configuration of the steps has them.</summary>
    public static Option<string?> Settings() =>
        new("--settings") { Description = "A JSON file with the settings of the rules. Without it, every setting has its default.", HelpName = "FILE" };

    /// <summary><c>--database</c>: the file of the rows of a local Dataverse.</summary>
    public static Option<string?> Database()
    {
        var database = new Option<string?>("--database") { Description = "Keep the rows in a SQLite file, and continue with the rows that it has.", HelpName = "FILE.sqlite" };
        database.Validators.Add(result =>
        {
            // SQLite takes an empty name as a temporary file, which it deletes at the end.
            if (result.Tokens is [{ Value: var name }] && string.IsNullOrWhiteSpace(name)) result.AddError("--database needs the name of a file.");
        });
        return database;
    }

    /// <summary><c>--output</c>: the file of a result that is one text.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "Write the result to a file instead of standard output.", HelpName = "FILE" };

    /// <summary>Rejects values of an argument for input files that look like an option and are no file.</summary>
    public static void RejectUnknownOptions(this Argument input) => input.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.StartsWith('-') && token.Value != InputFile.StandardInput && !File.Exists(token.Value)) result.AddError($"There is no option {token.Value}.");
    });
}
