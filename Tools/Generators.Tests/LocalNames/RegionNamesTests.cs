using System;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Generators.LocalNames;
using PhoneCallCtx.Generators.NumberingPlan.Writing;
using PhoneCallCtx.Plugins.Languages;
using Plan = PhoneCallCtx.Plugins.Phones.Plan.NumberingPlan;

namespace PhoneCallCtx.Generators.Tests.LocalNames;

/// <summary>The names of regions that are committed, and how they are made from the files of Unicode CLDR.</summary>
public sealed class RegionNamesTests : IDisposable
{
    private static readonly string[][] Cells = [.. Encoding.UTF8.GetString(Committed).TrimEnd('\n').Split('\n').Select(line => line.Split('\t'))];

    private readonly string _root = Directory.CreateTempSubdirectory("region-names-").FullName;
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    private static byte[] Committed => File.ReadAllBytes(SourceTree.PathOf(RegionNamesFile.Path));

    private string Target => Path.Combine(_root, RegionNamesFile.Path);

    [Fact]
    public void The_committed_names_are_what_the_files_of_CLDR_give()
    {
        Program.Run(["regions", "--check", "--root", SourceTree.PathOf()], _output, _error).Should().Be(0, _output.ToString());
        (_output.ToString() + _error).Should().BeEmpty();
    }

    [Fact]
    public void Each_region_of_the_numbering_plan_has_a_name_in_each_language()
    {
        Cells[0].Should().Equal(LanguageCatalog.All.Skip(1).Select(language => language.Tag).Prepend("region"));
        Cells.Skip(1).Select(cells => cells[0]).Should().Equal(Plan.Current.Regions.Select(region => region.Id).Distinct(StringComparer.Ordinal));
        foreach (var cells in Cells)
        {
            cells.Should().HaveCount(LanguageCatalog.All.Count, cells[0]);
            cells.Should().OnlyContain(cell => cell.Trim() == cell && !cell.Any(character => char.IsControl(character) || character == '{' || character == '}'), cells[0]);
        }

        Plan.Current.Regions.Should().OnlyContain(region => region.Name.Length > 0, "English has the names of the plan");
    }

    [Fact]
    public void Two_regions_have_two_names_in_each_language() =>
        Enumerable.Range(1, LanguageCatalog.All.Count - 1).Should().OnlyContain(column => Cells.Skip(1).Select(cells => NameOf(cells, column)).Distinct(StringComparer.Ordinal).Count() == Cells.Length - 1);

    [Fact]
    public void Only_a_name_that_is_the_English_one_is_left_out()
    {
        NameOf(Cells.Single(cells => cells[0] == "FR"), 1).Should().Be("Frankreich");
        NameOf(Cells.Single(cells => cells[0] == "FR"), 2).Should().Be("France");
        Cells.Skip(1).SelectMany(cells => cells.Skip(1).Select(cell => (cell, English: EnglishNameOf(cells[0])))).Should().NotContain(name => name.cell == name.English);
    }

    [Fact]
    public void The_notice_names_the_version_and_the_licence_of_the_names()
    {
        File.ReadAllText(SourceTree.PathOf("NOTICE")).Should().Contain(RegionNamesFile.Path).And.Contain($", version {RegionNamesFile.Version},").And.Contain("LICENSES/Unicode-3.0.txt").And.Contain(RegionNamesFile.Source);
        File.ReadAllText(SourceTree.PathOf("docs", "reference", "README.md")).Should().Contain($"cldr-localenames-full@{RegionNamesFile.Version}");
        File.ReadAllText(SourceTree.PathOf("LICENSES", "Unicode-3.0.txt")).Should().Contain("UNICODE LICENSE V3").And.Contain("SPDX-License-Identifier: Unicode-3.0");
    }

    [Fact]
    public void The_names_are_written_and_then_nothing_is_left_to_write()
    {
        Initialize();
        Run("--check").Should().Be(1);
        _output.ToString().Should().Be("differs: Plugins/Languages/region-names.tsv\n");
        File.Exists(Target).Should().BeFalse();

        Run().Should().Be(0);
        _output.ToString().Should().EndWith("\nwritten: Plugins/Languages/region-names.tsv\n");
        File.ReadAllBytes(Target).Should().Equal(Committed);
        _output.GetStringBuilder().Clear();
        Run("--check").Should().Be(0);
        Run().Should().Be(0);
        _output.ToString().Should().BeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(Target)!).Should().Equal(Target);
    }

    [Theory]
    [InlineData("\"DE\": \"Deutschland\",", "", "de.json has no name of the region DE")]
    [InlineData("\"DE\": \"Deutschland\"", "\"DE\": \"\"", "de.json: the name of the region DE is empty, or has a brace or a control character")]
    [InlineData("\"DE\": \"Deutschland\"", "\"DE\": \"{region}\"", "de.json: the name of the region DE is empty, or has a brace or a control character")]
    [InlineData("\"DE\": \"Deutschland\"", "\"DE\": \"Deutsch\\tland\"", "de.json: the name of the region DE is empty, or has a brace or a control character")]
    [InlineData("\"DE\": \"Deutschland\"", "\"DE\": 1", "de.json is not a territories.json of the locale de: ")]
    [InlineData("\"main\"", "\"other\"", "de.json is not a territories.json of the locale de: ")]
    [InlineData("\"de\": {", "\"fr\": {", "de.json is not a territories.json of the locale de: ")]
    [InlineData("{", "", "de.json is not a territories.json of the locale de: ")]
    public void A_file_without_a_usable_name_is_reported_and_nothing_is_written(string text, string replacement, string fault)
    {
        Initialize();
        var file = Path.Combine(_root, RegionNamesFile.Source, "de.json");
        var json = File.ReadAllText(file);
        var at = json.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(file, json[..at] + replacement + json[(at + text.Length)..]);
        Run().Should().Be(2);
        _error.ToString().Should().StartWith("error: " + fault);
        File.Exists(Target).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_is_missing_is_reported()
    {
        Initialize();
        File.Delete(Path.Combine(_root, RegionNamesFile.Source, "pl.json"));
        Run().Should().Be(2);
        _error.ToString().Should().StartWith("error: ").And.Contain("pl.json");
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string NameOf(string[] cells, int column) => cells[column].Length > 0 ? cells[column] : EnglishNameOf(cells[0]);

    private static string EnglishNameOf(string id) => Plan.Current.Regions.First(region => region.Id == id).Name;

    private int Run(params string[] args) => Program.Run(["regions", "--root", _root, .. args], _output, _error);

    private void Initialize()
    {
        foreach (var file in RegionNamesFile.Languages.Select(language => Path.Combine(RegionNamesFile.Source, language.Locale + ".json")).Append(TableFormat.Path))
        {
            var copy = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(SourceTree.PathOf(file), copy);
        }
    }
}
