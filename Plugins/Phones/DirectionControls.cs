using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// The directional controls (Unicode Standard Annex 9, section 2) in phone text. Pasting leaves them around a number, where they keep
/// its order: U+202A and U+202C, or, from Apple's contacts, U+202D and U+202C. A control that reverses the text, or that is
/// inside the number and divides it, shows people another number than the one that is dialed. The marks U+200E, U+200F and
/// U+061C open nothing and are accepted anywhere.
/// </summary>
internal static class DirectionControls
{
    private const char LeftToRightEmbedding = '\u202A';
    private const char RightToLeftEmbedding = '\u202B';
    private const char PopFormatting = '\u202C';
    private const char LeftToRightOverride = '\u202D';
    private const char RightToLeftOverride = '\u202E';
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The index of the first control that changes the order in which phone text is shown; null when there is none.</summary>
    public static int? FindReordering(string text)
    {
        var start = 0;
        while (start < text.Length && PhoneCharacters.IsBlank(text[start])) start++;
        var end = text.Length;
        while (end > start && PhoneCharacters.IsBlank(text[end - 1])) end--;

        for (var i = 0; i < text.Length; i++)
            if (text[i] >= LeftToRightEmbedding && Reorders(text, i, start, end)) return i;
        return null;
    }

    /// <param name="text">The text.</param>
    /// <param name="index">The index of the character.</param>
    /// <param name="start">The index of the first visible character.</param>
    /// <param name="end">The index behind the last visible character.</param>
    private static bool Reorders(string text, int index, int start, int end) => text[index] switch
    {
        RightToLeftEmbedding or RightToLeftOverride or RightToLeftIsolate => true,
        LeftToRightOverride => index >= start || text.IndexOf(PopFormatting, end) == -1,
        LeftToRightEmbedding or PopFormatting or LeftToRightIsolate or FirstStrongIsolate or PopIsolate => index >= start && index < end,
        _ => false,
    };
}
