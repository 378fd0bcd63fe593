using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PhoneCallCtx.Generators.NumberingPlan.Automata;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>Writes the table of a plan.</summary>
internal static class TableWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mostStates">The limit of states over all automata.</param>
    /// <returns>The bytes, little-endian; equal for equal plans.</returns>
    public static byte[] Write(Plan plan, int mostStates = StatePool.MostStates)
    {
        var states = new StatePool(mostStates);
        var rules = new RulePool();
        var text = new TextPool();
        text.Add("the metadata version", plan.MetadataVersion);

        var regions = plan.CallingCodes.SelectMany(code => code.Regions)
            .OrderBy(region => region.Id, StringComparer.Ordinal).ThenBy(region => region.CallingCode).ToArray();
        CheckIds(plan, regions);
        var places = regions.Select((region, place) => (region, place)).ToDictionary(pair => pair.region.Key, pair => pair.place, StringComparer.Ordinal);

        var codeBytes = new TableBytes();
        var memberships = new TableBytes();
        foreach (var code in plan.CallingCodes)
        {
            codeBytes.Add16(code.Code).Add16(PlanAutomata.OfCallingCode(states, code)).Add16(memberships.Length / TableFormat.MembershipLength).Add16(code.Regions.Count);
            foreach (var region in code.Regions) memberships.Add16(places[region.Key]);
        }

        var codePlaces = plan.CallingCodes.Select((code, place) => (code.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place);
        var regionBytes = new TableBytes();
        foreach (var region in regions)
        {
            regionBytes.Add(Encoding.ASCII.GetBytes(region.Id.PadRight(4, '\0')))
                .Add32(region.General.Lengths)
                .Add32(region.General.LocalOnlyLengths)
                .Add32(ShortLengthsOf(region))
                .Add16(PlanAutomata.OfGeneral(states, region))
                .Add16(PlanAutomata.OfShortNumbers(states, region))
                .Add16(rules.AddInternationalPrefix(region.Key, region.InternationalPrefix))
                .Add16(rules.AddNationalPrefix(region.Key, region.NationalPrefix, region.NationalPrefixTransform))
                .Add16(text.Add(region.Key, region.Name))
                .Add16(codePlaces[region.CallingCode]);
        }

        var ruleBytes = new TableBytes();
        foreach (var word in rules.Words) ruleBytes.Add16(word);
        var stateBytes = new TableBytes();
        foreach (var value in states.Rows.SelectMany(row => row)) stateBytes.Add16(value);

        byte[][] sections = [codeBytes.ToArray(), regionBytes.ToArray(), memberships.ToArray(), ruleBytes.ToArray(), stateBytes.ToArray(), text.Bytes];
        var header = new TableBytes().Add(TableFormat.Magic)
            .Add16(TableFormat.Version)
            .Add16(plan.CallingCodes.Count)
            .Add16(regions.Length)
            .Add16(rules.Words.Count)
            .Add16(states.Rows.Count)
            .Add16(text.Bytes.Length)
            .Add32((uint)(TableFormat.HeaderLength + sections.Sum(section => section.Length)));
        return [.. header.ToArray(), .. sections.SelectMany(section => section)];
    }

    private static void CheckIds(Plan plan, RegionPlan[] regions)
    {
        foreach (var code in plan.CallingCodes)
        {
            if (code.Code is < 1 or > 999) throw new PlanException(string.Create(CultureInfo.InvariantCulture, $"there is a calling code {code.Code}, expected 1 to 999"));
            if (code.Regions.FirstOrDefault(region => region.CallingCode != code.Code) is { } stranger)
                throw new PlanException(stranger.Key, "", string.Create(CultureInfo.InvariantCulture, $"the region is listed for calling code {code.Code}, expected {stranger.CallingCode}"));
        }

        for (var i = 0; i < regions.Length; i++)
        {
            var id = regions[i].Id;
            if (id != RegionPlan.NonGeographicId && (id.Length != 2 || id.Any(character => character is < 'A' or > 'Z')))
                throw new PlanException(id, "", "the id of the region is invalid, expected two capital letters or 001");
            if (i > 0 && regions[i - 1].Key == regions[i].Key) throw new PlanException(regions[i].Key, "", "the region is listed twice, expected each region once");
        }
    }

    private static uint ShortLengthsOf(RegionPlan region) => region.ShortNumbers?.General.Lengths switch
    {
        null => 0,
        NumberDescription.AnyLength => throw new PlanException(region.Key, "", "the short numbers have no possible lengths, expected some"),
        var lengths => lengths.Value,
    };

    private sealed class TableBytes
    {
        private readonly List<byte> _bytes = [];

        public int Length => _bytes.Count;

        public TableBytes Add(byte[] bytes)
        {
            _bytes.AddRange(bytes);
            return this;
        }

        public TableBytes Add16(int value)
        {
            if (value is < 0 or > ushort.MaxValue) throw new PlanException(string.Create(CultureInfo.InvariantCulture, $"the table would have the number {value}, expected 0 to {ushort.MaxValue}"));
            _bytes.Add((byte)value);
            _bytes.Add((byte)(value >> 8));
            return this;
        }

        public TableBytes Add32(uint value) => Add16((int)(value & 0xFFFF)).Add16((int)(value >> 16));

        public byte[] ToArray() => [.. _bytes];
    }
}
