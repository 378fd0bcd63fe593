using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>Characters that often cause errors, as bytes; some are not valid UTF-8.</summary>
internal static class Characters
{
    private static readonly string[] Texts =
    [
        "\0", "\u0001", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u00DF", "\u0130", "\u0131", "\u0301", "\u0661", "\u06F4", "\u0967", "\u0E51", "\u17E0", "\u180E", "\u200B", "\u200D", "\u200E", "\u200F",
        "\u2028", "\u2029", "\u202A", "\u202E", "\u2066", "\u2069", "\u2212", "\u212A", "\u2460", "\u3000", "\u30FC", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uD83D\uDCDE", "\uD835\uDFD8", "\uFB01", "\uFE0F", "\uFEFF",
        "\uFF0B", "\uFF10", "\uFF19", "\uFF21", "\uFF58", "\uFFFD", "\uFFFE", "\uFFFF", "\r\n", "\r", "\n", "\t", "\v", "\f",
    ];

    /// <summary>An overlong slash, an overlong NUL, a code point too high, a cut sequence, bytes that UTF-8 never has; byte order marks of UTF-16 and UTF-32.</summary>
    private static readonly byte[][] Broken =
        [[0xC0, 0xAF], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x93], [0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xFF, 0xFE, 0, 0]];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<byte[]> Tokens { get; } = [.. Texts.Select(LooseText.Encode), .. Broken];
}
