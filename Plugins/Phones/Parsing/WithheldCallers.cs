using System;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// What stands in place of a number when the caller's is withheld: words of telephony providers, the digits that spell
/// them on a keypad, and the anonymous address of SIP (RFC 3323, 4.1.1.3).
/// </summary>
internal static class WithheldCallers
{
    private static readonly string[][] KnownByLength = ByLength(
        "anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld",
        "+266696687", "+2562533", "+7378742833", "+86282452253", "+8656696",
        "anonymous@anonymous.invalid");

    /// <summary>Whether a span is one of them, in any case.</summary>
    public static bool Contain(in PhoneSpan span)
    {
        if (span.Length >= KnownByLength.Length) return false;
        foreach (var known in KnownByLength[span.Length])
            if (span.Has(0, known)) return true;
        return false;
    }

    /// <summary>Every text is asked about: most are done when their length is known. The longest one is the last.</summary>
    private static string[][] ByLength(params string[] known)
    {
        var byLength = new string[known[known.Length - 1].Length + 1][];
        for (var length = 0; length < byLength.Length; length++) byLength[length] = Array.FindAll(known, text => text.Length == length);
        return byLength;
    }
}
