using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The texts that replace a withheld number: words of telephony providers, alone or in a phrase, the keypad digits that
/// spell them, and the anonymous address of SIP (RFC 3323, 4.1.1.3).
/// </summary>
internal static class WithheldCallers
{
    /// <summary>Whether a span is exactly one of the words, codes and addresses, in any case. The length alone excludes most texts.</summary>
    public static bool Contain(in PhoneSpan span) => span.Length switch
    {
        7 => span.Has(0, "blocked") || span.Has(0, "private") || span.Has(0, "unknown"),
        8 => span.Has(0, "withheld") || span.Has(0, "+2562533") || span.Has(0, "+8656696"),
        9 => span.Has(0, "anonymous"),
        10 => span.Has(0, "restricted") || span.Has(0, "+266696687"),
        11 => span.Has(0, "unavailable") || span.Has(0, "+7378742833"),
        12 => span.Has(0, "+86282452253"),
        27 => span.Has(0, "anonymous@anonymous.invalid"),
        _ => false,
    };

    /// <summary>Whether a text is exactly the keypad digits of one of the words, behind a plus sign.</summary>
    public static bool IsCode(string text) => text is "+2562533" or "+8656696" or "+266696687" or "+7378742833" or "+86282452253";

    /// <summary>Whether a span is one of them, one of the words in a phrase, in brackets or in a name-address, or a word of the environment.</summary>
    /// <param name="span">The text without blanks at its ends.</param>
    /// <param name="ownWords">The environment's own words; null for none.</param>
    public static bool Contain(in PhoneSpan span, IReadOnlyList<string>? ownWords) =>
        Contain(span) || ((ownWords is not null || WithheldPhrase.MayBe(span)) && WithheldPhrase.Is(span, ownWords));
}
