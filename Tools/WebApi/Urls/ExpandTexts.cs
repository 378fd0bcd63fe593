using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The texts of the items of <c>$expand</c>. Next links repeat them, and the parser of OData does not keep them.</summary>
internal static class ExpandTexts
{
    /// <summary>Reads the options of each item.</summary>
    /// <param name="text">The decoded value of <c>$expand</c>, which the parser of OData accepts.</param>
    /// <returns>Names and values of the options, by the name of the navigation property.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Value)>> Read(string text)
    {
        var items = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal);
        foreach (var item in Split(text, ','))
        {
            var start = item.IndexOf('(', StringComparison.Ordinal);
            var end = item.LastIndexOf(')');
            items[start < 0 ? item : item[..start].Trim()] = start < 0 || end < start ? [] : [.. Split(item[(start + 1)..end], ';').Select(Option)];
        }

        return items;
    }

    private static (string Name, string Value) Option(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (text, "") : (text[..sign].Trim(), text[(sign + 1)..].Trim());
    }

    /// <summary>Splits at a separator outside of parentheses and quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                var sign = text[i];
                if (quote != '\0' ? sign == quote : sign is '\'' or '"') quote = quote == '\0' ? sign : '\0';
                if (quote == '\0') depth += sign is '(' or '[' ? 1 : sign is ')' or ']' ? -1 : 0;
                if (quote != '\0' || depth > 0 || sign != separator) continue;
            }

            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
