using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The HTML report as a file.</summary>
public sealed partial class HtmlReportTests
{
    public static TheoryData<string> Tags => [.. ReportWords.All.Select(words => words.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_page_is_well_formed_and_names_its_language(string tag)
    {
        var page = Parse(HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(60), tag));
        page.Root!.Attribute("lang")!.Value.Should().Be(tag);
        page.Descendants().Attributes("id").Select(id => id.Value).Should().OnlyHaveUniqueItems();
        var references = page.Descendants().Attributes("aria-labelledby").Select(reference => reference.Value);
        references.Should().BeSubsetOf(page.Descendants().Attributes("id").Select(id => id.Value));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var pages = Enumerable.Range(0, 2).Select(_ => HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(60))).ToList();
        pages[1].Should().Be(pages[0]);
    }

    [Fact]
    public void A_culture_changes_no_page()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            var foreign = HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(60), "da");
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(60), "da").Should().Be(foreign);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_policy_allows_this_style_sheet_and_this_script_alone()
    {
        var page = HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(2));
        var policy = Parse(page).Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value.Split("; ");
        policy.Should().Equal(
            "default-src 'none'", $"style-src '{HashOf(page, "style")}'", $"script-src '{HashOf(page, "script")}'", "base-uri 'none'", "form-action 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'");
    }

    [Fact]
    public void Nothing_in_a_page_is_loaded_from_elsewhere()
    {
        var page = Parse(HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(60)));
        page.Descendants().Select(element => element.Name.LocalName).Should().NotIntersectWith(["link", "img", "iframe", "object", "embed", "base", "form"]);
        page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotIntersectWith(["src", "srcset", "style", "onclick", "action"]);
    }

    [Fact]
    public void The_totals_and_their_rates_are_on_the_page()
    {
        var tiles = Parse(HtmlSample.Page(HtmlSample.Content(), [])).Descendants("dl").Single().Elements("div").ToList();
        tiles.Select(tile => tile.Descendants("data").Single().Attribute("value")!.Value).Should().Equal("63456", "61550", "655", "1234", "17", "4321");
        tiles.Select(tile => tile.Descendants("data").Single().Value).Should().Equal("63,456", "61,550", "655", "1,234", "17", "4,321");
        tiles.Skip(1).Select(tile => tile.Descendants("small").Single().Value).Should().Equal("97.0%", "1.0%", "1.9%", "<\u00A00.1%", "6.8%");
    }

    [Fact]
    public void A_rule_has_one_line_with_the_sum_of_its_columns()
    {
        var lines = Section(HtmlSample.Page(HtmlSample.Content(), []), "rules").Descendants("tbody").Single().Elements("tr").Select(line => line.Elements().Where(cell => cell.Attribute("class")?.Value != "drawn").Select(cell => cell.Value)).ToList();
        lines[0].Should().Equal("PCC101Phone number", "1,200", "410");
        lines.Should().HaveCount(6);
    }

    [Fact]
    public void Providers_beyond_the_fifteen_with_most_rejections_are_one_line()
    {
        var content = HtmlSample.Content();
        content.Totals.Providers = Enumerable.Range(1, 20).ToDictionary(number => $"Contoso {number:00}", number => new VerdictCount(100, 1, number), StringComparer.Ordinal);
        var lines = Section(HtmlSample.Page(content, []), "providers").Descendants("tbody").Single().Elements("tr").ToList();
        lines.Should().HaveCount(16);
        lines[0].Value.Should().Contain("Contoso 20");
        lines[^1].Elements().Select(cell => cell.Value).Should().Equal("others5", "", "15", "5", "500", "4.0%");
    }

    [Fact]
    public void The_comparison_has_each_kind_of_change()
    {
        var section = Section(HtmlSample.Page(HtmlSample.Content(), []), "baseline");
        section.Element("p")!.Value.Should().Be("Records that are not accepted: new 310, gone 655, unchanged 924, of these with other violations 12. Part of the records that is compared: 25.0%.");
        section.Descendants("tbody").Single().Elements("tr").Select(line => string.Join(' ', line.Elements("td").Skip(1).Select(cell => cell.Value)))
            .Should().Equal("0 120 +120 new", "1,500 900 \u2212600 fewer", "40 300 +260 more", "25 0 \u221225 gone", "14 14 0 unchanged");
    }

    [Fact]
    public void What_is_not_known_has_no_section()
    {
        var page = Parse(HtmlSample.Page(HtmlSample.Empty, []));
        page.Descendants("h2").Select(heading => heading.Value).Should().Equal("Result", "Records that are not accepted");
        page.Descendants("table").Should().BeEmpty();
        Section(HtmlSample.Page(HtmlSample.Empty, []), "rows").Value.Should().Contain("There is no such record.");
    }

    [Theory]
    [InlineData(false, "Names and numbers are masked.")]
    [InlineData(true, "This page shows names and numbers as they are.")]
    public void A_page_says_whether_values_are_masked(bool showsValues, string sentence) =>
        Parse(HtmlSample.Page(HtmlSample.Content(), [], showsValues: showsValues)).Descendants("header").Single().Element("p")!.Value.Should().Contain(sentence);

    [Fact]
    public void Settings_are_sentences_and_inputs_have_their_records()
    {
        var page = HtmlSample.Page(HtmlSample.Content(), []);
        Section(page, "settings").Descendants("li").Select(sentence => sentence.Value).Should().Equal(HtmlSample.Settings);
        Section(page, "inputs").Descendants("tbody").Single().Elements("tr").Select(line => line.Value).Should().Equal("calls-2026.csvCSV61,000", "calls.xlsx (sheet Calls)Excel worksheet2,456");
    }

    [Fact]
    public void Inputs_beyond_the_first_fifty_are_one_line()
    {
        var content = HtmlSample.Content() with { Inputs = [.. Enumerable.Range(1, 53).Select(number => new ReportedInput($"part-{number}.csv", "CSV", 10))] };
        var lines = Section(HtmlSample.Page(content, []), "inputs").Descendants("tbody").Single().Elements("tr").ToList();
        lines.Should().HaveCount(51);
        lines[^1].Value.Should().Be("others 330");
    }

    [Fact]
    public void Totals_without_rows_have_no_table_of_records()
    {
        var page = HtmlReportTests.Parse(HtmlSample.Page(HtmlSample.Content(), []));
        page.Descendants("section").Attributes("aria-labelledby").Select(section => section.Value).Should().Contain("totals").And.NotContain("rows");
    }

    [Fact]
    public void The_rate_is_of_the_records_that_can_be_read() =>
        Section(HtmlSample.Page(HtmlSample.Content(), []), "totals").Element("p")!.Value.Should().Be("Records that are not accepted: 1,889 of 63,439 that can be read, 3.0%.");

    [Fact]
    public void The_stream_stays_open()
    {
        using var output = new MemoryStream();
        using (var report = new HtmlReport(output, new HtmlReportOptions())) report.Complete(HtmlSample.Empty);
        output.CanWrite.Should().BeTrue();
        Encoding.UTF8.GetString(output.ToArray()).Should().StartWith("<!DOCTYPE html>").And.EndWith("</html>\n");
    }

    [Fact]
    public void An_unknown_language_is_an_error_that_lists_the_languages()
    {
        var write = () => HtmlSample.Page(HtmlSample.Empty, [], "xx");
        write.Should().Throw<ArgumentException>().WithMessage("There is no language xx. There are: en, de, fr, es, it, nl, pt-BR, da, ja, pl.*");
    }

    /// <summary>Reads a page as XML, without its style sheet and script.</summary>
    internal static XDocument Parse(string page) => XDocument.Parse(Sources().Replace(page, "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

    internal static XElement Section(string page, string id) => Parse(page).Descendants("section").Single(section => section.Attribute("aria-labelledby")?.Value == id);

    private static string HashOf(string page, string element)
    {
        var begin = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        var source = page[begin..page.IndexOf($"</{element}>", begin, StringComparison.Ordinal)];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
    }

    [GeneratedRegex("(?<=<(style|script)>).*?(?=</(style|script)>)", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Sources();
}
