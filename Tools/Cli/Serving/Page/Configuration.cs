using System;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>The settings in force, and those that a question names instead.</summary>
/// <param name="inForce">The settings that the steps of the local Dataverse have now, as text; null for the defaults.</param>
internal sealed class Configuration(Func<string?> inForce)
{
    /// <summary>The settings in force, as text; null for the defaults.</summary>
    public string? InForce => inForce();

    /// <summary>The text of the settings that a question is about; null for the defaults.</summary>
    /// <param name="asked">The settings of the question; null for those in force.</param>
    public string? TextOf(string? asked) => asked ?? InForce;

    /// <summary>The settings that a question is about.</summary>
    /// <param name="asked">The settings of the question; null for those in force.</param>
    /// <exception cref="PageError">The rules cannot use them.</exception>
    public RuleSettings Read(string? asked)
    {
        var text = TextOf(asked);
        if (text is not null && SettingsReader.FindFaults(text) is [var fault, ..]) throw new PageError(400, PageError.UnusableSettings, fault.Problem.Message);
        return SettingsReader.Read(text);
    }

    /// <summary>The language of a tag; English for one that is not there.</summary>
    public static Language LanguageOf(string? tag) => LanguageCatalog.All.FirstOrDefault(language => string.Equals(language.Tag, tag, StringComparison.OrdinalIgnoreCase)) ?? LanguageCatalog.Find(lcid: 0);
}
