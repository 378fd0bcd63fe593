namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>A national number's entry in the plan.</summary>
public readonly record struct PlanMatch
{
    internal PlanMatch(Region? region, NumberType type)
    {
        Region = region;
        Type = type;
    }

    /// <summary>
    /// The region of the number, as libphonenumber's <c>GetRegionCodeForNumber</c> returns it. A number that is not valid has
    /// one if its calling code has only one, or if its leading digits belong to a region.
    /// </summary>
    public Region? Region { get; }

    /// <summary>The type, as libphonenumber's <c>GetNumberType</c> returns it.</summary>
    public NumberType Type { get; }

    /// <summary>Whether the number is valid, as libphonenumber's <c>IsValidNumber</c> returns it.</summary>
    public bool IsValid => Type != NumberType.Unknown;
}
