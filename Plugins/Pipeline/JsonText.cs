using System.Text;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Writes JSON strings exactly as DataContractJsonSerializer does. The first use of that class in a process is slow. It escapes more
/// than RFC 8259 requires: the solidus, the line ends of Unicode, each half of a surrogate pair, and two non-characters.
/// </summary>
internal static class JsonText
{
    private const string Escaped = "\"\\/\b\f\n\r\t";
    private const string Escapes = "\"\\/bfnrt";
    private const string HexadecimalDigits = "0123456789abcdef";

    /// <summary>Appends a text as a JSON string, in its quotation marks.</summary>
    public static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            var escape = Escaped.IndexOf(character);
            if (escape >= 0) json.Append('\\').Append(Escapes[escape]);
            else if (HasCode(character)) AppendCode(json, character);
            else json.Append(character);
        }

        json.Append('"');
    }

    private static bool HasCode(char character) =>
        character is < ' ' or '\u0085' or '\u2028' or '\u2029' or (>= '\uD800' and <= '\uDFFF') or >= '\uFFFE';

    private static void AppendCode(StringBuilder json, char character)
    {
        json.Append("\\u");
        for (var shift = 12; shift >= 0; shift -= 4) json.Append(HexadecimalDigits[(character >> shift) & 0xF]);
    }
}
