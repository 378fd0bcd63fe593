using System;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The query that reads the rows of an environment.</summary>
internal static class EnvironmentQuery
{
    /// <summary>The most characters of an address, as the Web API has it.</summary>
    private const int MostCharacters = 32 * 1024;

    /// <summary>The query for some options, relative to the address of the Web API. It reads the columns that the rules read, and the time of creation, by which reports count.</summary>
    /// <exception cref="InputException">The filter or the date cannot be used.</exception>
    public static string Of(EnvironmentOptions options)
    {
        var query = $"{RecordQuery.Address},{PhoneCallTable.CreatedOn.LogicalName}";
        if (FilterOf(options) is { } filter) query += "&$filter=" + Uri.EscapeDataString(filter);
        return query.Length <= MostCharacters ? query : throw new InputException("--filter is too long: the Web API takes addresses of at most 32 KB.");
    }

    private static string? FilterOf(EnvironmentOptions options)
    {
        var since = options.Since is null ? null : $"{PhoneCallTable.CreatedOn.LogicalName} ge {TimeOf(options.Since)}";
        if (options.Filter is not { } filter) return since;
        if (string.IsNullOrWhiteSpace(filter)) throw new InputException("--filter is empty. Give a filter in OData, such as \"statecode eq 0\".");
        if (filter.Any(char.IsControl)) throw new InputException("--filter has a control character. Give it on one line.");
        if (filter.TrimStart().StartsWith("$filter", StringComparison.OrdinalIgnoreCase)) throw new InputException("--filter takes the filter alone. Leave out $filter=.");
        if (!IsBalanced(filter)) throw new InputException("--filter has a quotation mark or a parenthesis without its other one.");
        return since is null ? filter : $"({filter}) and {since}";
    }

    private static string TimeOf(string text) => DateText.TryRead(text, order: null, out var time)
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : throw new InputException($"--since needs a date or a time such as 2026-01-31 or 2026-01-31T14:30:00Z; \"{Excerpt.Of(text)}\" is none.");

    /// <summary>Whether a filter stays within parentheses around it.</summary>
    private static bool IsBalanced(string filter)
    {
        var (depth, isText) = (0, false);
        foreach (var character in filter)
        {
            if (character == '\'') isText = !isText;
            else if (!isText && character == '(') depth++;
            else if (!isText && character == ')' && --depth < 0) return false;
        }

        return depth == 0 && !isText;
    }
}
