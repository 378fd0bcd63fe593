using System;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Small plans for tests of the table writer.</summary>
internal static class Plans
{
    /// <summary>A region without mistakes.</summary>
    public static RegionPlan Region(string id = "XX", int callingCode = 999) => new()
    {
        Id = id,
        CallingCode = callingCode,
        Name = "Nowhere",
        General = new("[1-9][0-9]{2,4}", LengthsOf(3, 4, 5), LengthsOf(2)),
        FixedLine = new("[1-5][0-9]{2,4}", NumberDescription.AnyLength, 0),
        Mobile = new("[4-8][0-9]{3}", LengthsOf(4), 0),
        InternationalPrefix = "00",
        NationalPrefix = "0",
        ShortNumbers = new(new("[19][0-9]{2}", LengthsOf(3), 0), new("1[0-9]{2}", LengthsOf(3), 0), "112"),
    };

    /// <summary>A plan with a calling code for each region.</summary>
    public static Plan Of(params RegionPlan[] regions) => new("1.2.3", [.. regions.Select(region => new CallingCodePlan(region.CallingCode, [region]))]);

    /// <summary>A mask of lengths.</summary>
    public static uint LengthsOf(params int[] lengths) => lengths.Aggregate(0u, (mask, length) => mask | (1u << length));

    /// <summary>A table of the region XX.</summary>
    public static byte[] Table(Func<RegionPlan, RegionPlan>? change = null, string version = "1.2.3") =>
        TableWriter.Write(Of((change ?? (region => region))(Region())) with { MetadataVersion = version });
}
