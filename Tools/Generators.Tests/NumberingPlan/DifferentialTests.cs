using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Lab.PhoneComparison;
using PhoneNumbers;
using Xunit.Abstractions;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>The plug-in and libphonenumber agree about calling code, region, type, possible, valid, E.164 and extension.</summary>
[Trait("Category", "OneCulture")]
public class DifferentialTests(ITestOutputHelper output)
{
    private const int Texts = 200_000;
    private const int FixedSeed = 20261124;

    [Fact]
    public void Texts_of_a_fixed_seed_are_read_as_the_library_reads_them() => Compare(FixedSeed);

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Texts_of_a_fresh_seed_are_read_as_the_library_reads_them() => Compare(Random.Shared.Next());

    [Fact]
    public void Every_example_of_every_region_and_type_is_read_in_every_format()
    {
        var library = PhoneNumberUtil.GetInstance();
        var totals = new ComparisonTotals();
        foreach (var region in library.GetSupportedRegions())
        {
            foreach (var type in Enum.GetValues<PhoneNumberType>())
            {
                if (library.GetExampleNumberForType(region, type) is not { } example) continue;
                foreach (var format in Enum.GetValues<PhoneNumberFormat>())
                    Comparison.Difference(library.Format(example, format), region, totals).Should().BeNull($"{region} {type} {format}");
            }
        }

        foreach (var code in library.GetSupportedGlobalNetworkCallingCodes())
            Comparison.Difference(library.Format(library.GetExampleNumberForNonGeoEntity(code), PhoneNumberFormat.E164), region: null, totals).Should().BeNull($"{code}");
        totals.Compared.Should().BeGreaterThan(5_000);
    }

    [Fact]
    public void The_recorded_answers_of_the_plug_in_tests_match_the_library()
    {
        var totals = new ComparisonTotals();
        foreach (var line in File.ReadLines(SourceTree.PathOf("Plugins.Tests", "Phones", "Parsing", "LibraryAnswers.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var (region, text, answer) = (line[0] == "-" ? null : line[0], Regex.Unescape(line[1]), line[2]);
            Comparison.Difference(text, region, totals).Should().BeNull(line[1]);

            // Text that is a short number or has an extension for the plug-in may be a plain number for the library.
            var number = Comparison.ReadWithLibrary(text, region);
            if (answer.StartsWith("Invalid", StringComparison.Ordinal) || answer.StartsWith("Beyond", StringComparison.Ordinal)) number.Should().BeNull(line[1]);
            else if (answer[0] == '+') number.Should().StartWith(answer.Split(' ')[0] + " ", line[1]);
        }

        totals.Compared.Should().BeGreaterThan(3_000);
    }

    [Fact]
    public void A_wrong_answer_would_be_found()
    {
        var totals = new ComparisonTotals();
        Comparison.Difference("+442079460018", "GB", totals).Should().BeNull();
        Comparison.ReadWithLibrary("+442079460018", "GB").Should().Be("+442079460018 44 GB FIXED_LINE IS_POSSIBLE True -");
        Comparison.ReadWithLibrary("020 7946 0018", null).Should().BeNull();
        (totals.Compared, totals.Differences).Should().Be((1, 0));
    }

    private void Compare(int seed)
    {
        output.WriteLine($"seed {seed}");
        var texts = new NoisyTexts(seed);
        var totals = new ComparisonTotals();
        for (var i = 0; i < Texts; i++)
        {
            var (text, region) = texts.Next();
            Comparison.Difference(text, region, totals).Should().BeNull($"of seed {seed}");
        }

        totals.Compared.Should().BeGreaterThan(Texts / 2, "most texts must be ones that the library can parse");
        totals.NotForLibrary.Should().BeGreaterThan(Texts / 20, "and some not");
    }
}
