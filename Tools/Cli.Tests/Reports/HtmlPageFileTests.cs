using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The size of pages. It writes the pages that <c>eng/test-browser.sh</c> opens, beside the tests.</summary>
public sealed class HtmlPageFileTests
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "report-pages")).FullName;

    public static TheoryData<string> Tags => [.. ReportWords.All.Select(words => words.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_page_without_rows_has_less_than_60_KB_in_each_language(string tag)
    {
        var content = HtmlSample.Content();
        Write("empty-" + tag, HtmlSample.Page(content, [], tag)).Should().BeLessThan(60_000);
        Write(tag, HtmlSample.Page(content, HtmlSample.Rows(120), tag));
        File.WriteAllText(Path.Combine(Folder, "totals.json"), JsonSerializer.Serialize(Numbers(content.Totals), CamelCase));
    }

    [Fact]
    public void A_page_of_a_million_rows_has_less_than_4_MB()
    {
        var rows = HtmlSample.Rows(HtmlReport.MostRows).ToList();
        var page = HtmlSample.Page(HtmlSample.Content(rejected: 1_000_000), Enumerable.Range(0, 200).SelectMany(_ => rows));
        Write("million", page).Should().BeLessThan(4_000_000);
    }

    private static object Numbers(ReportTotals totals) => new { totals.Records, totals.Accepted, totals.WouldBeRejected, totals.Rejected, totals.Unreadable, totals.Rewritten };

    private static long Write(string name, string page)
    {
        var file = new FileInfo(Path.Combine(Folder, name + ".html"));
        File.WriteAllText(file.FullName, page);
        file.Refresh();
        return file.Length;
    }
}
