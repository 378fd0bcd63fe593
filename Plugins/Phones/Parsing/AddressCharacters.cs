namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>The characters of <c>sip:</c> and <c>tel:</c> addresses. Unescaped letters and digits beyond ASCII are accepted, although the standards require an escape.</summary>
internal static class AddressCharacters
{
    /// <summary>The index of the first blank or control character of a part of a text; -1 when there is none.</summary>
    public static int FindBlankOrControl(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (PhoneCharacters.IsBlank(text[i]) || char.IsControl(text[i])) return i;
        return -1;
    }

    /// <summary>The index of the first character that no address has, or of a percent sign without two hexadecimal digits; -1 when there is none.</summary>
    public static int FindForbidden(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is '<' or '>' or '"' || (text[i] == '%' && !IsEscape(text, i, end))) return i;
        return -1;
    }

    /// <summary>Whether an escaped character begins at an index (RFC 3986, 2.1).</summary>
    public static bool IsEscape(string text, int index, int end) => text[index] == '%' && index + 2 < end && IsHexadecimal(text[index + 1]) && IsHexadecimal(text[index + 2]);

    public static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Whether a parameter may contain a character without an escape (RFC 3261, 25.1: paramchar; RFC 3966, 3: the same).</summary>
    public static bool IsInParameter(char character) => IsLetterOrDigit(character) || "-_.!~*'()[]/:&+$".IndexOf(character) != -1;

    public static bool IsLetterOrDigit(char character) =>
        PhoneCharacters.IsLatinLetter(character) || character is >= '0' and <= '9' || (character > '\u007F' && char.IsLetterOrDigit(character));
}
