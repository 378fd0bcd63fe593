using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>Made-up contents of HTML reports. The same seed gives the same content.</summary>
internal static class HtmlSample
{
    private static readonly (string Code, string? Column, string Shape, string? Suggestion)[] Kinds =
    [
        ("PCC101", "msdyn_fromphone", "9999-99 aaaa", null),
        ("PCC101", "msdyn_tophone", "(999) 999-9999", "+99999999999"),
        ("PCC101", "msdyn_fromphone", "+9 999 999 a999", null),
        ("PCC001", "msdyn_callername", "Aaaa aaaaaaa aaaaaaaaaaaaa aaaaaaaaaaaaaa aaaaaaaaaa", null),
        ("PCC003", "msdyn_callername", "Aaaaa\\u0007", "Aaaaa"),
        ("PCC203", "statuscode", "9", "9"),
        ("PCC006", "msdyn_providername", "", null),
        ("0x80040217", null, "", null),
    ];

    /// <summary>A content in which everything occurs.</summary>
    public static ReportContent Content(long rejected = 1_234) => new(Totals(rejected), [new ReportedInput("calls-2026.csv", "CSV", 61_000), new ReportedInput("calls.xlsx (sheet Calls)", "Excel worksheet", 2_456)], Settings)
    {
        Ended = new DateTime(2026, 11, 30, 7, 12, 0, DateTimeKind.Utc),
        Environment = new Uri("https://contoso.crm.dynamics.com"),
        Baseline = new BaselineComparison(
            [new FindingChange("PCC001", "msdyn_callername", 0, 120), new FindingChange("PCC101", "msdyn_fromphone", 1_500, 900), new FindingChange("PCC101", "msdyn_tophone", 40, 300), new FindingChange("PCC203", "statuscode", 25, 0), new FindingChange("0x80040217", null, 14, 14)],
            new RowChanges(310, 655, 924) { Other = 12, Share = 0.25 }),
    };

    /// <summary>A content without any record.</summary>
    public static ReportContent Empty { get; } = new(new ReportTotals(), [], []);

    public static IReadOnlyList<string> Settings { get; } =
    [
        "A request that breaks a rule is rejected.",
        "A phone number with + has a known country calling code and a length that its country uses.",
        "The text has at most 100 characters.",
    ];

    /// <summary>Rows of all kinds.</summary>
    public static IEnumerable<ReportedRow> Rows(int count, string? suffix = null)
    {
        var random = new Random(20261130);
        for (var i = 0; i < count; i++)
        {
            var verdict = random.Next(4) == 0 ? VerdictKind.WouldBeRejected : VerdictKind.Rejected;
            var findings = Enumerable.Range(0, random.Next(5) == 0 ? 2 : 1).Select(_ => Finding(Kinds[random.Next(Kinds.Length)], verdict, suffix)).ToArray();
            var place = new RecordPlace(random.Next(20) == 0 ? "calls.xlsx (sheet Calls)" : "calls-2026.csv", (i * 13) + 1, (i * 13) + 2);
            yield return new ReportedRow(place, new Guid(i, 0x55, 0x555, [5, 5, 5, 5, 0, 1, 2, 3]), verdict, findings);
        }
    }

    /// <summary>The page.</summary>
    public static string Page(ReportContent content, IEnumerable<ReportedRow> rows, string language = "en", bool showsValues = false)
    {
        using var output = new MemoryStream();
        using (var report = new HtmlReport(output, new HtmlReportOptions(language, showsValues)))
        {
            foreach (var row in rows) report.Add(row);
            report.Complete(content);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static ReportedFinding Finding((string Code, string? Column, string Shape, string? Suggestion) kind, VerdictKind verdict, string? suffix) => new(
        kind.Code, kind.Column, verdict == VerdictKind.WouldBeRejected, kind.Shape.Length == 0 ? null : kind.Shape + suffix, Message: null, kind.Suggestion);

    private static ReportTotals Totals(long rejected) => new()
    {
        Records = 63_456,
        Accepted = 63_456 - rejected - 655 - 17,
        WouldBeRejected = 655,
        Rejected = rejected,
        Unreadable = 17,
        Rewritten = 4_321,
        Findings =
        [
            new FindingCount("0x80040217", null, 14, 0), new FindingCount("PCC001", "msdyn_callername", 120, 0), new FindingCount("PCC003", "msdyn_callername", 33, 0), new FindingCount("PCC006", "msdyn_providername", 0, 210),
            new FindingCount("PCC101", "msdyn_fromphone", 900, 320), new FindingCount("PCC101", "msdyn_tophone", 300, 90), new FindingCount("PCC203", "statuscode", 7, 35),
        ],
        Providers = new Dictionary<string, VerdictCount>(StringComparer.Ordinal)
        {
            ["Contoso Voice"] = new(40_000, 400, 300),
            ["Fabrikam Telephony and Conferencing"] = new(15_000, 200, 800),
            ["Northwind"] = new(8_000, 40, 120),
            [""] = new(439, 15, rejected - 1_220),
        },
        Days = Enumerable.Range(0, 45).ToDictionary(day => new DateOnly(2026, 10, 1).AddDays(day), day => new VerdictCount(day % 7 > 4 ? 20 : 1_200 + (day * 9), day % 7 > 4 ? 0 : 10 + (day % 5), day % 7 > 4 ? day % 2 : 40 - (day * day % 23))),
        Shapes = [.. Kinds.Where(kind => kind.Shape.Length > 0).Select((kind, index) => new ShapeCount(kind.Code, kind.Column!, kind.Shape, 800 / (index + 1)))],
    };
}
