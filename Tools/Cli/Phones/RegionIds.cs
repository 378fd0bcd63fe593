using System;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>Finds regions by their ids in the bytes of a line, without making text of them.</summary>
internal sealed class RegionIds
{
    /// <summary>The id that stands for no region, besides none at all.</summary>
    private const string NoRegion = "ZZ";

    private const int Letters = 26;

    private readonly Region?[] _regions = new Region?[Letters * Letters];

    public RegionIds()
    {
        foreach (var region in NumberingPlan.Current.Regions)
            if (IndexOf(region.Id[0], region.Id[1]) is >= 0 and var index) _regions[index] = region;
    }

    /// <summary>Finds a region.</summary>
    /// <param name="id">The id; nothing, or ZZ, for no region.</param>
    /// <param name="region">The region; null for none.</param>
    /// <returns>Whether the id is known.</returns>
    public bool TryFind(ReadOnlySpan<byte> id, out Region? region)
    {
        region = null;
        if (id.IsEmpty) return true;
        if (id.Length != 2 || IndexOf((char)id[0], (char)id[1]) is not (>= 0 and var index)) return false;
        region = _regions[index];
        return region is not null || index == IndexOf(NoRegion[0], NoRegion[1]);
    }

    private static int IndexOf(char first, char second) =>
        first is >= 'A' and <= 'Z' && second is >= 'A' and <= 'Z' ? ((first - 'A') * Letters) + second - 'A' : -1;
}
