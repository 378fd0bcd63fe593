using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>The languages that refusals are worded in.</summary>
public static class LanguageCatalog
{
    /// <summary>The bits of a Windows locale identifier (LCID) that say the language; the others say the country.</summary>
    private const int PrimaryLanguageBits = 0x3FF;

    /// <summary>Every language. Whoever needs one only asks for that one, so that the others are never made.</summary>
    public static IReadOnlyList<Language> All =>
    [
        English.Instance,
    ];

    /// <summary>The language of a locale identifier, whatever its country; English for a language that is not here.</summary>
    /// <param name="lcid">A Windows locale identifier, as <c>usersettings.uilanguageid</c> holds it; 0 for none.</param>
    /// <returns>The language.</returns>
    public static Language Find(int lcid) => (lcid & PrimaryLanguageBits) switch
    {
        _ => English.Instance,
    };
}
