namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// What stands in place of a number when the caller's is withheld: words of telephony providers, the digits that spell
/// them on a keypad, and the anonymous address of SIP (RFC 3323, 4.1.1.3).
/// </summary>
internal static class WithheldCallers
{
    private static readonly string[] Known =
    [
        "anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld",
        "+266696687", "+2562533", "+7378742833", "+86282452253", "+8656696",
        "anonymous@anonymous.invalid",
    ];

    /// <summary>Whether a span is one of them, in any case.</summary>
    public static bool Contain(in PhoneSpan span)
    {
        foreach (var known in Known)
            if (known.Length == span.Length && span.Has(0, known)) return true;
        return false;
    }
}
