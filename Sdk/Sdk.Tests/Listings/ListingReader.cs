using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>Reads the types of a listing.</summary>
internal static partial class ListingReader
{
    public static IReadOnlyList<ApiType> Read(string listing)
    {
        var types = new List<ApiType>();
        var open = new Stack<ApiType>();
        var attributes = new List<string>();

        using var reader = new StringReader(listing);
        while (reader.ReadLine() is { } raw)
        {
            var line = TakeAttributes(raw.Trim(), attributes);
            if (line.Length == 0 || line == "{" || line.StartsWith("//", StringComparison.Ordinal))
                continue;

            if (line == "}")
                open.Pop();
            else if (Delegate().Match(line) is { Success: true } call)
                types.Add(NewType(call, "delegate", open, attributes) with { Constraints = call.Groups["signature"].Value });
            else if (Header().Match(line) is { Success: true } header)
                open.Push(Added(types, NewType(header, header.Groups["kind"].Value, open, attributes)));
            else
                open.Peek().Members.Add(Signature(line), attributes.ToList());

            attributes.Clear();
        }

        return types;
    }

    private static ApiType Added(List<ApiType> types, ApiType type)
    {
        types.Add(type);
        return type;
    }

    private static ApiType NewType(Match line, string kind, Stack<ApiType> open, List<string> attributes) => new(
        (open.Count > 0 ? open.Peek().Name + "." : string.Empty) + line.Groups["name"].Value,
        kind,
        SplitAtCommas(line.Groups["bases"].Value),
        line.Groups["constraints"].Value.Trim(),
        attributes.ToList(),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>A member without the keywords that concern only the dispatch of calls.</summary>
    private static string Signature(string line) => Dispatch().Replace(line.TrimEnd(';', ','), "${access}");

    private static string TakeAttributes(string line, List<string> attributes)
    {
        while (line.StartsWith('['))
        {
            var end = EndOfBracket(line);
            var attribute = Attribute().Match(line[1..end]);
            if (ContractAttributes.Write(attribute.Groups["name"].Value, SplitAtCommas(attribute.Groups["arguments"].Value)) is { } written)
                attributes.Add(written);
            line = line[(end + 1)..].TrimStart();
        }

        return line;
    }

    private static int EndOfBracket(string line)
    {
        var depth = 0;
        var quoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (character == '"')
                quoted = !quoted;
            else if (!quoted && character == '[')
                depth++;
            else if (!quoted && character == ']' && --depth == 0)
                return index;
        }

        throw new FormatException($"An attribute has no end: {line}");
    }

    private static IReadOnlyList<string> SplitAtCommas(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (character is '<' or '(' or '{')
                depth++;
            else if (character is '>' or ')' or '}')
                depth--;
            else if (character == ',' && depth == 0)
            {
                parts.Add(text[start..index].Trim());
                start = index + 1;
            }
        }

        if (start < text.Length)
            parts.Add(text[start..].Trim());
        return parts;
    }

    [GeneratedRegex(@"^public (?<kind>(?:static |abstract |sealed )?(?:class|interface|enum|struct)) (?<name>[^:]+?)(?: : (?<bases>.+?))?(?<constraints> where .+)?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^public delegate (?<signature>(?<return>.+?) (?<name>[^ (]+)\(.*\));$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Delegate();

    [GeneratedRegex("^(?<name>[^(]+)(?:\\((?<arguments>.*)\\))?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Attribute();

    [GeneratedRegex("^(?<access>(?:public |protected |internal |static )*)(?:virtual |override |abstract )", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Dispatch();
}
