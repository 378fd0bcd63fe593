using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>A country calling code (ITU-T E.164), and the regions that share it.</summary>
public sealed class CallingCode
{
    /// <summary>The value for "no region" in an outcome.</summary>
    private const int NoRegion = 0xFFF;

    private readonly PlanTable _table;
    private readonly int _start;
    private readonly Region[] _regions;

    internal CallingCode(PlanTable table, int code, int start, Region[] regions)
    {
        _table = table;
        _start = start;
        _regions = regions;
        Code = code;
        Length = code < 10 ? 1 : code < 100 ? 2 : 3;
        Regions = Array.AsReadOnly(regions);
    }

    /// <summary>The calling code, 1 to 999.</summary>
    public int Code { get; }

    /// <summary>How many digits it has.</summary>
    internal int Length { get; }

    /// <summary>Its regions, at least one, in libphonenumber's order.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>The first region.</summary>
    public Region MainRegion => _regions[0];

    /// <summary>Whether the calling code belongs to no region of the world, such as 800 for freephone numbers.</summary>
    public bool IsNonGeographic => MainRegion.IsNonGeographic;

    /// <summary>Finds the region and the type of a number of this calling code.</summary>
    /// <param name="nationalNumber">The national (significant) number with its leading zeros, without prefixes.</param>
    public PlanMatch Match(in Digits nationalNumber)
    {
        var outcome = _table.OutcomeOf(_start, nationalNumber);
        var region = outcome >> 4;
        return new PlanMatch(region == NoRegion ? null : _regions[region], (NumberType)(outcome & 0xF));
    }
}
