using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The query options of a URL. An option that the platform does not have is rejected by name.</summary>
internal sealed class QueryOptions
{
    /// <summary>The option with the place of a page.</summary>
    public const string SkipToken = "$skiptoken";

    /// <summary>The options of the platform. The parser of OData knows more, such as <c>$skip</c> and <c>$search</c>.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$select", "$filter", "$orderby", "$top", "$count", "$expand", "$apply", SkipToken, "$id", "$deltatoken",
        "fetchXml", "savedQuery", "userQuery", "tag", "partitionId", "annotations", "LabelLanguages",
    };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the query part of a URL.</summary>
    /// <param name="query">The text after the question mark.</param>
    /// <exception cref="ApiException">The platform does not have an option, or the option is there twice.</exception>
    public QueryOptions(string query)
    {
        foreach (var part in Split(query))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(sign < 0 ? part : part[..sign]).Trim();
            if (!name.StartsWith('@') && !Known.Contains(name)) throw ApiErrors.NoOption(name);
            if (!_values.TryAdd(name, sign < 0 ? "" : Decode(part[(sign + 1)..]))) throw ApiErrors.BadRequest($"Query option '{name}' was specified more than once, but it must be specified at most once.");
        }
    }

    /// <summary>The decoded value of an option; null for none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The names of the options that start a feature of its own.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The query part without an option, as the client wrote it.</summary>
    public static string Without(string query, string name) =>
        string.Join('&', Split(query).Where(part => Decode(part.Split('=')[0]).Trim() != name));

    private static string[] Split(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
