using System.Collections.Generic;

namespace PhoneCallCtx.Generators.NumberingPlan.Model;

/// <summary>The numbering plan of the world, from the metadata.</summary>
/// <param name="MetadataVersion">The version of the metadata.</param>
/// <param name="CallingCodes">All calling codes, ascending.</param>
internal sealed record Plan(string MetadataVersion, IReadOnlyList<CallingCodePlan> CallingCodes);

/// <summary>The regions that share a calling code.</summary>
/// <param name="Code">The calling code, 1 to 999.</param>
/// <param name="Regions">The regions in the order of their evaluation; the first is the main region.</param>
internal sealed record CallingCodePlan(int Code, IReadOnlyList<RegionPlan> Regions);

/// <summary>The numbers of a region, and the prefixes for dialing.</summary>
internal sealed record RegionPlan
{
    /// <summary>The id of a calling code without region.</summary>
    public const string NonGeographicId = "001";

    /// <summary>ISO 3166-1 alpha-2 or a code of its kind; 001 for no region.</summary>
    public required string Id { get; init; }

    /// <summary>The calling code, 1 to 999.</summary>
    public required int CallingCode { get; init; }

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>The description that all numbers share.</summary>
    public required NumberDescription General { get; init; }

    /// <summary>The descriptions that come before fixed line and mobile, in the order of their evaluation.</summary>
    public IReadOnlyList<TypeDescription> Special { get; init; } = [];

    /// <summary>Fixed lines.</summary>
    public NumberDescription FixedLine { get; init; } = NumberDescription.None;

    /// <summary>Mobile phones.</summary>
    public NumberDescription Mobile { get; init; } = NumberDescription.None;

    /// <summary>Whether fixed line and mobile numbers cannot be distinguished.</summary>
    public bool SameMobileAndFixedLine { get; init; }

    /// <summary>The pattern of the first digits of the region's numbers; empty if the numbers themselves decide.</summary>
    public string LeadingDigits { get; init; } = "";

    /// <summary>The pattern of the prefix before a calling code; empty for none.</summary>
    public string InternationalPrefix { get; init; } = "";

    /// <summary>The pattern of the prefix before a national number; empty for none.</summary>
    public string NationalPrefix { get; init; } = "";

    /// <summary>The replacement of the national prefix if its last group matched; empty for none.</summary>
    public string NationalPrefixTransform { get; init; } = "";

    /// <summary>The short numbers; null if the metadata has none.</summary>
    public ShortNumbers? ShortNumbers { get; init; }

    /// <summary>The name of the region in messages and differences.</summary>
    public string Key => KeyOf(Id, CallingCode);

    /// <summary>The name of a region in messages and differences.</summary>
    public static string KeyOf(string id, int callingCode) => id == NonGeographicId ? $"{id} ({callingCode})" : id;
}

/// <summary>Numbers of one kind: a pattern for the whole national number, and the possible lengths.</summary>
/// <param name="Pattern">The pattern; empty for no numbers.</param>
/// <param name="Lengths">The possible lengths: bit n means n digits. <see cref="AnyLength"/> means the lengths of the general description.</param>
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

/// <summary>Numbers that can be dialed only within a region.</summary>
/// <param name="General">The description that all of them share.</param>
/// <param name="ShortCode">The short numbers.</param>
/// <param name="EmergencyPattern">The pattern of emergency numbers of any length.</param>
internal sealed record ShortNumbers(NumberDescription General, NumberDescription ShortCode, string EmergencyPattern);
