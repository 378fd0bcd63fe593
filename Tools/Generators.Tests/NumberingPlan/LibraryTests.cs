using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneNumbers;
using Xunit.Abstractions;
using Plan = PhoneCallCtx.Plugins.Phones.Plan.NumberingPlan;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Compares the plan in the shipped dll with the library.</summary>
[Trait("Category", "Exhaustive")]
public class LibraryTests(ITestOutputHelper output)
{
    private const int FixedSeed = 20_260_101;
    private const int RandomNumbers = 200_000;
    private const int NumbersOfRegion = 800;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();
    private static readonly ShortNumberInfo ShortNumbers = ShortNumberInfo.GetInstance();

    public static TheoryData<string> Seeds => new("fixed", "fresh");

    [Fact]
    public void Every_example_number_matches_the_library()
    {
        Numbers.Examples.Should().HaveCountGreaterThan(1000);
        Numbers.Examples.Select(example => Compare(example.Code, example.Number)).OfType<string>().Should().BeEmpty();

        // Nearly all examples are valid; the others belong to another region of the calling code.
        var valid = 0;
        foreach (var id in Library.GetSupportedRegions())
        {
            foreach (var type in Library.GetSupportedTypesForRegion(id))
            {
                if (Library.GetExampleNumberForType(id, type) is not { } number) continue;
                var match = Plan.Current.FindCallingCode(number.CountryCode)!.Match(Numbers.Digits(Library.GetNationalSignificantNumber(number)));
                if (match.IsValid) valid++;
                if (match.Region?.Id == id && type is not (PhoneNumberType.FIXED_LINE or PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE))
                    match.Type.LibraryName().Should().Be(type.ToString());
            }
        }

        output.WriteLine($"{Numbers.Examples.Count} example numbers; {valid} valid by region and type");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_and_nearly_valid_numbers_match_the_library(string seed)
    {
        var random = RandomOf(seed);
        var codes = Library.GetSupportedCallingCodes().Order().ToArray();
        var faults = new List<string>();
        var valid = 0;
        for (var i = 0; i < RandomNumbers; i++)
        {
            var (code, national) = Numbers.Next(random, codes);
            if (!Numbers.IsComparable(national)) continue;
            if (Compare(code, national) is { } fault) faults.Add(fault);
            if (Plan.Current.FindCallingCode(code)!.Match(Numbers.Digits(national)).IsValid) valid++;
        }

        output.WriteLine($"{RandomNumbers} numbers, {valid} of them valid");
        faults.Should().BeEmpty();
        valid.Should().BeInRange(RandomNumbers / 5, RandomNumbers * 4 / 5);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_national_prefix_is_stripped_as_the_library_strips_it(string seed)
    {
        var random = RandomOf(seed);
        var faults = new List<string>();
        var (count, changed, transformed) = (0, 0, 0);
        foreach (var region in Plan.Current.Regions)
        {
            var metadata = Reference.MetadataOf(region.Id, region.CallingCode.Code);
            var dialed = new DialedNumbers(metadata, random);
            for (var i = 0; i < NumbersOfRegion; i++)
            {
                var number = dialed.NextNational();
                var expected = new StringBuilder(number);
                var expectedAnswer = Library.MaybeStripNationalPrefixAndCarrierCode(expected, metadata, new StringBuilder());
                var digits = Numbers.Digits(number);
                var answer = region.TryStripNationalPrefix(ref digits);
                if (answer != expectedAnswer || digits.ToString() != expected.ToString()) faults.Add($"{region.Id} {number}: {answer} {digits}, expected {expectedAnswer} {expected}");
                count++;
                if (expected.Length != number.Length || expected.ToString() != number) changed++;
                if (!number.EndsWith(expected.ToString(), StringComparison.Ordinal)) transformed++;
            }
        }

        output.WriteLine($"{count} numbers, {changed} changed, {transformed} of them by a transform rule");
        faults.Should().BeEmpty();
        transformed.Should().BeGreaterThan(1000);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_international_prefix_is_found_as_the_library_finds_it(string seed)
    {
        var random = RandomOf(seed);
        var faults = new List<string>();
        var (count, found, parsed) = (0, 0, 0);
        foreach (var region in Plan.Current.Regions.Where(region => region.Id != "001"))
        {
            var metadata = Reference.MetadataOf(region.Id, region.CallingCode.Code);
            var dialed = new DialedNumbers(metadata, random);
            for (var i = 0; i < NumbersOfRegion; i++)
            {
                // The library strips the prefix unless a 0 follows it.
                var number = dialed.NextInternational();
                var digits = Numbers.Digits(number);
                var length = region.MatchInternationalPrefix(digits);
                var isPrefix = length > 0 && (length == number.Length || number[length] != '0');
                var expected = new StringBuilder(number);
                var source = Library.MaybeStripInternationalPrefixAndNormalize(expected, metadata.InternationalPrefix);
                if ((source == PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_IDD) != isPrefix || expected.ToString() != number[(isPrefix ? length : 0)..])
                    faults.Add($"{region.Id} {number}: {length}, expected {source} {expected}");

                // So does its parser with the region as default.
                if (TryParse(number, region.Id) is { } whole)
                {
                    parsed++;
                    if ((whole.CountryCodeSource == PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_IDD) != isPrefix) faults.Add($"{region.Id} {number}: {length}, parsed {whole.CountryCodeSource}");
                    else if (isPrefix && !number[length..].StartsWith(whole.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)) faults.Add($"{region.Id} {number}: {length}, parsed +{whole.CountryCode}");
                }

                count++;
                if (isPrefix) found++;
            }
        }

        output.WriteLine($"{count} numbers, {found} with the prefix; {parsed} parsed as well");
        faults.Should().BeEmpty();
        found.Should().BeGreaterThan(count / 5);
    }

    [Fact]
    public void Every_string_of_up_to_4_digits_is_stripped_as_the_library_strips_it()
    {
        var faults = new List<string>();
        foreach (var region in Plan.Current.Regions)
        {
            var metadata = Reference.MetadataOf(region.Id, region.CallingCode.Code);
            if (metadata.NationalPrefixForParsing.Length == 0)
            {
                var any = Numbers.Digits("0123");
                if (region.TryStripNationalPrefix(ref any)) faults.Add(region.Id);
                continue;
            }

            foreach (var number in Numbers.UpTo(4))
            {
                var expected = new StringBuilder(number);
                var expectedAnswer = Library.MaybeStripNationalPrefixAndCarrierCode(expected, metadata, new StringBuilder());
                var digits = Numbers.Digits(number);
                if (region.TryStripNationalPrefix(ref digits) != expectedAnswer || digits != Numbers.Digits(expected.ToString())) faults.Add($"{region.Id} {number}");
            }
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public void The_international_prefix_of_up_to_5_digits_matches_the_regular_expression()
    {
        var faults = new List<string>();
        var patterns = Plan.Current.Regions.GroupBy(region => Reference.MetadataOf(region.Id, region.CallingCode.Code).InternationalPrefix, StringComparer.Ordinal).ToArray();
        patterns.Should().HaveCount(42);
        foreach (var regions in patterns)
        {
            var pattern = new Regex($"^(?:{regions.Key})", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
            var region = regions.First();
            foreach (var number in Numbers.UpTo(5))
                if (region.MatchInternationalPrefix(Numbers.Digits(number)) != pattern.Match(number).Length) faults.Add($"{region.Id} {number}");
        }

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Possible_lengths_match_the_metadata_and_the_library()
    {
        foreach (var region in Plan.Current.Regions)
        {
            var general = Reference.MetadataOf(region.Id, region.CallingCode.Code).GeneralDesc;
            region.PossibleLengths.Should().Be(Plans.LengthsOf([.. general.PossibleLengthList]), region.Id);
            region.LocalOnlyLengths.Should().Be(Plans.LengthsOf([.. general.PossibleLengthLocalOnlyList]), region.Id);
            region.ShortLengths.Should().Be(Reference.ShortMetadataOf(region.Id) is { } metadata ? Plans.LengthsOf([.. metadata.GeneralDesc.PossibleLengthList]) : 0, region.Id);
        }

        var faults = new List<string>();
        foreach (var code in Library.GetSupportedCallingCodes())
        {
            var region = Plan.Current.FindCallingCode(code)!.MainRegion;
            for (var length = 1; length <= Numbers.MostDigits; length++)
            {
                var result = Library.IsPossibleNumberWithReason(Numbers.Number(code, new string('2', length)));
                var isPossible = (region.PossibleLengths & (1u << length)) != 0;
                var isLocal = (region.LocalOnlyLengths & (1u << length)) != 0;
                if (isPossible != (result == PhoneNumberUtil.ValidationResult.IS_POSSIBLE) || (isLocal && !isPossible) != (result == PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY))
                    faults.Add($"+{code} {length}: {isPossible} {isLocal}, expected {result}");
            }
        }

        faults.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Short_and_emergency_numbers_match_the_library(string seed)
    {
        var random = RandomOf(seed);
        var faults = new List<string>();
        var (count, shorts, emergencies) = (0, 0, 0);
        foreach (var region in Plan.Current.Regions.Where(region => region.Id != "001"))
        {
            for (var i = 0; i < NumbersOfRegion; i++)
            {
                // Most short numbers have three digits and begin with 1 or 9.
                var number = random.Next(2) == 0 ? "19"[random.Next(2)] + Numbers.RandomDigits(random, 2) : Numbers.RandomDigits(random, random.Next(1, 8));
                var whole = Numbers.Number(region.CallingCode.Code, number);
                var digits = Numbers.Digits(number);
                var isShort = ShortNumbers.IsValidShortNumberForRegion(whole, region.Id);
                var isEmergency = ShortNumbers.IsEmergencyNumber(number, region.Id);
                var isPossible = ShortNumbers.IsPossibleShortNumberForRegion(whole, region.Id);
                if (region.IsShortNumber(digits) != isShort || region.IsEmergencyNumber(digits) != isEmergency || ((region.ShortLengths & (1u << number.Length)) != 0) != isPossible)
                    faults.Add($"{region.Id} {number}: expected {isShort} {isEmergency} {isPossible}");
                count++;
                if (isShort) shorts++;
                if (isEmergency) emergencies++;
            }
        }

        output.WriteLine($"{count} numbers, {shorts} short ones, {emergencies} for emergencies");
        faults.Should().BeEmpty();
        emergencies.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Calling_codes_and_regions_match_the_library_in_order()
    {
        Plan.Current.Regions.Should().HaveCount(254).And.Subject.Count(region => region.Id == "001").Should().Be(9);
        for (var code = -1; code <= 1000; code++)
        {
            var expected = Library.GetRegionCodesForCountryCode(code) ?? [];
            var found = Plan.Current.FindCallingCode(code);
            (found?.Regions.Select(region => region.Id) ?? []).Should().Equal(expected);
            if (found is null) continue;
            found.Code.Should().Be(code);
            found.MainRegion.Should().BeSameAs(found.Regions[0]);
            found.IsNonGeographic.Should().Be(expected[0] == "001");
            found.Regions.Should().OnlyContain(region => ReferenceEquals(region.CallingCode, found));
        }

        foreach (var region in Plan.Current.Regions.Where(region => region.Id != "001"))
        {
            Plan.Current.FindRegion(region.Id).Should().BeSameAs(region);
            region.CallingCode.Code.Should().Be(Library.GetCountryCodeForRegion(region.Id));
        }
    }

    [Fact]
    public void The_types_have_the_names_of_the_library()
    {
        Enum.GetValues<NumberType>().Select(type => type.LibraryName()).Should().BeEquivalentTo(Enum.GetNames<PhoneNumberType>());
        Enum.GetValues<NumberType>().Select(type => (type.ToString(), (int)type)).Should()
            .Equal(Enum.GetValues<Generators.NumberingPlan.Model.NumberType>().Select(type => (type.ToString(), (int)type)));
    }

    /// <returns>The difference; null if plan and library agree.</returns>
    private static string? Compare(int code, string national)
    {
        var number = Numbers.Number(code, national);
        var (region, type, isValid) = (Library.GetRegionCodeForNumber(number), Library.GetNumberType(number), Library.IsValidNumber(number));
        var match = Plan.Current.FindCallingCode(code)!.Match(Numbers.Digits(national));
        return match.Region?.Id == region && match.Type.LibraryName() == type.ToString() && match.IsValid == isValid
            ? null
            : $"+{code} {national}: {match.Region?.Id} {match.Type}, expected {region} {type}";
    }

    private static PhoneNumber? TryParse(string number, string region)
    {
        try
        {
            return Library.ParseAndKeepRawInput(number, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private Random RandomOf(string seed)
    {
        var value = seed == "fixed" ? FixedSeed : Random.Shared.Next();
        output.WriteLine($"seed {value}");
        return new Random(value);
    }
}
