using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;
using PhoneCallCtx.Plugins.Phones.Plan;
using Xunit.Abstractions;
using Plan = PhoneCallCtx.Plugins.Phones.Plan.NumberingPlan;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Compares the reader in the shipped dll with its table.</summary>
[Trait("Category", "OneCulture")]
public class ReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void The_dll_carries_the_committed_table()
    {
        using var stream = typeof(Plan).Assembly.GetManifestResourceStream("numbering-plan.bin")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.ToArray().AsSpan().SequenceEqual(Repository.CommittedTable).Should().BeTrue();
        Plan.Current.MetadataVersion.Should().Be(TableAutomata.Table.MetadataVersion);
        Plan.Current.Should().BeSameAs(Plan.Current);
    }

    [Fact]
    public void The_reader_follows_every_edge_of_every_automaton()
    {
        var table = TableAutomata.Table;
        var faults = 0;
        var edges = 0;
        foreach (var code in table.CallingCodes)
        {
            var callingCode = Plan.Current.FindCallingCode(code.Code)!;
            foreach (var (digits, outcome) in Walk(code.Start))
            {
                edges++;
                var match = callingCode.Match(digits);
                var region = outcome >> 4 == 0xFFF ? null : code.Regions[outcome >> 4];
                if (match.Region?.Id != region?.Id || match.Type != (NumberType)(outcome & 0xF)) faults++;
            }
        }

        for (var i = 0; i < table.Regions.Count; i++)
        {
            var region = Plan.Current.Regions[i];
            foreach (var (digits, outcome) in Walk(table.Regions[i].General))
            {
                edges++;
                if (region.MatchesGeneral(digits) != (outcome == 1)) faults++;
            }

            foreach (var (digits, outcome) in Walk(table.Regions[i].ShortNumbers))
            {
                edges++;
                if (region.IsShortNumber(digits) != ((outcome & 1) != 0) || region.IsEmergencyNumber(digits) != ((outcome & 2) != 0)) faults++;
            }
        }

        output.WriteLine($"{edges} edges");
        faults.Should().Be(0);

        // The shortest way to each state, plus one digit.
        IEnumerable<(Digits Digits, int Outcome)> Walk(int start)
        {
            var seen = new HashSet<int> { start };
            var open = new Queue<(int State, Digits Digits)>([(start, default)]);
            yield return (default, table.Outcome(start));
            while (open.TryDequeue(out var place))
            {
                for (var digit = 0; digit < 10; digit++)
                {
                    var digits = place.Digits;
                    digits.Add(digit);
                    var next = table.Next(place.State, digit);
                    yield return (digits, table.Outcome(next));
                    if (seen.Add(next)) open.Enqueue((next, digits));
                }
            }
        }
    }

    [Fact]
    public void Regions_have_ids_names_and_an_order()
    {
        Plan.Current.Regions.Select(region => (region.Id, region.Name, region.CallingCode.Code)).Should()
            .Equal(TableAutomata.Table.Regions.Select(region => (region.Id, region.Name, region.CallingCode)));
        Plan.Current.Regions.Select(region => region.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
        Plan.Current.Regions.Should().OnlyContain(region => region.Name.Length > 0);
        Plan.Current.FindRegion("DE")!.Name.Should().Be("Germany");
        Plan.Current.FindRegion("CI")!.Name.Should().Be("Côte d'Ivoire");
        Plan.Current.FindRegion("XK")!.Name.Should().Be("Kosovo");
        Plan.Current.FindCallingCode(800)!.MainRegion.Name.Should().Be("International Freephone Service");
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("de")]
    [InlineData("DEU")]
    [InlineData("001")]
    [InlineData("ZZ")]
    [InlineData("AA")]
    [InlineData("ÄÖ")]
    public void An_unknown_region_is_not_found(string id) => Plan.Current.FindRegion(id).Should().BeNull();

    [Fact]
    public void A_table_of_another_plan_can_be_read()
    {
        var plan = Plan.Read(Plans.Table(region => region with { NationalPrefix = "0(?:(1)(2))?", NationalPrefixTransform = "9$2$1" }));
        var region = plan.FindRegion("XX")!;
        plan.FindCallingCode(999)!.Match(Numbers.Digits("4567")).Should().Be(plan.FindCallingCode(999)!.Match(Numbers.Digits("4000")));
        Strip("0123").Should().Be("True 9213");
        Strip("0345").Should().Be("True 345");
        Strip("345").Should().Be("False 345");
        Strip("").Should().Be("False ");

        string Strip(string number)
        {
            var digits = Numbers.Digits(number);
            return $"{region.TryStripNationalPrefix(ref digits)} {digits}";
        }
    }

    [Fact]
    public void Overlong_numbers_are_evaluated_without_reading_beyond_their_end()
    {
        foreach (var count in new[] { 18, 63, 64, 65, 1000 })
        {
            var digits = Numbers.Digits(new string('2', count));
            Plan.Current.FindCallingCode(49)!.Match(digits).IsValid.Should().BeFalse();
            Plan.Current.FindCallingCode(1)!.Match(Numbers.Digits("268" + new string('2', count))).Region!.Id.Should().Be("AG");
            Plan.Current.FindRegion("DE")!.MatchesGeneral(digits).Should().BeFalse();
            Plan.Current.FindRegion("DE")!.IsShortNumber(digits).Should().BeFalse();
            var stripped = Numbers.Digits("0" + new string('2', count));
            Plan.Current.FindRegion("DE")!.TryStripNationalPrefix(ref stripped).Should().Be(count < Digits.Capacity);
        }
    }

    [Fact]
    public void The_reader_allocates_nothing_and_is_thread_safe()
    {
        var (number, dialed, international) = (Numbers.Digits("15112345678"), Numbers.Digits("0111523456789"), Numbers.Digits("004915112345678"));
        int Use()
        {
            var digits = dialed;
            var plan = Plan.Current;
            var region = plan.FindRegion("AR")!;
            return (plan.FindCallingCode(49)!.Match(number).IsValid ? 1 : 0)
                + (region.TryStripNationalPrefix(ref digits) ? 2 : 0)
                + (int)(digits.ToNumber() % 1000)
                + region.MatchInternationalPrefix(international)
                + (region.IsEmergencyNumber(number) || region.IsShortNumber(number) ? 4 : 0)
                + region.Name.Length + region.CallingCode.Regions.Count + digits.Skip(2).Take(3).Count;
        }

        var expected = Use();
        for (var i = 0; i < 100; i++) Use();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Use();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        var differences = 0;
        Parallel.For(0, 32, _ =>
        {
            for (var i = 0; i < 1000; i++)
                if (Use() != expected) System.Threading.Interlocked.Increment(ref differences);
        });
        differences.Should().Be(0);
    }
}
