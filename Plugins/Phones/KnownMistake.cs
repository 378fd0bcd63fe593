using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// Recognizes frequent mistakes in text that does not have the shape of a number. The rejection then explains the correction
/// instead of only the wrong character.
/// </summary>
internal static class KnownMistake
{
    private const string UserIdentifier = "8:";
    private const string AppIdentifier = "28:";

    /// <summary>The shortest identifier that contains a GUID; anything shorter is a name.</summary>
    private const int LengthOfGuid = 36;

    /// <summary>The fault of a text with a character that no number has; null when the mistake is not a known one.</summary>
    /// <param name="parts">The text.</param>
    /// <param name="mayBeWithheld">Whether the column accepts withheld callers.</param>
    public static PhoneFault? Find(in PhoneParts parts, bool mayBeWithheld)
    {
        if (parts.Notation is not (PhoneNotation.Plain or PhoneNotation.RawIdentifier)) return null;

        var content = parts.Content;
        if (content.Length == 0) return null;
        if (IsIdentifier(parts.Trimmed)) return PhoneFault.Identifier;
        if (SpreadsheetDamage.IsScientific(content)) return PhoneFault.Scientific;
        if (IsMasked(content)) return PhoneFault.Masked;
        return mayBeWithheld && IsWords(content) ? PhoneFault.Words : null;
    }

    /// <summary>Whether a span is the identifier of a user (<c>8:acs:...</c>, <c>8:orgid:...</c>) or an app (<c>28:...</c>) in Azure Communication Services and Teams. A time of day is not.</summary>
    private static bool IsIdentifier(in PhoneSpan span)
    {
        var name = span.Has(0, UserIdentifier) ? UserIdentifier.Length : span.Has(0, AppIdentifier) ? AppIdentifier.Length : 0;
        return name > 0 && name < span.Length && (PhoneCharacters.IsLatinLetter(span[name]) || span.Length - name >= LengthOfGuid);
    }

    /// <summary>Whether a span consists of digits, some of which are covered by the same sign twice or more in a row.</summary>
    private static bool IsMasked(in PhoneSpan span)
    {
        var isCovered = false;
        for (var i = 0; i < span.Length; i++)
        {
            if (IsCover(span[i])) isCovered |= i > 0 && span[i - 1] == span[i];
            else if (!PhoneCharacters.IsDigit(span[i]) && !PhoneCharacters.IsPlus(span[i]) && !PhoneCharacters.IsSeparator(span[i])) return false;
        }

        return isCovered;
    }

    private static bool IsCover(char character) => character is '*' or '#' or 'x' or 'X' or '_'
        or '\u00B7' or '\u2022' or '\u2219' or '\u25CF' or '\u2588' or '\uFF0A' or '\uFF03' or '\uFF38' or '\uFF58'; // dots, block, full width

    /// <summary>Whether a span consists of words only: letters without a digit, and not the address of a mailbox or a page.</summary>
    private static bool IsWords(in PhoneSpan span)
    {
        var hasLetter = false;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is '@' or ':' or '+' or '\uFF0B' || PhoneCharacters.IsDigit(span[i]) || char.IsControl(span[i])) return false;
            hasLetter |= char.IsLetter(span[i]);
        }

        return hasLetter;
    }
}
