namespace PhoneCallCtx.Plugins.Rules;

/// <summary>What a term names.</summary>
internal enum TermKind
{
    /// <summary>A region, shown with its id.</summary>
    Region,

    /// <summary>A region, shown by its name alone, where its calling code follows.</summary>
    RegionName,

    /// <summary>A type of phone number.</summary>
    NumberType,

    /// <summary>An option of a choice.</summary>
    Option,

    /// <summary>A character.</summary>
    Character,
}

/// <summary>A part of a fact that each language has its own words for.</summary>
/// <param name="kind">What the term names.</param>
/// <param name="id">What every language shows as it is, such as <c>DE</c>, <c>FIXED_LINE</c> or <c>U+0009</c>.</param>
/// <param name="name">The English name of a region, or the English label of an option; else empty.</param>
internal sealed class Term(TermKind kind, string id, string name = "")
{
    /// <summary>What the term names.</summary>
    public TermKind Kind { get; } = kind;

    /// <summary>What every language shows as it is: the id of a region, the setting's value of a type, the value of an option, the code point of a character.</summary>
    public string Id { get; } = id;

    /// <summary>The English name of a region, or the English label of an option; else empty.</summary>
    public string Name { get; } = name;
}
