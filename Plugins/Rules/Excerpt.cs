using System;
using System.Globalization;
using System.Text;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Formats a value for a message: on one line, not too long, with invisible characters made visible.</summary>
public static class Excerpt
{
    /// <summary>The most UTF-16 code units of a value in a message.</summary>
    public const int Limit = 40;

    /// <summary>The value for a message. A character that is invisible, cannot be encoded or would reverse the text is shown as \uXXXX.</summary>
    /// <param name="value">The value.</param>
    /// <returns>At most <see cref="Limit"/> code units of the value, and an ellipsis if it was cut.</returns>
    public static string Of(string value) => Of(value, Limit);

    /// <summary>The excerpt of a name that may be longer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="limit">The most UTF-16 code units to show.</param>
    internal static string Of(string value, int limit)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        return value.Length <= limit && IsVisible(value) ? value : Write(value, limit);
    }

    /// <summary>Whether a value has only visible characters of ASCII and spaces, as nearly all values have.</summary>
    private static bool IsVisible(string value)
    {
        foreach (var character in value)
            if (character is < ' ' or > '~') return false;
        return true;
    }

    private static string Write(string value, int limit)
    {
        var end = value.Length;
        if (end > limit)
        {
            end = limit;
            if (char.IsHighSurrogate(value[end - 1])) end--;
        }

        var shown = new StringBuilder(end + 1);
        for (var i = 0; i < end; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                shown.Append(value[i]).Append(value[++i]);
            else
                Append(shown, value[i]);
        }

        if (end < value.Length) shown.Append('…');
        return shown.ToString();
    }

    /// <summary>One character of a value for a message, even if it takes two code units.</summary>
    /// <param name="value">The value.</param>
    /// <param name="index">The index of the character, or of its second code unit, from 0.</param>
    /// <returns>The character, or its code as \uXXXX.</returns>
    public static string OfCharacter(string value, int index)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));

        var start = index > 0 && char.IsSurrogatePair(value, index - 1) ? index - 1 : index;
        return Of(value.Substring(start, char.IsSurrogatePair(value, start) ? 2 : 1));
    }

    private static void Append(StringBuilder shown, char character)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(character))
        {
            case UnicodeCategory.Control:
            case UnicodeCategory.Format:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.OtherNotAssigned:
            case UnicodeCategory.Surrogate:
            case UnicodeCategory.SpaceSeparator when character != ' ':
                shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                shown.Append(character);
                break;
        }
    }
}
