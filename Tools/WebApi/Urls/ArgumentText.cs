using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.OData.UriParser;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The arguments of functions, which are literals in the path or behind an alias.</summary>
internal static class ArgumentText
{
    /// <summary>The arguments as the client wrote them, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<OperationSegmentParameter> parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => Of(parameter.Value), StringComparer.Ordinal);

    /// <summary>Turns a literal into JSON: text in single quotes, a number, true, false, null, an identifier, an enumeration value, or JSON with either quote.</summary>
    /// <param name="literal">The literal.</param>
    /// <returns>The JSON, which need not be valid.</returns>
    public static string ToJson(string literal)
    {
        var text = literal.Trim();
        if (text.StartsWith('{') || text.StartsWith('[')) return WithDoubleQuotes(text);
        var quote = text.IndexOf('\'', StringComparison.Ordinal);
        var isQuoted = quote >= 0 && quote < text.Length - 1 && text.EndsWith('\'');
        if (isQuoted && IsName(text.AsSpan(0, quote))) return Text(text[(quote + 1)..^1].Replace("''", "'", StringComparison.Ordinal));
        return Guid.TryParseExact(text, "D", out _) ? Text(text) : text;
    }

    private static string Of(object? value) => value switch
    {
        ParameterAliasNode alias => alias.Alias,
        ConvertNode convert => Of(convert.Source),
        ConstantNode constant => constant.LiteralText ?? "null",
        CollectionConstantNode constants => constants.LiteralText,
        _ => throw ApiErrors.BadRequest("An argument of a function must be a literal or a parameter alias such as @p1."),
    };

    /// <summary>Replaces the single quotes around texts of JSON.</summary>
    private static string WithDoubleQuotes(string json)
    {
        var text = new StringBuilder(json.Length + 8);
        var quote = '\0';
        for (var i = 0; i < json.Length; i++)
        {
            var sign = json[i];
            if (quote == '\0')
            {
                if (sign is '"' or '\'') quote = sign;
                text.Append(sign == '\'' ? '"' : sign);
            }
            else if (sign == '\\' && i + 1 < json.Length)
            {
                i++;
                text.Append(json[i] == '\'' ? "'" : $"\\{json[i]}");
            }
            else if (sign == quote)
            {
                quote = '\0';
                text.Append('"');
            }
            else
            {
                text.Append(sign == '"' ? "\\\"" : sign.ToString());
            }
        }

        return text.ToString();
    }

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>Whether a text is empty or the name of an enumeration type.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '_')) return false;
        return true;
    }
}
