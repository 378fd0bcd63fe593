using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>The languages that rejections are worded in.</summary>
public static class LanguageCatalog
{
    /// <summary>The bits of a Windows locale identifier (LCID) that say the language; the others say the country (Microsoft: [MS-LCID]).</summary>
    private const int PrimaryLanguageBits = 0x3FF;

    /// <summary>Every language.</summary>
    public static IReadOnlyList<Language> All =>
    [
        English.Instance, German.Instance, French.Instance, Spanish.Instance, Italian.Instance,
        Dutch.Instance, PortugueseOfBrazil.Instance, Danish.Instance, Japanese.Instance, Polish.Instance,
    ];

    /// <summary>The language of a locale identifier in any country; English for a language that is not here.</summary>
    /// <param name="lcid">A Windows locale identifier, such as a value of <c>usersettings.uilanguageid</c>; 0 for none.</param>
    /// <returns>The language.</returns>
    public static Language Find(int lcid) => (lcid & PrimaryLanguageBits) switch
    {
        // One case for each, so that the search for one language creates no other.
        0x06 => Danish.Instance,
        0x07 => German.Instance,
        0x0A => Spanish.Instance,
        0x0C => French.Instance,
        0x10 => Italian.Instance,
        0x11 => Japanese.Instance,
        0x13 => Dutch.Instance,
        0x15 => Polish.Instance,
        0x16 => PortugueseOfBrazil.Instance,
        _ => English.Instance,
    };
}
