using System.Collections.Generic;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Splits the value of a header with pieces that may contain quoted text.</summary>
internal static class QuotedList
{
    /// <summary>Splits a value at each separator outside quotes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="separator">The separator.</param>
    /// <returns>The pieces without white space around them; empty ones too.</returns>
    public static IEnumerable<string> Split(string value, char separator)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '"') isQuoted = !isQuoted;
            else if (value[i] == '\\' && isQuoted) i++;
            else if (value[i] == separator && !isQuoted)
            {
                yield return value[start..i].Trim();
                start = i + 1;
            }
        }

        yield return value[start..].Trim();
    }

    /// <summary>The text without the quotes around it.</summary>
    public static string Unquote(string text) => text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
}
