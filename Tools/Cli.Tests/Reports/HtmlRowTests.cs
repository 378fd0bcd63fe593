using System;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The table of records in the HTML report, and what foreign text does in it.</summary>
public sealed class HtmlRowTests
{
    private static readonly Guid Id = Guid.Parse("00000555-0055-0555-0505-050500010203");

    [Fact]
    public void A_record_is_a_group_of_lines_with_one_for_each_violation()
    {
        var row = new ReportedRow(new RecordPlace("calls.csv", 1_234, 1_236), Id, VerdictKind.Rejected,
            [new("PCC101", "msdyn_fromphone", IsTraced: false, "999 aaa", Message: null, "+99999"), new("PCC006", "msdyn_callername", IsTraced: true, Value: null, Message: null, Suggestion: null)]);
        var group = Table(row).Element("tbody")!;
        group.Elements("tr").Select(line => line.Elements().Select(cell => cell.Value)).Should().BeEquivalentTo(
            [["calls.csv", "1234", "1236", Id.ToString(), "Rejected", "PCC101", "msdyn_fromphone", "999 aaa", "+99999"], new[] { "PCC006Only traced", "msdyn_callername", "empty", "" }]);
        group.Elements("tr").First().Elements().Select(cell => cell.Attribute("rowspan")?.Value).Should().Equal("2", "2", "2", "2", "2", null, null, null, null);
    }

    [Fact]
    public void A_column_that_is_empty_in_every_record_is_left_out()
    {
        var row = new ReportedRow(new RecordPlace("calls.csv", 5, Line: 0), Id: null, VerdictKind.WouldBeRejected, [new("PCC203", Column: null, IsTraced: true, Value: null, Message: null, Suggestion: null)]);
        var table = Table(HtmlSample.Page(HtmlSample.Content() with { Inputs = [new ReportedInput("calls.csv", "CSV", 9)] }, [row]));
        table.Element("thead")!.Descendants("th").Select(header => header.Value).Should().Equal("Record", "Verdict", "Rule", "Column", "Value");
        table.Element("tbody")!.Descendants("tr").Single().Elements().Select(cell => cell.Value).Should().Equal("5", "Would be rejected", "PCC203Only traced", "whole record", "");
    }

    [Fact]
    public void A_message_has_a_column_where_values_are_shown() =>
        Table(Row("+1 425 555 0123 x", "This is no phone number.")).Element("tbody")!.Descendants("td").Last().Value.Should().Be("This is no phone number.");

    [Theory]
    [InlineData(HtmlReport.MostRows, false)]
    [InlineData(HtmlReport.MostRows + 1, true)]
    public void A_table_is_cut_after_the_most_rows_and_says_so(int count, bool isCut)
    {
        var section = HtmlReportTests.Section(HtmlSample.Page(HtmlSample.Content(), HtmlSample.Rows(count)), "rows");
        section.Descendants("tbody").Should().HaveCount(HtmlReport.MostRows);
        section.Descendants("strong").Select(note => note.Value).Should().Equal(isCut ? ["The table has the first 5,000 of 5,001 records that are not accepted. The charts and totals count all of them."] : []);
    }

    [Theory]
    [InlineData("https://contoso.crm.dynamics.com", "https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_ocphonecallengagementctx&id=00000555-0055-0555-0505-050500010203&pagetype=entityrecord")]
    [InlineData("https://contoso.crm4.dynamics.com/", "https://contoso.crm4.dynamics.com/main.aspx?etn=msdyn_ocphonecallengagementctx&id=00000555-0055-0555-0505-050500010203&pagetype=entityrecord")]
    [InlineData("https://crm.contoso.example:444/sales/", "https://crm.contoso.example:444/sales/main.aspx?etn=msdyn_ocphonecallengagementctx&id=00000555-0055-0555-0505-050500010203&pagetype=entityrecord")]
    [InlineData("https://name:secret@contoso.crm.dynamics.com/?a=b#c", "https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_ocphonecallengagementctx&id=00000555-0055-0555-0505-050500010203&pagetype=entityrecord")]
    [InlineData("http://127.0.0.1:5000", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void A_primary_key_links_to_the_row_in_its_environment(string? environment, string? link)
    {
        var content = HtmlSample.Content() with { Environment = environment is null ? null : new Uri(environment) };
        var cell = Table(HtmlSample.Page(content, [Row("999")])).Descendants("td").Single(cell => cell.Attribute("class")?.Value == "id");
        cell.Value.Should().Be(Id.ToString());
        cell.Element("a")?.Attribute("href")!.Value.Should().Be(link);
        (cell.Element("a") is null).Should().Be(link is null);
    }

    [Theory]
    [InlineData("</td><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("&lt;b&gt; & <b>")]
    [InlineData("]]><!-- -->")]
    public void Text_of_an_input_is_shown_as_it_is(string text)
    {
        ValueOf(Row(text)).Should().Be(text);
        var content = HtmlSample.Content() with { Inputs = [new ReportedInput(text, "CSV", 1)] };
        content.Totals.Providers = new System.Collections.Generic.Dictionary<string, VerdictCount>(StringComparer.Ordinal) { [text] = new(1, 0, 1) };
        content.Totals.Shapes = [new ShapeCount(text, text, text, 1)];
        content.Totals.Findings = [new FindingCount(text, text, 1, 0)];
        var hostile = content with { Settings = [text], Baseline = new BaselineComparison([new FindingChange(text, text, 1, 2)], Rows: null) };
        var page = HtmlReportTests.Parse(HtmlSample.Page(hostile, [new ReportedRow(new RecordPlace(text, 1, 1), Id, VerdictKind.Rejected, [new(text, text, IsTraced: false, text, text, text)])]));
        page.Descendants().Count(element => !element.HasElements && element.Value == text).Should().Be(15);
        page.Descendants("script").Should().ContainSingle();
    }

    [Theory]
    [InlineData("a\u2028b\u2029c", "a\\u2028b\\u2029c")]
    [InlineData("a\0b\u001Bc\uFFFE", "a\\u0000b\\u001Bc\\uFFFE")]
    [InlineData("\u202E3210\u200F", "\\u202E3210\\u200F")]
    [InlineData("שלום 😀", "שלום 😀")]
    public void Characters_that_are_no_visible_text_are_written_out(string text, string shown) => ValueOf(Row(text)).Should().Be(shown);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => (ValueOf(Row("\uD800x")), ValueOf(Row("x\uDC00"))).Should().Be(("\uFFFDx", "x\uFFFD"));

    [Fact]
    public void A_value_has_a_direction_of_its_own() =>
        Table(Row("שלום")).Descendants("code").Single().Elements().Single().Name.LocalName.Should().Be("bdi");

    [Theory]
    [InlineData(InputText.Longest, "")]
    [InlineData(InputText.Longest + 1, "…")]
    [InlineData(1_000_000, "…")]
    public void A_long_text_is_cut(int length, string end) => ValueOf(Row(new string('a', length))).Should().Be(new string('a', InputText.Longest) + end);

    private static ReportedRow Row(string value, string? message = null) =>
        new(new RecordPlace(Input: null, 1, 2), Id, VerdictKind.Rejected, [new("PCC101", "msdyn_fromphone", IsTraced: false, value, message, Suggestion: null)]);

    private static string ValueOf(ReportedRow row) => Table(row).Descendants("code").Single().Value;

    private static XElement Table(ReportedRow row) => Table(HtmlSample.Page(HtmlSample.Content(), [row]));

    private static XElement Table(string page) => HtmlReportTests.Parse(page).Descendants("table").Single(table => table.Attribute("id")?.Value == "records");
}
