using System.Globalization;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>The automata of the plan.</summary>
internal static class PlanAutomata
{
    /// <summary>The most regions of a calling code, limited by the bits for their leading digits.</summary>
    private const int MostRegions = 64;

    /// <summary>The automaton of a calling code: from a national number to region and type, like libphonenumber's GetRegionCodeForNumber and GetNumberType.</summary>
    public static int OfCallingCode(StatePool pool, CallingCodePlan callingCode)
    {
        if (callingCode.Regions.Count is 0 or > MostRegions)
            throw new PlanException(string.Create(CultureInfo.InvariantCulture, $"calling code {callingCode.Code} has {callingCode.Regions.Count} regions, expected 1 to {MostRegions}"));

        var patterns = new PatternSet();
        var regions = callingCode.Regions.Select(region => new RegionPatterns(patterns, region)).ToArray();
        var builder = new AutomatonBuilder(pool, patterns, (matches, length, leading) => OutcomeOf(regions, matches, length, leading));
        for (var i = 0; i < regions.Length; i++)
            if (regions[i].LeadingDigits >= 0) builder.AddLeading(regions[i].LeadingDigits, i);
        return builder.Build();
    }

    /// <summary>The automaton of a region's general description, independent of the length.</summary>
    public static int OfGeneral(StatePool pool, RegionPlan region)
    {
        var patterns = new PatternSet();
        patterns.Add(region.Key, region.General.Pattern);
        return new AutomatonBuilder(pool, patterns, (matches, _, _) => matches.Length > 0 && matches[0] ? Outcome.General : Outcome.Nothing).Build();
    }

    /// <summary>The automaton of a region's short and emergency numbers.</summary>
    public static int OfShortNumbers(StatePool pool, RegionPlan region)
    {
        if (region.ShortNumbers is not { } numbers) return pool.Sink(Outcome.Nothing);
        var patterns = new PatternSet();
        var general = new DescriptionMatcher(patterns, region.Key, numbers.General);
        var shortCode = new DescriptionMatcher(patterns, region.Key, numbers.ShortCode);
        var emergency = patterns.Add(region.Key, numbers.EmergencyPattern);
        return new AutomatonBuilder(pool, patterns, (matches, length, _) =>
            (general.Has(matches, length) && shortCode.Has(matches, length) ? Outcome.ShortNumber : 0)
            | (emergency >= 0 && matches[emergency] ? Outcome.EmergencyNumber : 0)).Build();
    }

    private static int OutcomeOf(RegionPatterns[] regions, bool[] matches, int length, ulong leading)
    {
        if (regions.Length == 1) return Outcome.Of(0, regions[0].TypeOf(matches, length));

        for (var i = 0; i < regions.Length; i++)
        {
            // A region with leading digits has exactly the numbers that begin with them, valid or not.
            var type = regions[i].TypeOf(matches, length);
            if (regions[i].LeadingDigits >= 0 ? (leading & (1UL << i)) != 0 : type != NumberType.Unknown) return Outcome.Of(i, type);
        }

        return Outcome.Of(Outcome.NoRegion, NumberType.Unknown);
    }

    private sealed class DescriptionMatcher(PatternSet patterns, string region, NumberDescription description)
    {
        private readonly int _pattern = patterns.Add(region, description.Pattern);

        public bool Has(bool[] matches, int length) =>
            _pattern >= 0 && matches[_pattern] && (description.Lengths == NumberDescription.AnyLength || (length < 32 && (description.Lengths & (1u << length)) != 0));
    }

    private sealed class RegionPatterns
    {
        private readonly DescriptionMatcher _general;
        private readonly (NumberType Type, DescriptionMatcher Numbers)[] _special;
        private readonly DescriptionMatcher _fixedLine;
        private readonly DescriptionMatcher _mobile;
        private readonly bool _sameMobileAndFixedLine;

        public RegionPatterns(PatternSet patterns, RegionPlan region)
        {
            if (region.General.Lengths is 0 or NumberDescription.AnyLength || region.General.Pattern.Length == 0)
                throw new PlanException(region.Key, "", "the general description is empty, expected a pattern and possible lengths");
            _general = new(patterns, region.Key, region.General);
            _special = [.. region.Special.Select(special => (special.Type, new DescriptionMatcher(patterns, region.Key, special.Description)))];
            _fixedLine = new(patterns, region.Key, region.FixedLine);
            _mobile = new(patterns, region.Key, region.Mobile);
            _sameMobileAndFixedLine = region.SameMobileAndFixedLine;
            LeadingDigits = patterns.Add(region.Key, region.LeadingDigits);
        }

        public int LeadingDigits { get; }

        public NumberType TypeOf(bool[] matches, int length)
        {
            if (!_general.Has(matches, length)) return NumberType.Unknown;
            foreach (var (type, numbers) in _special)
                if (numbers.Has(matches, length)) return type;

            var isMobile = !_sameMobileAndFixedLine && _mobile.Has(matches, length);
            if (!_fixedLine.Has(matches, length)) return isMobile ? NumberType.Mobile : NumberType.Unknown;
            return isMobile || _sameMobileAndFixedLine ? NumberType.FixedLineOrMobile : NumberType.FixedLine;
        }
    }
}
