using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Headers;

/// <summary>The preferences of the header Prefer. Names have no case, and values may have quotes.</summary>
internal sealed class Preferences
{
    /// <summary>The preference for the row in the answer to a write.</summary>
    public const string ReturnRepresentation = "return=representation";

    private const string Annotations = "odata.include-annotations";
    private const string PageSize = "odata.maxpagesize";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _annotations;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The text of the header; null for none.</param>
    /// <exception cref="ApiException">The page size is not a whole number from 1.</exception>
    public Preferences(string? header)
    {
        foreach (var part in Split(header ?? ""))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = sign < 0 ? (part, "") : (part[..sign], part[(sign + 1)..]);
            _values.TryAdd(name.Trim(), value.Trim().Trim('"'));
        }

        _annotations = [.. _values.GetValueOrDefault(Annotations, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(IsPattern)];
        if (!_values.TryGetValue(PageSize, out var size)) return;
        MaxPageSize = int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw ApiErrors.BadRequest($"The preference {PageSize} must be a whole number from 1, not '{size}'.");
    }

    /// <summary>Whether a write returns the row.</summary>
    public bool ReturnsRow => string.Equals(_values.GetValueOrDefault("return"), "representation", StringComparison.OrdinalIgnoreCase);

    /// <summary>The most rows of a page; null for the platform's maximum.</summary>
    public int? MaxPageSize { get; }

    /// <summary>Whether the client requests any annotation.</summary>
    public bool WantsAnnotations => _annotations.Length > 0;

    /// <summary>The applied preferences about annotations and pages, as the header Preference-Applied shows them.</summary>
    public IEnumerable<string> AppliedToLists
    {
        get
        {
            if (MaxPageSize is { } size) yield return string.Create(CultureInfo.InvariantCulture, $"{PageSize}={size}");
            if (AppliedAnnotations is { } annotations) yield return annotations;
        }
    }

    /// <summary>The applied preference about annotations; null for none.</summary>
    public string? AppliedAnnotations => WantsAnnotations ? $"{Annotations}=\"{string.Join(',', _annotations)}\"" : null;

    /// <summary>Whether a preference is present.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether the client requests an annotation. The last pattern that fits counts; <c>-</c> before a pattern excludes.</summary>
    /// <param name="name">The name of the annotation, such as <c>OData.Community.Display.V1.FormattedValue</c>.</param>
    public bool Includes(string name)
    {
        var pattern = _annotations.LastOrDefault(pattern => Fits(pattern.TrimStart('-'), name));
        return pattern is not null && !pattern.StartsWith('-');
    }

    /// <summary>Whether a text can be a pattern. The answer repeats the patterns in a header, which can contain ASCII only.</summary>
    private static bool IsPattern(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '*' or '-' or '_' or '@' or '#');

    private static bool Fits(string pattern, string name) =>
        pattern == "*" || (pattern.EndsWith(".*", StringComparison.Ordinal) ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name);

    /// <summary>Splits at commas and semicolons outside quotes.</summary>
    private static IEnumerable<string> Split(string header)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i < header.Length && header[i] == '"') isQuoted = !isQuoted;
            if (i < header.Length && (isQuoted || header[i] is not (',' or ';'))) continue;
            if (header[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
