using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Reports.Totals;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>Totals that tests make without a check.</summary>
internal static class SampleTotals
{
    /// <summary>A few of everything, with only traced findings too.</summary>
    public static ReportTotals Few()
    {
        var counter = new TotalsCounter();
        counter.Add(VerdictKind.Accepted, isRewritten: true, "Contoso Voice", new DateOnly(2026, 1, 31));
        counter.Add(VerdictKind.Rejected, isRewritten: false, "Contoso Voice", new DateOnly(2026, 2, 1));
        counter.Add(VerdictKind.WouldBeRejected, isRewritten: false, "", day: null);
        counter.AddUnreadable();
        counter.AddRule("PCC101", 2);
        counter.AddRule("PCC203", 1);
        counter.Finding("PCC101", "msdyn_fromphone").Add(isTraced: false, "aaa-9999");
        counter.Finding("PCC101", "msdyn_tophone").Add(isTraced: true, "9");
        counter.Finding("PCC203", "statuscode").Add(isTraced: false, "5");
        counter.Rows.Add(new Guid("7b0c5d5e-0000-4000-8000-000000000001"), "PCC101 msdyn_fromphone\nPCC203 statuscode");
        return CountedTotals.Of(counter);
    }

    /// <summary>The content of reports with totals.</summary>
    public static ReportContent Content(ReportTotals totals) => new(totals, [new ReportedInput("calls.csv", "CSV", totals.Records)], ["A request that breaks a rule is rejected."]);

    /// <summary>What a report writes.</summary>
    /// <param name="create">Makes the report.</param>
    /// <param name="content">Its content.</param>
    /// <param name="rows">The records that are not accepted.</param>
    public static string Written(Func<Stream, IReport> create, ReportContent content, params IEnumerable<ReportedRow> rows)
    {
        using var output = new MemoryStream();
        using (var report = create(output))
        {
            foreach (var row in rows) report.Add(row);
            report.Complete(content);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Totals as JSON.</summary>
    public static string Json(ReportTotals totals)
    {
        using var output = new MemoryStream();
        TotalsWriter.Write(output, Content(totals));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
