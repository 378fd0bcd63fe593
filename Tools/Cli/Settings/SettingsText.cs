using System.Globalization;
using System.Text;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Text in the JSON of settings.</summary>
internal static class SettingsText
{
    /// <summary>A string of JSON. Visible characters stay as they are; half of a surrogate pair and what steers a terminal have an escape.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '"' or '\\') json.Append('\\').Append(character);
            else if (char.IsSurrogatePair(text, i)) json.Append(text, i++, 2);
            else if (IsUnsafe(character)) json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else json.Append(character);
        }

        return json.Append('"').ToString();
    }

    private static bool IsUnsafe(char character) => char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' || TextDirection.IsControl(character);
}
