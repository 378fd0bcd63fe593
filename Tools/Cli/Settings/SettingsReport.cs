using System.Collections.Generic;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>What a check of settings finds.</summary>
/// <param name="Name">The name of the input.</param>
/// <param name="Characters">The length, as the environment variable counts it.</param>
/// <param name="Faults">What the rules cannot use, in the order of the text.</param>
/// <param name="Excess">Why the environment variable cannot save a text that the rules can use; null when it can.</param>
/// <param name="Minified">The minimal text with the same meaning; null when the text cannot be used.</param>
/// <param name="SetsAnything">Whether the settings replace the configuration of a step.</param>
internal sealed record SettingsReport(string Name, int Characters, IReadOnlyList<SettingFault> Faults, string? Excess, string? Minified, bool SetsAnything)
{
    /// <summary>Whether the rules can use the text.</summary>
    public bool IsUsable => Faults.Count == 0;

    /// <summary>Whether the environment variable can have the text as its value.</summary>
    public bool CanBeSaved => IsUsable && Excess is null;

    /// <summary>Checks a text.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="text">The text.</param>
    public static SettingsReport Of(string name, string text)
    {
        var faults = SettingsReader.FindFaults(text);
        return faults.Count == 0
            ? new SettingsReport(name, text.Length, faults, VariableLength.ExcessOf(text), MinimalSettings.Of(text), !SameSettings.SetNothing(SettingsReader.Read(text)))
            : new SettingsReport(name, text.Length, faults, Excess: null, Minified: null, SetsAnything: false);
    }
}
