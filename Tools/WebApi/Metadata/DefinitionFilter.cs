using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>
/// The condition of <c>$filter</c> for definitions. The platform compares properties with literals here, by <c>eq ne gt ge lt le</c>,
/// joined by <c>and or not</c>; it has no functions.
/// </summary>
internal sealed partial class DefinitionFilter
{
    /// <summary>The deepest nesting of parentheses.</summary>
    private const int MaxDepth = 100;

    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal) { "eq", "ne", "gt", "ge", "lt", "le" };

    private readonly string[] _tokens;
    private readonly Type? _type;
    private int _place;
    private int _depth;

    private DefinitionFilter(string[] tokens, Type? type)
    {
        _tokens = tokens;
        _type = type;
        Includes = Or();
        if (_place < _tokens.Length) throw Wrong();
    }

    /// <summary>Whether a definition fulfills the condition.</summary>
    public Func<Definition, bool> Includes { get; }

    private string Current => _place < _tokens.Length ? _tokens[_place] : "";

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The class of the definitions; null if names cannot be verified.</param>
    /// <exception cref="ApiException">The text is no such condition.</exception>
    public static DefinitionFilter Read(string text, Type? type) => new([.. Tokens().Matches(text).Select(match => match.Value)], type);

    private Func<Definition, bool> Or()
    {
        var all = new List<Func<Definition, bool>> { And() };
        while (Current == "or")
        {
            _place++;
            all.Add(And());
        }

        return all.Count == 1 ? all[0] : definition => all.Exists(condition => condition(definition));
    }

    private Func<Definition, bool> And()
    {
        var all = new List<Func<Definition, bool>> { Not() };
        while (Current == "and")
        {
            _place++;
            all.Add(Not());
        }

        return all.Count == 1 ? all[0] : definition => all.TrueForAll(condition => condition(definition));
    }

    private Func<Definition, bool> Not()
    {
        if (++_depth > MaxDepth) throw ApiErrors.BadRequest($"The condition of $filter has more than {MaxDepth} parentheses or 'not' inside each other.");
        var isNot = Current == "not";
        if (isNot) _place++;
        var found = isNot ? Not() : Current == "(" ? Parentheses() : Comparison();
        _depth--;
        return isNot ? definition => !found(definition) : found;
    }

    private Func<Definition, bool> Parentheses()
    {
        _place++;
        var found = Or();
        if (Current != ")") throw Wrong();
        _place++;
        return found;
    }

    private Func<Definition, bool> Comparison()
    {
        var path = Take().Split('/');
        if (Current == "(") throw ApiErrors.BadRequest($"The function '{path[0]}' is not supported in $filter of definitions. Compare properties with values.");
        if (_type is not null && DefinitionType.Of(_type).Value(path[0]) is null) throw DefinitionQuery.Unknown(path[0], _type);
        var comparison = Take();
        if (!Comparisons.Contains(comparison)) throw Wrong();
        var literal = Take();
        if (literal is "(" or ")") throw Wrong();
        var value = TextOf(literal);
        return definition => Fits(ValueOf(definition, path), comparison, value);
    }

    private string Take() => _place < _tokens.Length ? _tokens[_place++] : throw Wrong();

    private ApiException Wrong() => ApiErrors.BadRequest($"Syntax error in $filter at '{Current}'. Definitions support comparisons such as LogicalName eq 'team', joined by and, or, not.");

    /// <summary>The value of a literal as text: without quotes and without the name of its enumeration; null for null.</summary>
    private static string? TextOf(string literal)
    {
        if (literal == "null") return null;
        var quote = literal.IndexOf('\'', StringComparison.Ordinal);
        if (quote >= 0 && (literal.Length < quote + 2 || literal[^1] != '\'')) throw ApiErrors.BadRequest($"The text {literal} in $filter has no closing quote.");
        return quote < 0 ? literal : literal[(quote + 1)..^1].Replace("''", "'", StringComparison.Ordinal);
    }

    private static object? ValueOf(Definition definition, string[] path)
    {
        var value = definition[path[0]];
        for (var i = 1; i < path.Length && value is not null; i++) value = DefinitionType.Of(value.GetType()).Value(path[i])?.GetValue(value);
        return value;
    }

    private static bool Fits(object? value, string comparison, string? literal)
    {
        if (value is null || literal is null) return comparison == "eq" ? value is null && literal is null : comparison == "ne" && (value is null) != (literal is null);
        var order = value is int number && int.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other)
            ? number.CompareTo(other)
            : string.CompareOrdinal(value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture), literal);
        return comparison switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    [GeneratedRegex("""[()]|(?:[A-Za-z.]+)?'(?:[^']|'')*'|[^\s()]+""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tokens();
}
