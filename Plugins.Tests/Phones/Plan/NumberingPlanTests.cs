using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones.Plan;

/// <summary>The plan as it is read from its bytes. Tools/Generators.Tests compare its contents with libphonenumber.</summary>
public class NumberingPlanTests
{
    private const int HeaderLength = 20;

    private static readonly byte[] Table = Load();

    [Fact]
    public void Bytes_without_a_table_are_rejected()
    {
        Invoking([]).WithMessage("The numbering plan does not begin like one.");
        Invoking([.. Table.Take(HeaderLength - 1)]).WithMessage("The numbering plan does not begin like one.");
        Invoking(Change(0)).WithMessage("The numbering plan does not begin like one.");
        Invoking([.. Table.Take(HeaderLength)]).WithMessage("The numbering plan is not whole.");
        Invoking(Change(4)).WithMessage("The numbering plan has another format.");
        for (var place = 6; place < HeaderLength; place++) Invoking(Change(place)).WithMessage("The numbering plan is not whole.");
        Invoking([.. Table.Take(Table.Length - 1)]).WithMessage("The numbering plan is not whole.");
        Invoking([.. Table, 0]).WithMessage("The numbering plan is not whole.");
        ((Action)(() => NumberingPlan.Read(null!))).Should().Throw<ArgumentNullException>();

        static byte[] Change(int place) => [.. Table.Select((value, i) => i == place ? (byte)(value ^ 0x80) : value)];

        static FluentAssertions.Specialized.ExceptionAssertions<InvalidDataException> Invoking(byte[] table) => ((Action)(() => NumberingPlan.Read(table))).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_calling_code_is_found_by_its_own_number_only()
    {
        var plan = NumberingPlan.Read(Table);
        var codes = plan.Regions.Select(region => region.CallingCode.Code).ToHashSet();
        codes.Should().HaveCountGreaterThan(200).And.Contain([1, 7, 20, 49, 98, 211, 998]);
        for (var code = -1; code <= 1001; code++) (plan.FindCallingCode(code)?.Code ?? 0).Should().Be(codes.Contains(code) ? code : 0);
    }

    [Fact]
    public void A_region_is_found_by_its_id()
    {
        var plan = NumberingPlan.Read(Table);
        foreach (var region in plan.Regions.Where(region => region.Id != "001")) plan.FindRegion(region.Id).Should().BeSameAs(region);
        foreach (var id in new[] { "", "D", "de", "DEU", "001", "ZZ", "AA" }) plan.FindRegion(id).Should().BeNull();
    }

    [Fact]
    public void The_properties_of_a_region_come_from_the_table()
    {
        var germany = NumberingPlan.Read(Table).FindRegion("DE")!;
        (germany.Id, germany.Name, germany.CallingCode.Code).Should().Be(("DE", "Germany", 49));
        Lengths(germany.PossibleLengths).Should().Equal(Enumerable.Range(4, 12));
        Lengths(germany.LocalOnlyLengths).Should().Equal(2, 3);
        Lengths(germany.ShortLengths).Should().Equal(3, 4, 5, 6);

        static IEnumerable<int> Lengths(uint bits) => Enumerable.Range(0, 32).Where(length => ((bits >> length) & 1) != 0);
    }

    [Fact]
    public void An_emergency_number_of_any_region_is_found()
    {
        var plan = NumberingPlan.Read(Table);
        var numbers = typeof(NumberingPlan).GetProperty("EmergencyNumbers", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(plan)!;
        var contain = numbers.GetType().GetMethod("Contain")!;
        var regions = plan.Regions.ToArray();
        var found = 0;
        for (var count = 0; count <= 4; count++)
        {
            for (var value = 0; value < (int)Math.Pow(10, count); value++)
            {
                var text = count == 0 ? "" : value.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
                var digits = PhoneDigits.Of(text);
                var expected = regions.Any(region => region.IsEmergencyNumber(digits));
                if (expected) found++;
                if (!contain.Invoke(numbers, [digits])!.Equals(expected)) text.Should().Be(expected ? "an emergency number" : "none");
            }
        }

        found.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Only_regions_with_a_matching_first_pair_of_digits_are_searched()
    {
        var plan = NumberingPlan.Read(Table);
        var numbers = typeof(NumberingPlan).GetProperty("EmergencyNumbers", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(plan)!;
        var asked = (Region[][])numbers.GetType().GetField("_regions", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(numbers)!;
        asked.Should().HaveCount(100);
        for (var i = 0; i < asked.Length; i++)
        {
            var beginning = i.ToString("D2", CultureInfo.InvariantCulture);
            foreach (var region in plan.Regions)
                if (asked[i].Contains(region) != Has(region, beginning)) beginning.Should().Be($"another, or {region.Id} {(asked[i].Contains(region) ? "not asked" : "asked")}");
        }

        // First the numbers of two to four digits, as nearly all are.
        bool Has(Region region, string beginning) => Enumerable.Range(0, asked[int.Parse(beginning, CultureInfo.InvariantCulture)].Contains(region) ? 5 : 3).Any(count => HasOf(region, beginning, count));

        static bool HasOf(Region region, string beginning, int count) =>
            Enumerable.Range(0, (int)Math.Pow(10, count)).Any(value => region.IsEmergencyNumber(PhoneDigits.Of(count == 0 ? beginning : beginning + value.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))));

        numbers.GetType().GetField("_mostDigits", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(numbers).Should().Be(6, "as many as the longest one has");
    }

    [Theory]
    [InlineData("DE", "030123456", true, "30123456")] // the prefix 0
    [InlineData("DE", "30123456", false, "30123456")]
    [InlineData("DE", "", false, "")]
    [InlineData("AR", "0111523456789", true, "91123456789")] // the 15 of a mobile number becomes a leading 9
    [InlineData("AR", "01123456789", true, "1123456789")] // without it nothing is inserted
    [InlineData("AR", "1123456789", true, "1123456789")] // an optional prefix
    [InlineData("BB", "4123456", true, "2464123456")] // a number of the island gets its area code
    [InlineData("BB", "41234567", false, "41234567")] // a longer number is not one
    [InlineData("BB", "12464123456", true, "2464123456")]
    [InlineData("RU", "88001234567", true, "8001234567")]
    [InlineData("RU", "8001234567", false, "8001234567")] // is one already, and is not one without its 8
    public void The_national_prefix_is_stripped(string region, string number, bool applies, string expected)
    {
        var digits = PhoneDigits.Of(number);
        NumberingPlan.Read(Table).FindRegion(region)!.TryStripNationalPrefix(ref digits).Should().Be(applies);
        digits.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1000, false)]
    public void A_number_beyond_the_capacity_keeps_its_prefix(int behind, bool applies)
    {
        var digits = PhoneDigits.Of("0" + new string('2', behind));
        NumberingPlan.Read(Table).FindRegion("DE")!.TryStripNationalPrefix(ref digits).Should().Be(applies);
        digits.Count.Should().Be(applies ? behind : behind + 1);
    }

    [Theory]
    [InlineData("DE", "004930", 2)]
    [InlineData("DE", "04930", 0)]
    [InlineData("US", "01149", 3)]
    [InlineData("US", "0049", 0)]
    [InlineData("JP", "01049", 3)]
    [InlineData("DE", "", 0)]
    public void The_international_prefix_is_found(string region, string number, int length) =>
        NumberingPlan.Read(Table).FindRegion(region)!.MatchInternationalPrefix(PhoneDigits.Of(number)).Should().Be(length);

    private static byte[] Load()
    {
        using var stream = typeof(NumberingPlan).Assembly.GetManifestResourceStream("numbering-plan.bin")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
