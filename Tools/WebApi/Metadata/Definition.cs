using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>A definition of a table, column, key, relationship or set of options.</summary>
/// <param name="source">The metadata from the local Dataverse.</param>
/// <param name="key">The name that no other definition has; its identifier is made from it.</param>
/// <param name="facts">Values that the local Dataverse leaves empty, by property.</param>
internal sealed class Definition(MetadataBase source, string key, params (string Property, object? Value)[] facts)
{
    /// <summary>The property with the identifier, which every answer contains.</summary>
    public const string IdProperty = nameof(MetadataBase.MetadataId);

    /// <summary>Definitions of other classes behind a property, by property.</summary>
    private readonly Dictionary<string, IReadOnlyList<Definition>> _links = new(StringComparer.Ordinal);

    /// <summary>The class.</summary>
    public Type Type => source.GetType();

    /// <summary>The identifier: the same in each run.</summary>
    public Guid Id { get; } = new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    /// <summary>The value of a property; null if it is empty or unknown.</summary>
    public object? this[string property]
    {
        get
        {
            if (property == IdProperty) return Id;
            foreach (var (name, value) in facts)
                if (name == property) return value;
            return DefinitionType.Of(Type).Value(property)?.GetValue(source);
        }
    }

    /// <summary>Sets the definitions behind a property.</summary>
    public void Link(string property, IEnumerable<Definition> definitions) => _links[property] = [.. definitions];

    /// <summary>The definitions behind a property.</summary>
    public IReadOnlyList<Definition> Links(string property) => _links.GetValueOrDefault(property, []);

    /// <summary>Whether a text is its identifier or one of its names.</summary>
    public bool HasKey(string? property, string text) => property is null or IdProperty
        ? Guid.TryParseExact(text, "D", out var id) && id == Id
        : string.Equals(this[property] as string, text, StringComparison.Ordinal);
}
