using System;
using System.Globalization;
using System.IO;
using System.Threading;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneCallCtx.Generators.NumberingPlan.Reading;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>The committed table, and the output of the generator.</summary>
[Trait("Category", "Exhaustive")]
public class GenerationTests
{
    [Fact]
    public void The_committed_table_matches_the_package()
    {
        using var repository = new Repository { Table = Repository.CommittedTable };
        repository.Run(null, "--check").Should().Be(0, repository.Output);
        repository.Output.Should().BeEmpty();
        repository.Run(null).Should().Be(0);
        repository.Output.Should().BeEmpty();
        new TableView(Repository.CommittedTable).MetadataVersion.Should().Be(PackageReader.Version);
    }

    [Fact]
    public void The_notice_names_the_version_of_the_metadata()
    {
        File.ReadAllText(SourceTree.PathOf("NOTICE")).Should().Contain($", version {PackageReader.Version}, ").And.Contain(TableFormat.Path).And.Contain("LICENSES/Apache-2.0.txt");
        File.ReadAllText(SourceTree.PathOf("LICENSES", "Apache-2.0.txt")).Should().Contain("Version 2.0, January 2004").And.Contain("END OF TERMS AND CONDITIONS");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Every_culture_gives_the_same_bytes(string name)
    {
        byte[] table = [];
        var thread = new Thread(() => table = TableWriter.Write(PackageReader.Read(RegionNames.OfGenerator())));
        thread.CurrentCulture = thread.CurrentUICulture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        thread.Start();
        thread.Join();
        table.AsSpan().SequenceEqual(Repository.CommittedTable).Should().BeTrue();
    }

    [Fact]
    public void The_first_table_is_written_and_counted()
    {
        using var repository = new Repository();
        repository.Run(() => Plans.Table(), "--check").Should().Be(1);
        repository.Output.Should().Be($"1.2.3: 1 regions, 1 calling codes, 21 states, {Plans.Table().Length} bytes\ndiffers: Plugins/Phones/Plan/numbering-plan.bin\n");
        repository.Files.Should().BeEmpty();

        repository.Run(() => Plans.Table()).Should().Be(0);
        repository.Output.Should().EndWith("\nwritten: Plugins/Phones/Plan/numbering-plan.bin\n");
        repository.Files.Should().Equal(repository.TablePath);
        repository.Table.Should().Equal(Plans.Table());
    }

    [Fact]
    public void Changes_are_reported_for_each_region()
    {
        Differences(region => region with { General = region.General with { Lengths = Plans.LengthsOf(3, 4), LocalOnlyLengths = 0 } }).Should()
            .Be("~ XX: numbers, such as +999 10000: XX FixedLine -> XX Unknown; possible lengths 3 4 5 -> 3 4; local-only lengths 2 -> \n");
        Differences(region => region with { General = region.General with { Pattern = "[1-9][0-9]{2,3}" } }).Should()
            .Be("~ XX: numbers, such as +999 10000: XX FixedLine -> XX Unknown; general description\n");
        Differences(region => region with { Mobile = region.Mobile with { Pattern = "[5-8][0-9]{3}" } }).Should()
            .Be("~ XX: numbers, such as +999 4000: XX FixedLineOrMobile -> XX FixedLine\n");
        Differences(region => region with { InternationalPrefix = "000" }).Should().Be("~ XX: international prefix\n");
        Differences(region => region with { NationalPrefix = "1" }).Should().Be("~ XX: national prefix\n");
        Differences(region => region with { NationalPrefix = "0(1)", NationalPrefixTransform = "2$1" }).Should().Be("~ XX: national prefix\n");
        Differences(region => region with { ShortNumbers = region.ShortNumbers! with { EmergencyPattern = "911" } }).Should().Be("~ XX: short numbers, such as 112\n");
        Differences(region => region with { ShortNumbers = null }).Should().Be("~ XX: short lengths 3 -> ; short numbers, such as 100\n");
        Differences(region => region with { Name = "Somewhere" }).Should().Be("~ XX: name Nowhere -> Somewhere\n");
        Differences(region => region with { Id = "YY" }).Should().Be("+ YY: Nowhere\n- XX: Nowhere\n");
        Differences(region => region with { CallingCode = 998 }).Should().Be("~ XX: calling code 999 -> 998\n");
        Differences(region => region, "1.2.4").Should().Be("metadata: 1.2.3 -> 1.2.4\n");
    }

    [Fact]
    public void The_order_of_regions_that_share_a_calling_code_is_reported()
    {
        RegionPlan[] regions = [Plans.Region("XX"), Plans.Region("YY") with { LeadingDigits = "12" }];
        using var repository = new Repository { Table = TableWriter.Write(new Plan("1.2.3", [new(999, regions)])) };
        repository.Run(() => TableWriter.Write(new Plan("1.2.3", [new(999, [regions[1], regions[0]])]))).Should().Be(0);
        const string Change = "numbers, such as +999 120: XX FixedLine -> YY FixedLine; the order of the regions of its calling code";
        repository.Output.Should().Contain($"\n~ XX: {Change}\n~ YY: {Change}\n");
    }

    [Fact]
    public void A_table_that_cannot_be_compared_is_replaced()
    {
        var newer = Plans.Table();
        newer[4] = 2;
        foreach (var (before, why) in new[] { (newer, "its format is 2, not 1"), ([1, 2, 3], "it is not a numbering plan"), (Plans.Table()[..^1], "its length differs from the length in its header") })
        {
            using var repository = new Repository { Table = before };
            repository.Run(() => Plans.Table()).Should().Be(0);
            repository.Output.Should().Contain($"The previous table cannot be compared: {why}.\n");
            repository.Table.Should().Equal(Plans.Table());
        }
    }

    [Fact]
    public void Wrong_usage_is_reported_in_one_line()
    {
        using var repository = new Repository();
        repository.Run(null, "--chekc").Should().Be(2);
        repository.Error.Should().StartWith("error: ").And.Contain("--chekc");
    }

    [Fact]
    public void A_failed_replacement_leaves_no_partial_table()
    {
        using var repository = new Repository();
        Directory.CreateDirectory(Path.Combine(repository.TablePath, "stands in the way"));
        repository.Run(() => Plans.Table()).Should().Be(2);
        repository.Error.Should().StartWith("error: ");
        repository.Files.Should().BeEmpty();
    }

    private static string Differences(Func<RegionPlan, RegionPlan> change, string version = "1.2.3")
    {
        using var repository = new Repository { Table = Plans.Table() };
        repository.Run(() => Plans.Table(change, version), "--check").Should().Be(1);
        var lines = repository.Output.Split('\n');
        lines[^2].Should().Be("differs: Plugins/Phones/Plan/numbering-plan.bin");
        return string.Join('\n', lines[1..^2]) + "\n";
    }
}
