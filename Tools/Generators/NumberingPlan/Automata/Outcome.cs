using PhoneCallCtx.Generators.NumberingPlan.Model;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>
/// The outcome of a state, a 16-bit number. Of a calling code: bits 0 to 3 are the number type, the others the place of the
/// region among those of the calling code, or <see cref="NoRegion"/>. Of the general description: 1 for a member. Of short
/// numbers: 1 for a short number, and 2 for an emergency number.
/// </summary>
internal static class Outcome
{
    /// <summary>No member, or the main region and no valid number.</summary>
    public const int Nothing = 0;

    /// <summary>A member of the general description.</summary>
    public const int General = 1;

    /// <summary>A short number.</summary>
    public const int ShortNumber = 1;

    /// <summary>An emergency number.</summary>
    public const int EmergencyNumber = 2;

    /// <summary>The place of a region that is none.</summary>
    public const int NoRegion = 0xFFF;

    /// <summary>The outcome of a region and a type.</summary>
    public static int Of(int region, NumberType type) => (region << 4) | (int)type;

    /// <summary>The place of the region.</summary>
    public static int RegionOf(int outcome) => outcome >> 4;

    /// <summary>The type.</summary>
    public static NumberType TypeOf(int outcome) => (NumberType)(outcome & 0xF);
}
