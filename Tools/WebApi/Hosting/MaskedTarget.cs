using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>A path and query without their values, which may be phone numbers and names of people.</summary>
internal static partial class MaskedTarget
{
    private const string Mask = "*";
    private const int LongestName = 128;
    private const int MostParts = 50;

    /// <summary>Masks all but names of the model, identifiers of rows, and options that have no values of rows.</summary>
    /// <param name="target">The path and query.</param>
    public static string Of(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var masked = new StringBuilder().AppendJoin('/', Segments(path));
        if (query >= 0) masked.Append('?').AppendJoin('&', target[(query + 1)..].Split('&', MostParts).Select(Option));
        return masked.ToString();
    }

    /// <summary>Masks a method that HTTP does not have.</summary>
    public static string Method(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : Mask;

    private static IEnumerable<string> Segments(string path)
    {
        foreach (var segment in path.Split('/', MostParts))
        {
            yield return Segment(segment);
            if (IsWhole(segment)) continue;
            // A slash in a text does not end a segment.
            yield return Mask;
            yield break;
        }
    }

    private static bool IsWhole(string segment) =>
        !segment.Contains('(', StringComparison.Ordinal) || (segment.EndsWith(')') && segment.Replace("%27", "'", StringComparison.Ordinal).Count(character => character == '\'') % 2 == 0);

    private static string Segment(string segment)
    {
        if (segment.Length == 0) return segment;
        var parenthesis = segment.IndexOf('(', StringComparison.Ordinal);
        var name = parenthesis < 0 ? segment : segment[..parenthesis];
        if (!IsName(name)) return Mask;
        if (parenthesis < 0) return name;
        var key = segment[(parenthesis + 1)..].TrimEnd(')');
        return $"{name}({(key.Length == 0 || Guid.TryParseExact(key, "D", out _) ? key : Mask)})";
    }

    private static string Option(string option)
    {
        var sign = option.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0) return option.Length == 0 ? "" : Mask;
        var name = option[..sign];
        if (!IsOption(name)) return $"{Mask}={Mask}";
        var value = option[(sign + 1)..];
        return $"{name}={(IsPlain(name, value) ? value : Mask)}";
    }

    private static bool IsPlain(string name, string value) => name switch
    {
        "$select" or "$orderby" => value.Length <= 10 * LongestName && ColumnList.IsMatch(value),
        "$top" => value.Length <= 4 && value.All(char.IsAsciiDigit),
        "$count" => value is "true" or "false",
        _ => false,
    };

    private static bool IsOption(string name) => name is "fetchXml" or "savedQuery" or "userQuery" or "tag" or "partitionId" || (name is ['$' or '@', ..] && IsName(name));

    private static bool IsName(string text) => text.Length <= LongestName && Name.IsMatch(text);

    [GeneratedRegex(@"^[$@]?[A-Za-z_][A-Za-z0-9_.]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^[a-z_][a-z0-9_/]*((%20|\+)(asc|desc))?(,(%20|\+)?[a-z_][a-z0-9_/]*((%20|\+)(asc|desc))?)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnList { get; }
}
