using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>What a path below <c>EntityDefinitions</c>, <c>RelationshipDefinitions</c> or <c>GlobalOptionSetDefinitions</c> names.</summary>
internal sealed partial class DefinitionPath
{
    /// <summary>The code of a definition that does not exist.</summary>
    private const string MissingCode = "0x80040217";

    private DefinitionPath(IReadOnlyList<Definition> definitions, Type? type)
    {
        Definitions = definitions;
        Type = type;
    }

    /// <summary>The definitions: all of a collection, or one.</summary>
    public IReadOnlyList<Definition> Definitions { get; private set; }

    /// <summary>The class of the definitions; null if the local Dataverse has none of the type.</summary>
    public Type? Type { get; private set; }

    /// <summary>Whether the path names a collection.</summary>
    public bool IsCollection { get; private set; } = true;

    /// <summary>The property with a value at the end of the path; null for none.</summary>
    public string? Property { get; private set; }

    /// <summary>The last segment: <c>$value</c> or <c>$count</c>; null for none of them.</summary>
    public string? Option { get; private set; }

    /// <summary>Reads a path.</summary>
    /// <param name="catalog">The definitions.</param>
    /// <param name="resource">The path below the service, decoded.</param>
    /// <exception cref="ApiException">The path names nothing.</exception>
    public static DefinitionPath Read(DefinitionCatalog catalog, string resource)
    {
        var segments = Segments(resource).ToArray();
        var (name, key) = Cut(segments[0]);
        var path = name switch
        {
            "EntityDefinitions" => new DefinitionPath(catalog.Tables, typeof(EntityMetadata)),
            "RelationshipDefinitions" => new DefinitionPath(catalog.Relationships, typeof(RelationshipMetadataBase)),
            "GlobalOptionSetDefinitions" => new DefinitionPath([], typeof(OptionSetMetadataBase)),
            _ => throw ApiErrors.NotBuilt(name),
        };
        if (key is not null) path.Choose(name, key);
        foreach (var segment in segments.Skip(1)) path.Add(segment);
        return path;
    }

    /// <summary>The segments: the parts between slashes outside quotes.</summary>
    private static IEnumerable<string> Segments(string resource)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= resource.Length; i++)
        {
            if (i < resource.Length && resource[i] == '\'') isQuoted = !isQuoted;
            if (i < resource.Length && (isQuoted || resource[i] != '/')) continue;
            if (i > start) yield return resource[start..i];
            start = i + 1;
        }
    }

    private static (string Name, string? Key) Cut(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return (segment, null);
        return segment.EndsWith(')') ? (segment[..open], segment[(open + 1)..^1].Trim()) : throw ApiErrors.BadRequest($"The key in '{segment}' has no closing parenthesis.");
    }

    private void Add(string segment)
    {
        if (Option is not null || (Property is not null && segment != "$value")) throw ApiErrors.NoResource(segment);
        var (name, key) = Cut(segment);
        if (name is "$value" or "$count" && key is null && (name == "$value" ? Property is not null : IsCollection)) Option = name;
        else if (name.StartsWith(ApiNames.Namespace + ".", StringComparison.Ordinal)) Cast(name[(ApiNames.Namespace.Length + 1)..], key);
        else Follow(name, key);
    }

    private void Cast(string name, string? key)
    {
        if (!DefinitionType.IsKnown(name)) throw ApiErrors.NoResource($"{ApiNames.Namespace}.{name}");
        var fits = Definitions.Where(definition => DefinitionType.Is(definition.Type, name)).ToArray();
        if (!IsCollection && fits.Length == 0) throw ApiErrors.NoResource($"{ApiNames.Namespace}.{name}");
        (Definitions, Type) = (fits, DefinitionType.Find(name));
        if (key is not null) Choose(name, key);
    }

    private void Follow(string name, string? key)
    {
        if (IsCollection || Type is null || Definitions is not [var definition]) throw ApiErrors.NoResource(name);
        if (DefinitionType.Of(Type).Link(name) is { } link)
        {
            (Definitions, Type, IsCollection) = (definition.Links(name), DefinitionType.TargetOf(link), link.PropertyType.IsArray);
            if (key is not null) Choose(name, key);
        }
        else if (name == "GlobalOptionSet" && Type.IsAssignableTo(typeof(EnumAttributeMetadata)))
        {
            throw new ApiException(404, MissingCode, "The choice has options of its own, no global ones.");
        }
        else
        {
            Property = key is null && DefinitionType.Of(Type).Value(name) is not null ? name : throw ApiErrors.NoResource(name);
        }
    }

    /// <summary>Finds one definition of the collection, by <c>LogicalName='x'</c>, <c>SchemaName='x'</c>, <c>Name='x'</c>, <c>MetadataId=G</c> or <c>G</c>.</summary>
    private void Choose(string name, string key)
    {
        if (!IsCollection || Keys().Match(key) is not { Success: true } match) throw ApiErrors.BadRequest($"Bad Request - Error in query syntax: the key '{key}' of {name} must be an identifier, or a name such as LogicalName='team'.");
        var property = match.Groups["name"] is { Success: true } group ? group.Value : null;
        var text = match.Groups["text"] is { Success: true } quoted ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["id"].Value;
        Definitions = Definitions.FirstOrDefault(definition => definition.HasKey(property, text)) is { } found
            ? [found]
            : throw new ApiException(404, MissingCode, $"{name} has no definition with the key {key}.");
        IsCollection = false;
    }

    [GeneratedRegex("""^(?:(?<name>LogicalName|SchemaName|Name)\s*=\s*'(?<text>(?:[^']|'')*)'|(?:(?<name>MetadataId)\s*=\s*)?(?<id>[0-9a-fA-F-]{36}))$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Keys();
}
