using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>The parts of subcommands that write one text.</summary>
internal static class SettingsResult
{
    /// <summary>The argument for one file with settings.</summary>
    public static Argument<string> File()
    {
        var file = new Argument<string>("FILE") { Description = "The file with the settings, or - for standard input, in UTF-8 or UTF-16." };
        file.RejectUnknownOptions();
        return file;
    }

    /// <summary>Reads and minifies settings, and reports what is wrong with them.</summary>
    /// <param name="consoles">Where to read and report.</param>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="then">What to do with the minified settings.</param>
    /// <returns>The exit code.</returns>
    public static int Minify(Consoles consoles, string path, Func<string, int> then)
    {
        var code = SettingsInput.ReadText(path, consoles, out var text);
        return code == ExitCode.Done ? then(MinimalSettings.Of(text)) : code;
    }

    /// <summary>Writes the result to standard output, where it ends with a line end, or to a file.</summary>
    /// <param name="consoles">Where to write and report.</param>
    /// <param name="text">The result.</param>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="inputs">The files that are read; none of them can be the result.</param>
    /// <returns>The exit code.</returns>
    public static int Write(Consoles consoles, string text, string? path, params IEnumerable<string> inputs)
    {
        if (path is null)
        {
            consoles.Output.Write(text.EndsWith('\n') ? text : text + "\n");
            return ExitCode.Done;
        }

        try
        {
            ResultFile.Write(path, Encoding.UTF8.GetBytes(text), inputs);
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            consoles.ReportError(path, line: 0, $"cannot be written: {exception.Message}");
            return ExitCode.Unusable;
        }
    }
}
