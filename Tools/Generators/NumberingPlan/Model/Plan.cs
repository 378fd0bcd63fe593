using System.Collections.Generic;

namespace PhoneCallCtx.Generators.NumberingPlan.Model;

/// <summary>The numbering plan of the world, as the metadata states it.</summary>
/// <param name="MetadataVersion">The version of the metadata.</param>
/// <param name="CallingCodes">All calling codes, ascending.</param>
internal sealed record Plan(string MetadataVersion, IReadOnlyList<CallingCodePlan> CallingCodes);

/// <summary>The regions that share a calling code.</summary>
/// <param name="Code">The calling code, 1 to 999.</param>
/// <param name="Regions">The regions in the order in which they are asked; the first is the main one.</param>
internal sealed record CallingCodePlan(int Code, IReadOnlyList<RegionPlan> Regions);

/// <summary>The numbers of a region, and how they are dialled in it.</summary>
internal sealed record RegionPlan
{
    /// <summary>The id of a calling code that belongs to no region.</summary>
    public const string NonGeographicId = "001";

    /// <summary>ISO 3166-1 alpha-2 or a code of its kind; 001 for what belongs to no region.</summary>
    public required string Id { get; init; }

    /// <summary>The calling code, 1 to 999.</summary>
    public required int CallingCode { get; init; }

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>What all numbers have in common.</summary>
    public required NumberDescription General { get; init; }

    /// <summary>The descriptions that are asked before fixed line and mobile, in that order.</summary>
    public IReadOnlyList<TypeDescription> Special { get; init; } = [];

    /// <summary>Fixed lines.</summary>
    public NumberDescription FixedLine { get; init; } = NumberDescription.None;

    /// <summary>Mobile phones.</summary>
    public NumberDescription Mobile { get; init; } = NumberDescription.None;

    /// <summary>Whether a fixed line cannot be told from a mobile phone.</summary>
    public bool SameMobileAndFixedLine { get; init; }

    /// <summary>The pattern of the first digits that make a number one of this region; empty: the numbers themselves tell.</summary>
    public string LeadingDigits { get; init; } = "";

    /// <summary>The pattern of what is dialled before a calling code; empty: nothing is.</summary>
    public string InternationalPrefix { get; init; } = "";

    /// <summary>The pattern of what is dialled before a national number; empty: nothing is.</summary>
    public string NationalPrefix { get; init; } = "";

    /// <summary>What takes the place of the national prefix when its last group took part; empty: nothing does.</summary>
    public string NationalPrefixTransform { get; init; } = "";

    /// <summary>The short numbers, when the metadata knows any.</summary>
    public ShortNumbers? ShortNumbers { get; init; }

    /// <summary>What the region is called in messages and differences.</summary>
    public string Key => KeyOf(Id, CallingCode);

    /// <summary>What a region is called in messages and differences.</summary>
    public static string KeyOf(string id, int callingCode) => id == NonGeographicId ? $"{id} ({callingCode})" : id;
}

/// <summary>Numbers of a kind: a pattern for the whole national number, and its possible lengths.</summary>
/// <param name="Pattern">The pattern; empty: there are none.</param>
/// <param name="Lengths">The possible lengths: bit n is a length of n digits. <see cref="AnyLength"/>: what the general description says.</param>
/// <param name="LocalOnlyLengths">The lengths that are possible only without an area code.</param>
internal sealed record NumberDescription(string Pattern, uint Lengths, uint LocalOnlyLengths)
{
    /// <summary>No restriction of the length.</summary>
    public const uint AnyLength = uint.MaxValue;

    /// <summary>No numbers.</summary>
    public static readonly NumberDescription None = new("", 0, 0);
}

/// <summary>Numbers of one type.</summary>
internal sealed record TypeDescription(NumberType Type, NumberDescription Description);

/// <summary>Numbers that are dialled only inside a region.</summary>
/// <param name="General">What they have in common.</param>
/// <param name="ShortCode">The short numbers.</param>
/// <param name="EmergencyPattern">The emergency numbers, of any length.</param>
internal sealed record ShortNumbers(NumberDescription General, NumberDescription ShortCode, string EmergencyPattern);
