using System.Globalization;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>The characters that phone numbers are written with.</summary>
internal static class PhoneCharacters
{
    /// <summary>A decimal digit of any script.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9' || (character > '\u007F' && char.IsDigit(character));

    /// <summary>The value of a decimal digit of any script; -1 for any other character.</summary>
    public static int DigitOf(char character)
    {
        if (character is >= '0' and <= '9') return character - '0';
        return character > '\u007F' && char.IsDigit(character) ? CharUnicodeInfo.GetDecimalDigitValue(character) : -1;
    }

    /// <summary>The plus sign, also in full width.</summary>
    public static bool IsPlus(char character) => character is '+' or '\uFF0B';

    /// <summary>Punctuation, spaces and invisible marks that separate or surround the digits of phone numbers and have no meaning.</summary>
    public static bool IsSeparator(char character) => character switch
    {
        ' ' or '-' or '(' or ')' or '.' or '/' or '[' or ']' or '~' => true,
        < '\u0080' => false,
        '\u2212' or '\u2053' or '\u223C' or '\u30FC' => true, // minus sign, swung dash, tilde operator, prolonged sound mark
        >= '\uFF0D' and <= '\uFF0F' => true, // full-width hyphen, full stop, solidus
        '\uFF08' or '\uFF09' or '\uFF3B' or '\uFF3D' or '\uFF5E' => true, // full-width brackets and tilde
        _ => CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format,
    };

    /// <summary>A space or an invisible mark that pasting leaves at the ends.</summary>
    public static bool IsBlank(char character) =>
        character == ' ' || (character > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format);

    /// <summary>Whether an extension's sign or label can contain a character: letters, <c>; , # ~</c>, and their counterparts in other scripts.</summary>
    public static bool IsExtensionSign(char character) => character is ';' or ',' or '#' or '~' || IsLatinLetter(character) || character > '\u007F';

    /// <summary>Whether an extension can begin with a character: a sign, the first letter of a label, or a separator before them.</summary>
    public static bool CanBeginExtension(char character) => character switch
    {
        ' ' or '-' or '\t' or ';' or ',' or '#' or '~' or 'x' or 'X' or 'e' or 'E' or 'a' or 'A' or 'i' or 'I' => true,
        < '\u0080' => false,
        '\u00A0' or '\u0434' or '\u0414' or '\uFF03' or '\uFF5E' => true, // no-break space, Cyrillic de, full-width signs
        '\uFF45' or '\uFF25' or '\uFF58' or '\uFF38' or '\uFF49' or '\uFF29' => true, // full-width e, x and i
        _ => false,
    };

    /// <summary>A letter of the keypad.</summary>
    public static bool IsLatinLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>The digit of a letter on a keypad (ITU-T E.161).</summary>
    public static int KeyOf(char letter) => "22233344455566677778889999"[Lower(letter) - 'a'] - '0';

    /// <summary>Whether a character equals a lower-case one, in any case.</summary>
    public static bool IsInAnyCase(char character, char lower) =>
        character == lower || (lower < '\u0080' ? character is >= 'A' and <= 'Z' && (character | 0x20) == lower : Lower(character) == lower);

    /// <summary>A character in lower case, in every culture the same.</summary>
    public static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character < '\u0080' ? character : char.ToLowerInvariant(character);
}
