using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The options of check for reports, and report merge.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private const string Id = "424afb42-d04c-42af-b98b-6f0eeaba69aa";
    private const string OtherId = "d30df101-80fc-4959-9de4-5adbbae63eb3";

    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Any_split_of_an_input_gives_the_same_merged_totals(int seed, bool isJson)
    {
        var random = new Random(seed);
        var header = isJson ? "" : Lines(RandomRecords.Csv(random, 0))[0] + "\n";
        string[] records = isJson
            ? Lines(RandomRecords.Json(random, 2500))
            : [.. Enumerable.Range(0, 2500).Select(i => $"{Guid.NewGuid()},{(i % 9 == 0 ? "n/a " + random.Next(50) : "112")},{(i % 7 == 0 ? "Provider " + random.Next(30) : "")},2026-0{random.Next(1, 9)}-1{random.Next(9)}T10:00:00Z,{(i % 50 == 0 ? "x" : "")}")];
        if (!isJson) header = "msdyn_ocphonecallengagementctxid,msdyn_fromphone,msdyn_providername,createdon,statecode\n";
        var whole = Totals("whole", header + string.Join('\n', records));
        whole["findings"]!.AsArray().Should().NotBeEmpty();
        whole["unreadable"]!.GetValue<long>().Should().BePositive();

        var parts = records.Chunk(random.Next(200, 900)).Select((chunk, i) => (Name: $"part{i}", Text: header + string.Join('\n', chunk))).ToArray();
        foreach (var part in parts) Totals(part.Name, part.Text);
        _cli.Run(["report", "merge", .. parts.Select(part => _cli.PathOf(part.Name + ".json")).OrderBy(_ => random.Next()), "--report", _cli.PathOf("merged.json")]).Should().Be(2, "some records cannot be read");
        var merged = JsonNode.Parse(File.ReadAllText(_cli.PathOf("merged.json")))!.AsObject();
        Comparable(merged).Should().Be(Comparable(whole));
    }

    [Fact]
    public void No_report_has_a_name_or_a_number_by_default()
    {
        string[] secrets = ["Siobhan Secretname", "Secretname", "5550147", "4255550147", "siobhan@contoso"];
        var input = _cli.File("calls.csv",
            "msdyn_callername,msdyn_fromphone,msdyn_tophone,msdyn_providername,msdyn_callsid\n" +
            $"\"Siobhan Secretname\",CALL +1 425 5550147,+14255550147 siobhan@contoso,Carrier 4255550147,{new string('S', 60)} Secretname 5550147 {new string('x', 60)}\n" +
            "Siobhan\tSecretname,4255550147 Secretname,=5550147,,\n");
        string[] reports = [.. new[] { ".md", ".csv", ".xml", ".json" }.Select(ending => _cli.PathOf("report" + ending))];
        string[] options = [.. reports.SelectMany(report => new[] { "--report", report })];

        _cli.Run(["check", input, .. options]).Should().Be(1);
        foreach (var report in reports) File.ReadAllText(report).Should().NotBeEmpty().And.NotContainAny(secrets, report);

        _cli.Run(["check", input, "--show-values", .. options]).Should().Be(1);
        File.ReadAllText(_cli.PathOf("report.csv")).Should().ContainAll("Secretname", "4255550147").And.Contain("is not a phone number");
    }

    [Fact]
    public void Every_record_that_is_not_accepted_is_in_the_CSV_report()
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => i % 2 == 0 ? "112\n" : "n/a\n")));
        _cli.Run("check", input, "--rules-only", "--report", _cli.PathOf("a.csv"), "--report", _cli.PathOf("b.csv")).Should().Be(1);
        var lines = Lines(File.ReadAllText(_cli.PathOf("a.csv")));
        lines.Skip(1).Select(line => line.Split(',')[1]).Should().Equal(Enumerable.Range(0, 2500).Select(i => FormattableString.Invariant($"{(2 * i) + 2}")));
        File.ReadAllText(_cli.PathOf("b.csv")).Should().Be(File.ReadAllText(_cli.PathOf("a.csv")));
    }

    [Theory]
    [InlineData("report.pdf", "there is no kind of reports with this ending. Use one of:")]
    [InlineData("report", "there is no kind of reports with this ending.")]
    [InlineData("calls.csv", "it is an input")]
    [InlineData("base.json", "it is an input")]
    [InlineData("settings.json", "it is an input")]
    [InlineData("twice.md", "it is given twice")]
    [InlineData("verdicts.md", "it is given twice")]
    [InlineData("none/report.md", "there is no such folder")]
    public void A_report_that_cannot_be_written_ends_the_check_before_it_begins(string name, string error)
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        var (settings, baseline) = (_cli.File("settings.json", "{}"), _cli.File("base.json", SampleTotals.Json(SampleTotals.Few())));
        _cli.Run("check", input, "--settings", settings, "--baseline", baseline, "-o", _cli.PathOf("verdicts.md"), "--report", _cli.PathOf("good.md"), "--report", _cli.PathOf("twice.md"), "--report", _cli.PathOf(name)).Should().Be(2);
        _cli.Error.Should().Contain(error);
        _cli.Output.Should().BeEmpty();
        Names().Should().Equal("base.json", "calls.csv", "settings.json");
    }

    [Fact]
    public void A_broken_input_leaves_earlier_reports()
    {
        var report = _cli.File("report.md", "earlier");
        _cli.Run("check", _cli.File("calls.json", """[{"msdyn_fromphone":"112"},{"msdyn_fromphone":"""), "--report", report).Should().Be(2);
        File.ReadAllText(report).Should().Be("earlier");
        _cli.Error.Should().Contain("report.md: was not written, since not all input could be read.");
        Names().Should().Equal("calls.json", "report.md");
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "--max-rejected 2")]
    [InlineData(1, "--max-rejected 1")]
    [InlineData(0, "--max-rejected 50%")]
    [InlineData(1, "--max-rejected 49.9%")]
    [InlineData(0, "--max-rejected PCC203=0")]
    [InlineData(0, "--max-rejected PCC101=2")]
    [InlineData(1, "--max-rejected PCC101=1")]
    [InlineData(1, "--max-rejected 50% --max-rejected PCC101=1")]
    [InlineData(2, "--max-rejected few")]
    public void A_limit_decides_the_exit_code(int code, string options)
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone,msdyn_tophone\n112,\nn/a,n/a\n112,\nn/a,112\n");
        _cli.Run(["check", input, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Should().Be(code);
        if (options.Length > 0) _cli.Error.Contains("is exceeded", StringComparison.Ordinal).Should().Be(code == 1);
    }

    [Fact]
    public void A_record_that_cannot_be_read_counts_more_than_a_limit() =>
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone,statecode\n112,\n112,x\n"), "--max-rejected", "100%").Should().Be(2);

    [Fact]
    public void A_baseline_shows_what_changed_on_the_terminal_and_in_reports()
    {
        Totals("before", $"msdyn_ocphonecallengagementctxid,msdyn_fromphone,statuscode\n{Id},n/a,\n{OtherId},112,7\n");
        var now = _cli.File("now.csv", $"msdyn_ocphonecallengagementctxid,msdyn_fromphone,msdyn_tophone\n{Id},n/a,x\n{OtherId},112,\n");
        _cli.Run("check", now, "--rules-only", "--baseline", _cli.PathOf("before.json"), "--report", _cli.PathOf("now.md"), "--report", _cli.PathOf("now.json")).Should().Be(1);
        _cli.Output.Should().MatchRegex("PCC101 │ msdyn_fromphone │ +1 │ +1 │ unchanged").And.MatchRegex("PCC101 │ msdyn_tophone +│ +0 │ +1 │ new").And.MatchRegex("PCC202 │ statuscode +│ +1 │ +0 │ gone");
        _cli.Output.Should().Contain("Rows that are not accepted: 0 new, 1 gone, 1 unchanged, 1 of these for other reasons");
        _cli.Error.Should().NotContain("other settings");
        File.ReadAllText(_cli.PathOf("now.md")).Should().Contain("| `PCC202` | `statuscode` | 1 | 0 | gone |");
        JsonNode.Parse(File.ReadAllText(_cli.PathOf("now.json")))!["baseline"]!["rows"]!["gone"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public void A_baseline_of_other_settings_gets_a_note()
    {
        Totals("before", "msdyn_fromphone\nn/a\n");
        var now = _cli.PathOf("before.csv");
        _cli.Run("check", now, "--rules-only", "--baseline", _cli.PathOf("before.json"), "--settings", _cli.File("settings.json", """{"mode":"audit"}"""));
        _cli.Error.Should().Contain("the baseline was evaluated under other settings or options");
        _cli.Run("check", now, "--baseline", _cli.PathOf("before.json"));
        _cli.Error.Should().Contain("the baseline was evaluated under other settings or options", "it was without the pipeline");
    }

    [Theory]
    [InlineData("""{"version":9}""", "base.json: these are totals of version 9")]
    [InlineData("""{"version":1,""", "base.json, line 1: this is not JSON")]
    [InlineData(null, "base.json: there is no such file")]
    public void A_baseline_that_cannot_be_used_ends_the_check_before_it_begins(string? text, string error)
    {
        if (text is not null) _cli.File("base.json", text);
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--baseline", _cli.PathOf("base.json")).Should().Be(2);
        _cli.Error.Should().Contain(error);
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_merge_writes_the_summary_and_reports()
    {
        Totals("a", "msdyn_fromphone\n112\nn/a\n");
        Totals("b", "msdyn_fromphone\n113\n114\n");
        _cli.Run("report", "merge", _cli.PathOf("a.json"), _cli.PathOf("b.json"), "--report", _cli.PathOf("m.md"), "--report", _cli.PathOf("m.xml"), "--max-rejected", "25%").Should().Be(0);
        _cli.Output.Should().MatchRegex("records +│ +4 ").And.MatchRegex("rejected +│ +1 ").And.MatchRegex("PCC101 +│ +1 ");
        _cli.Error.Should().BeEmpty();
        File.ReadAllText(_cli.PathOf("m.md")).Should().Contain("**1 of 4 records (25.00 %) are not accepted.**").And.ContainAll("a.csv", "b.csv");
        _cli.Run("report", "merge", _cli.PathOf("a.json"), _cli.PathOf("b.json"), "--max-rejected", "24.9%", "--quiet").Should().Be(1);
        _cli.Output.Should().BeEmpty();
        _cli.Run("report", "merge", _cli.PathOf("b.json")).Should().Be(0);
        _cli.Run("report", "merge", _cli.PathOf("a.json")).Should().Be(1);
    }

    [Fact]
    public void A_merge_notes_a_part_that_is_there_twice_and_other_settings()
    {
        Totals("a", "msdyn_fromphone\n112\n");
        Totals("b", "msdyn_fromphone\n112\n", "--settings", _cli.File("settings.json", """{"required":["msdyn_fromphone"]}"""));
        _cli.Run("report", "merge", _cli.PathOf("a.json"), _cli.PathOf("a.json"), _cli.PathOf("b.json")).Should().Be(0);
        Lines(_cli.Error).Should().HaveCount(2);
        Lines(_cli.Error)[0].Should().StartWith("note: ").And.EndWith("and counts again.");
        Lines(_cli.Error)[1].Should().StartWith("note: ").And.Contain("was evaluated under other settings or options than");
    }

    [Theory]
    [InlineData("m.csv", "totals have no records, so there is nothing to list. Write this report with the command check.")]
    [InlineData("a.json", "it is an input")]
    [InlineData("m.txt", "there is no kind of reports with this ending")]
    public void A_merge_rejects_a_report_that_it_cannot_write(string name, string error)
    {
        Totals("a", "msdyn_fromphone\n112\n");
        _cli.Run("report", "merge", _cli.PathOf("a.json"), "--report", _cli.PathOf(name)).Should().Be(2);
        _cli.Error.Should().Contain(error);
    }

    [Fact]
    public void A_merge_of_a_bad_file_writes_nothing()
    {
        Totals("a", "msdyn_fromphone\n112\n");
        _cli.Run("report", "merge", _cli.PathOf("a.json"), _cli.File("bad.json", "[]"), "--report", _cli.PathOf("m.md")).Should().Be(2);
        _cli.Error.Should().Contain("bad.json: these are no totals");
        File.Exists(_cli.PathOf("m.md")).Should().BeFalse();
    }

    [Fact]
    public void The_language_of_a_report_is_one_of_ten()
    {
        _cli.Run("check", "calls.csv", "--language", "xx").Should().Be(2);
        _cli.Error.Should().Contain("'xx'");
    }

    [Fact]
    public void The_day_of_creation_is_the_original_one_of_a_row_that_is_migrated()
    {
        var days = Totals("a", "msdyn_fromphone,createdon,overriddencreatedon\n112,2026-03-01T23:30:00-02:00,2020-01-01T00:00:00Z\n113,,2020-01-01T00:00:00Z\n114,,\n")["days"]!.AsArray();
        days.Select(day => $"{day!["day"]} {day["records"]}").Should().Equal("2020-01-01 1", "2026-03-02 1");
    }

    private JsonObject Totals(string name, string text, params string[] options)
    {
        _cli.Run(["check", _cli.File(name + ".csv", text), "--rules-only", "--quiet", "--report", _cli.PathOf(name + ".json"), .. options]).Should().BeInRange(0, 2);
        return JsonNode.Parse(File.ReadAllText(_cli.PathOf(name + ".json")))!.AsObject();
    }

    /// <summary>The totals without what differs between the parts of an input.</summary>
    private static string Comparable(JsonObject totals)
    {
        totals.Remove("ended");
        totals.Remove("inputs");
        return totals.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string[] Names() => [.. Directory.EnumerateFiles(Path.GetDirectoryName(_cli.PathOf("x"))!).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
