using System;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Reports on settings for people: a line for each fault, then one for the file.</summary>
internal static class TextReports
{
    /// <summary>Writes one report.</summary>
    public static void Write(Consoles consoles, SettingsReport report)
    {
        foreach (var fault in report.Faults) consoles.WriteLine(FaultLine.Of(report.Name, fault));
        consoles.WriteLine($"{report.Name}: {ResultOf(report)}");
    }

    private static string ResultOf(SettingsReport report) =>
        report.Minified is not { } minified ? FormattableString.Invariant($"cannot be used, faults: {report.Faults.Count:N0}") :
        report.Excess is { } excess ? $"cannot be saved: {excess}" :
        FormattableString.Invariant($"{(report.SetsAnything ? "usable" : "usable, sets nothing")}; characters: {report.Characters:N0} of {VariableLength.Most:N0}, minified: {minified.Length:N0}");
}
