using System.Buffers;

namespace PhoneCallCtx.Cli.Output;

/// <summary>The invisible characters that set the direction of text (UAX #9). Text between them can look like other text.</summary>
internal static class TextDirection
{
    /// <summary>All of them.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The first of them. Most characters of most texts come before it.</summary>
    private const int First = 0x061C;

    /// <summary>Whether a character is one of them.</summary>
    public static bool IsControl(int unicodeScalar) => unicodeScalar is >= First and <= char.MaxValue && Controls.Contains((char)unicodeScalar);
}
