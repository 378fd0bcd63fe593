using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace PhoneCallCtx.Cli.Suggestions;

/// <summary>Text without the characters that no column of text takes (PCC003): control characters, line ends, non-characters and half surrogate pairs.</summary>
internal static class CleanText
{
    /// <summary>A text without such characters. What separates words becomes one space.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var isGap = false;
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthOfFit(text, i);
            if (length == 0)
            {
                isGap |= IsSeparator(text[i]);
                continue;
            }

            if (isGap && clean.Length > 0 && text[i] != ' ' && clean[^1] != ' ') clean.Append(' ');
            isGap = false;
            clean.Append(text, i, length);
            i += length - 1;
        }

        return clean.ToString();
    }

    /// <summary>
    /// A text without such characters, blanks and direction controls at its ends. What is within stays, because it may divide
    /// two numbers or two identifiers.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Other characters that mean nothing at its ends.</param>
    public static string Within(string text, string others = "")
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsAround(text[start])) start++;
        while (end > start && IsAround(text[end - 1])) end--;
        return text[start..end];

        bool IsAround(char character) => char.IsWhiteSpace(character) || char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format || others.Contains(character, StringComparison.Ordinal);
    }

    /// <summary>How many code units of a character are fit for a column: 0 for one that is not.</summary>
    private static int LengthOfFit(string text, int index)
    {
        if (char.IsControl(text[index]) || IsSeparator(text[index])) return 0;
        if (Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _) != OperationStatus.Done) return 0;
        var isNonCharacter = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
        return isNonCharacter ? 0 : rune.Utf16SequenceLength;
    }

    private static bool IsSeparator(char character) => character is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
