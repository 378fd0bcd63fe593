using System;
using System.Text.Encodings.Web;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Escapes what JSON requires, what steers a terminal, and what turns text around. All other characters stay readable.</summary>
internal sealed class ReadableEncoder : JavaScriptEncoder
{
    // The output is no part of a web page.
    private static readonly JavaScriptEncoder Inner = UnsafeRelaxedJsonEscaping;

    public override int MaxOutputCharactersPerInputCharacter => Inner.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Inner.WillEncode(unicodeScalar) || TextDirection.IsControl(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var found = Inner.FindFirstCharacterToEncode(text, textLength);
        var turned = new ReadOnlySpan<char>(text, found < 0 ? textLength : found).IndexOfAny(TextDirection.Controls);
        return turned < 0 ? found : turned;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!TextDirection.IsControl(unicodeScalar)) return Inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        return new Span<char>(buffer, bufferLength).TryWrite(System.Globalization.CultureInfo.InvariantCulture, $"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
    }
}
