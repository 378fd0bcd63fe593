using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>Reads the settings that an argument names: a file, standard input, or the defaults.</summary>
internal static class SettingsInput
{
    /// <summary>The word for the settings without any setting.</summary>
    public const string Defaults = "defaults";

    /// <summary>Reads settings, and reports everything that is wrong with them.</summary>
    /// <param name="path">A path, <c>-</c>, or <see cref="Defaults"/>.</param>
    /// <param name="consoles">Where to read standard input and to report faults.</param>
    /// <param name="settings">The settings; the defaults when they cannot be used.</param>
    /// <returns>The exit code; <see cref="ExitCode.Done"/> when the settings can be used.</returns>
    public static int Read(string path, Consoles consoles, out RuleSettings settings)
    {
        settings = RuleSettings.Default;
        if (path == Defaults) return ExitCode.Done;
        var code = ReadText(path, consoles, out var text);
        if (code == ExitCode.Done) settings = SettingsReader.Read(text);
        return code;
    }

    /// <summary>Reads the text of settings, and reports everything that is wrong with it.</summary>
    /// <param name="path">A path, or <c>-</c>.</param>
    /// <param name="consoles">Where to read standard input and to report faults.</param>
    /// <param name="text">The text; empty when the file cannot be read.</param>
    /// <returns>The exit code; <see cref="ExitCode.Done"/> when the settings can be used.</returns>
    public static int ReadText(string path, Consoles consoles, out string text)
    {
        text = "";
        var name = InputFile.NameOf(path);
        try
        {
            text = SettingsFile.ReadText(path, consoles.Input);
        }
        catch (InputException exception)
        {
            consoles.ReportError(name, exception.Line, exception.Message);
            return ExitCode.Unusable;
        }

        var faults = SettingsReader.FindFaults(text);
        foreach (var fault in faults) consoles.ReportError(FaultLine.Of(name, fault));
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Faulty;
    }
}
