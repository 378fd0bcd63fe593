using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace PhoneCallCtx.Cli.Output;

/// <summary>
/// Leaves text in JSON as it is, with characters of every plane. It escapes what RFC 8259 requires and what ends a
/// line, steers a terminal or turns text around. Half of a surrogate pair becomes U+FFFD.
/// </summary>
internal sealed class LiteralEncoder : JavaScriptEncoder
{
    /// <summary>The characters that may need an escape. Half of a surrogate pair is only found by looking for the other half.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(AllSuspicious());

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < ' ' or '"' or '\\' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 || TextDirection.IsControl(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Suspicious);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var room = new Span<char>(buffer, bufferLength);
        switch (unicodeScalar)
        {
            case '"': return TryWrite("\\\"", room, out numberOfCharactersWritten);
            case '\\': return TryWrite("\\\\", room, out numberOfCharactersWritten);
            case '\n': return TryWrite("\\n", room, out numberOfCharactersWritten);
            case '\r': return TryWrite("\\r", room, out numberOfCharactersWritten);
            case '\t': return TryWrite("\\t", room, out numberOfCharactersWritten);

            // Replaces half of a surrogate pair, which is encoded even where WillEncode is false.
            case 0xFFFD: return TryWrite("\uFFFD", room, out numberOfCharactersWritten);
            default: return room.TryWrite(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
        }
    }

    private static bool TryWrite(string text, Span<char> room, out int length)
    {
        length = text.Length;
        return text.TryCopyTo(room);
    }

    private static string AllSuspicious()
    {
        var all = new StringBuilder("\"\\\u2028\u2029");
        for (var character = 0; character <= char.MaxValue; character++)
            if (character is < ' ' or (>= 0x7F and < 0xA0) || char.IsSurrogate((char)character) || TextDirection.IsControl(character)) all.Append((char)character);
        return all.ToString();
    }
}
