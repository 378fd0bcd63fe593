using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>Compares the length of a national number with those that a region's plan has.</summary>
internal static class PossibleLengths
{
    /// <summary>The lengths that fit into a bit mask.</summary>
    private const int MostLength = 31;

    /// <summary>Whether a region has numbers of a length, local-only numbers included.</summary>
    public static bool Include(int length, Region region) => Has(region.PossibleLengths | region.LocalOnlyLengths, length);

    public static Possibility Evaluate(int length, Region region)
    {
        if (Has(region.LocalOnlyLengths, length)) return Possibility.LocalOnly;
        if (region.PossibleLengths == 0) return Possibility.InvalidLength;
        if (Has(region.PossibleLengths, length)) return Possibility.Possible;
        if (length > MostLength || region.PossibleLengths >> length == 0) return Possibility.TooLong;
        return (region.PossibleLengths & ((1u << length) - 1)) == 0 ? Possibility.TooShort : Possibility.InvalidLength;
    }

    /// <summary>The shortest length of a region's national numbers.</summary>
    public static int Shortest(Region region)
    {
        var length = 0;
        while (length < MostLength && !Has(region.PossibleLengths, length)) length++;
        return length;
    }

    /// <summary>The longest length of a region's national numbers.</summary>
    public static int Longest(Region region)
    {
        var length = MostLength;
        while (length > 0 && !Has(region.PossibleLengths, length)) length--;
        return length;
    }

    private static bool Has(uint lengths, int length) => length is >= 0 and <= MostLength && (lengths >> length & 1) != 0;
}
