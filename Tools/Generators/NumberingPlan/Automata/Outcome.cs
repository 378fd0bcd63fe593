using PhoneCallCtx.Generators.NumberingPlan.Model;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>
/// The outcome of a state, a 16-bit number. For a calling code, bits 0 to 3 are the number type and the others the index of
/// the region among those of the calling code, or <see cref="NoRegion"/>. For a general description, 1 means a match. For
/// short numbers, 1 means a short number and 2 an emergency number.
/// </summary>
internal static class Outcome
{
    /// <summary>No match; for a calling code the main region and no valid number.</summary>
    public const int Nothing = 0;

    /// <summary>A match of the general description.</summary>
    public const int General = 1;

    /// <summary>A short number.</summary>
    public const int ShortNumber = 1;

    /// <summary>An emergency number.</summary>
    public const int EmergencyNumber = 2;

    /// <summary>The index that means no region.</summary>
    public const int NoRegion = 0xFFF;

    /// <summary>Combines a region and a type.</summary>
    public static int Of(int region, NumberType type) => (region << 4) | (int)type;

    /// <summary>The index of the region.</summary>
    public static int RegionOf(int outcome) => outcome >> 4;

    /// <summary>The number type.</summary>
    public static NumberType TypeOf(int outcome) => (NumberType)(outcome & 0xF);
}
