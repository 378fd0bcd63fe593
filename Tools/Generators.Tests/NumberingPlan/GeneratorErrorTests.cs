using System;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneCallCtx.Generators.NumberingPlan.Reading;
using PhoneCallCtx.Generators.NumberingPlan.Writing;
using PhoneNumbers;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Metadata that is unknown or does not fit: the error names the region and the pattern, and no file is written.</summary>
[Trait("Category", "OneCulture")]
public class GeneratorErrorTests
{
    [Theory]
    [InlineData("1)", "XX: at character 2 there is a ) without (, in the pattern 1)")]
    [InlineData("1|", "XX: at character 3 there is nothing, expected a digit or a group, in the pattern 1|")]
    [InlineData("(?:|1)", "XX: at character 4 there is nothing, expected a digit or a group, in the pattern (?:|1)")]
    [InlineData("1{2", "XX: at character 4 the count has no end, expected {n} or {n,m}, in the pattern 1{2")]
    [InlineData("1{3,2}", "XX: at character 7 the count is empty, expected {n} or {n,m} with n not above m and m not 0, in the pattern 1{3,2}")]
    [InlineData("1{0}", "XX: at character 5 the count is empty, expected {n} or {n,m} with n not above m and m not 0, in the pattern 1{0}")]
    [InlineData("1{2,}", "XX: at character 5 the count is no number up to 31, expected {n} or {n,m}, in the pattern 1{2,}")]
    [InlineData("1{32}", "XX: at character 5 the count is no number up to 31, expected {n} or {n,m}, in the pattern 1{32}")]
    [InlineData("1??", "XX: at character 3 a count follows a count, expected one, in the pattern 1??")]
    [InlineData("1{2}+", "XX: at character 5 a count follows a count, expected one, in the pattern 1{2}+")]
    [InlineData("1*", "XX: at character 2 the construct * is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern 1*")]
    [InlineData("1+", "XX: at character 2 the construct + is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern 1+")]
    [InlineData("\\d", "XX: at character 1 the construct \\ is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern \\d")]
    [InlineData(".", "XX: at character 1 the construct . is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern .")]
    [InlineData("^1", "XX: at character 1 the construct ^ is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern ^1")]
    [InlineData("1$", "XX: at character 2 the construct $ is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern 1$")]
    [InlineData("١", "XX: at character 1 the construct ١ is unknown, expected digits, [ ], (?: ), |, ?, { }, in the pattern ١")]
    [InlineData("[5-3]", "XX: at character 5 a range runs backwards, in the pattern [5-3]")]
    [InlineData("[]", "XX: at character 3 a set is empty, in the pattern []")]
    [InlineData("[^1]", "XX: at character 3 a set has the character ^, expected digits and ranges of digits, in the pattern [^1]")]
    [InlineData("[12", "XX: at character 4 a set has no end, expected ], in the pattern [12")]
    [InlineData("(?=1)", "XX: at character 3 a group begins with the unknown construct (?, expected (?:, in the pattern (?=1)")]
    [InlineData("(1)", "XX: at character 2 there is a group ( ), expected (?: ), in the pattern (1)")]
    [InlineData("(?:1", "XX: at character 5 a group has no end, expected ), in the pattern (?:1")]
    public void A_pattern_with_an_unknown_construct_is_reported(string pattern, string expected)
    {
        Reject(region => region with { General = region.General with { Pattern = pattern } }, expected);
        Reject(region => region with { Special = [new(NumberType.TollFree, new(pattern, NumberDescription.AnyLength, 0))] }, expected);
        Reject(region => region with { FixedLine = region.FixedLine with { Pattern = pattern } }, expected);
        Reject(region => region with { Mobile = region.Mobile with { Pattern = pattern } }, expected);
        Reject(region => region with { LeadingDigits = pattern }, expected);
        Reject(region => region with { InternationalPrefix = pattern }, expected);
        Reject(region => region with { ShortNumbers = region.ShortNumbers! with { EmergencyPattern = pattern } }, expected);
        Reject(region => region with { ShortNumbers = region.ShortNumbers! with { ShortCode = region.ShortNumbers.ShortCode with { Pattern = pattern } } }, expected);
    }

    [Theory]
    [InlineData("0*", "", "XX: at character 2 the construct * is unknown, expected digits, [ ], (?: ), |, ?, { }, ( ) or $, in the pattern 0*")]
    [InlineData("(0){2}", "", "XX: at character 7 a group is repeated, expected one that comes once or not at all, in the pattern (0){2}")]
    [InlineData("0$?", "", "XX: at character 4 the end $ is repeated, expected a digit or a group, in the pattern 0$?")]
    [InlineData("(1)(2)(3)(4)(5)", "", "XX: there are 5 groups, expected 4 at most, in the pattern (1)(2)(3)(4)(5)")]
    [InlineData("", "9$1", "XX: there is a transform rule without a national prefix, expected both, in the pattern 9$1")]
    [InlineData("0", "9$1", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern 9$1")]
    [InlineData("0(1)", "$2", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern $2")]
    [InlineData("0(1)", "$0", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern $0")]
    [InlineData("0(1)", "$12", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern $12")]
    [InlineData("0(1)", "1$", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern 1$")]
    [InlineData("0(1)", "${1}", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern ${1}")]
    [InlineData("0(1)", "-", "XX: the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group, in the pattern -")]
    [InlineData("0(1)", "1234567890123456", "XX: the transform rule has 16 items, expected 15 at most, in the pattern 1234567890123456")]
    [InlineData("(?:(?:(?:1{31}){31}){31})?", "", "XX: the rule is too long, expected fewer than 8192 instructions, in the pattern (?:(?:(?:1{31}){31}){31})?")]
    public void An_unknown_rule_for_the_national_prefix_is_reported(string pattern, string transform, string expected) =>
        Reject(region => region with { NationalPrefix = pattern, NationalPrefixTransform = transform }, expected);

    [Fact]
    public void An_incomplete_region_is_reported()
    {
        Reject(region => region with { General = NumberDescription.None }, "XX: the general description is empty, expected a pattern and possible lengths");
        Reject(region => region with { General = region.General with { Lengths = NumberDescription.AnyLength } }, "XX: the general description is empty, expected a pattern and possible lengths");
        Reject(region => region with { ShortNumbers = region.ShortNumbers! with { General = new("1", NumberDescription.AnyLength, 0) } }, "XX: the short numbers have no possible lengths, expected some");
        Reject(region => region with { Id = "xx" }, "xx: the id of the region is invalid, expected two capital letters or 001");
        Reject(region => region with { Id = "XXX" }, "XXX: the id of the region is invalid, expected two capital letters or 001");
        Reject(region => region with { Name = new string('ü', 128) }, "XX: the text has 256 bytes, expected 255 at most");
    }

    [Fact]
    public void Calling_codes_that_do_not_fit_are_reported()
    {
        Reject(Plans.Of(Plans.Region(callingCode: 1000)), "there is a calling code 1000, expected 1 to 999");
        Reject(Plans.Of(Plans.Region(callingCode: 0)), "there is a calling code 0, expected 1 to 999");
        Reject(Plans.Of(Plans.Region("XX", 998), Plans.Region("XX", 999)), "XX: the region is listed twice, expected each region once");
        Reject(Plans.Of(Plans.Region("001", 999), Plans.Region("001", 999)), "001 (999): the region is listed twice, expected each region once");
        Reject(new Plan("1", [new(998, [Plans.Region()])]), "XX: the region is listed for calling code 998, expected 999");
        Reject(new Plan("1", [new(999, [])]), "calling code 999 has 0 regions, expected 1 to 64");
        Reject(new Plan("1", [new(999, [.. Ids(65).Select(id => Plans.Region(id))])]), "calling code 999 has 65 regions, expected 1 to 64");
    }

    [Fact]
    public void A_table_that_grows_too_large_is_reported()
    {
        using var repository = new Repository();
        repository.Run(() => TableWriter.Write(Plans.Of(Plans.Region()), mostStates: 10)).Should().Be(2);
        repository.Error.Should().Be("error: the table has too many states, expected 10 at most\n");
        repository.Files.Should().BeEmpty();

        Reject(Plans.Of([.. Ids(3).Select((id, i) => Plans.Region(id, 100 + i) with { InternationalPrefix = $"{i}(?:(?:1{{31}}){{31}}){{31}}" })]),
            "AC: all rules together have more than 65535 words, in the pattern 2(?:(?:1{31}){31}){31}");
        Reject(Plans.Of([.. Ids(300).Select((id, i) => Plans.Region(id, 100 + i) with { Name = new string('n', 255) })]),
            "JV: all texts together have more than 65535 bytes");
        Reject(Plans.Of() with { MetadataVersion = new string('1', 256) }, "the metadata version: the text has 256 bytes, expected 255 at most");
    }

    [Theory]
    [InlineData("region,name\n", "regions.csv(1): the header is \"region,name\", expected \"region,calling code,name\"")]
    [InlineData("region,calling code,name\nDE,Germany\n", "regions.csv(2): the line is \"DE,Germany\", expected a region, a calling code or nothing, and a name")]
    [InlineData("region,calling code,name\nDE,,\n", "regions.csv(2): the line is \"DE,,\", expected a region, a calling code or nothing, and a name")]
    [InlineData("region,calling code,name\nDE,, Germany\n", "regions.csv(2): the line is \"DE,, Germany\", expected a region, a calling code or nothing, and a name")]
    [InlineData("region,calling code,name\n001,x,Freephone\n", "regions.csv(2): the line is \"001,x,Freephone\", expected a region, a calling code or nothing, and a name")]
    [InlineData("region,calling code,name\nDE,,Germany\nDE,,Germany\n", "regions.csv(3): DE is listed twice, expected each region once")]
    public void Unreadable_region_names_are_reported(string names, string expected) =>
        Reject(() => TableWriter.Write(PackageReader.Read(RegionNames.Read(names))), expected);

    [Fact]
    public void A_region_without_a_name_is_reported()
    {
        var names = RegionNames.Read("region,calling code,name\n001,,nothing in particular\nDE,,Germany\n");
        Reject(() => TableWriter.Write(PackageReader.Read(names)), "US: the region has no name, expected one in regions.csv");
        names.Invoking(all => all.NameOf("001", 800)).Should().Throw<PlanException>().WithMessage("001 (800): the region has no name, expected one in regions.csv");
        names.NameOf("DE", 49).Should().Be("Germany");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public void A_length_that_does_not_fit_is_reported(int length)
    {
        var metadata = PhoneMetadata.CreateBuilder().SetId("DE").SetCountryCode(49)
            .SetGeneralDesc(PhoneNumberDesc.CreateBuilder().SetNationalNumberPattern("1").AddPossibleLength(length).Build()).Build();
        Reject(() => TableWriter.Write(new Plan("1", [new(49, [PackageReader.ReadRegion(metadata, RegionNames.OfGenerator())])])),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DE: {length} is a possible length, expected 1 to 31"));
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(i => $"{(char)('A' + i / 26)}{(char)('A' + i % 26)}")];

    private static void Reject(Func<RegionPlan, RegionPlan> change, string expected) => Reject(Plans.Of(change(Plans.Region())), expected);

    private static void Reject(Plan plan, string expected) => Reject(() => TableWriter.Write(plan), expected);

    private static void Reject(Func<byte[]> generate, string expected)
    {
        using var repository = new Repository();
        repository.Run(generate).Should().Be(2);
        repository.Error.Should().Be($"error: {expected}\n");
        repository.Output.Should().BeEmpty();
        repository.Files.Should().BeEmpty();
    }
}
