using System;
using System.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Comparing;
using PhoneCallCtx.Cli.Reports.Counting;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>What changed between two runs, by rule and column and by row.</summary>
public class BaselineTests
{
    [Fact]
    public void Findings_are_new_gone_unchanged_more_or_fewer()
    {
        var before = new ReportTotals { Findings = [Count("PCC001", 1), Count("PCC003", 2), Count("PCC101", 3), Count("PCC201", 4)] };
        var now = new ReportTotals { Findings = [Count("PCC003", 2), Count("PCC101", 5), Count("PCC201", 1), Count("PCC202", 6)] };
        Baseline.Compare(before, now).Findings.Select(change => $"{change.Code} {change.Word}").Should().Equal("PCC001 gone", "PCC003 unchanged", "PCC101 more", "PCC201 fewer", "PCC202 new");
    }

    [Fact]
    public void What_is_only_traced_counts_like_what_rejects() =>
        Baseline.Compare(new ReportTotals { Findings = [new FindingCount("PCC101", null, 2, 0)] }, new ReportTotals { Findings = [new FindingCount("PCC101", null, 0, 2)] }).Findings.Single().Word.Should().Be("unchanged");

    [Fact]
    public void Rows_are_compared_by_their_primary_keys()
    {
        var changes = Baseline.Compare(Rows((1, "PCC101 a"), (2, "PCC101 a"), (3, "PCC101 a")), Rows((2, "PCC101 a"), (3, "PCC203 b"), (4, "PCC101 a"), (5, "PCC101 a"))).Rows;
        changes.Should().Be(new RowChanges(New: 2, Gone: 1, Unchanged: 2) { Other = 1 });
    }

    [Fact]
    public void All_rows_are_gone_when_none_is_rejected_any_more() =>
        Baseline.Compare(Rows((1, "PCC101 a")), new ReportTotals { Records = 1, Accepted = 1 }).Rows.Should().Be(new RowChanges(New: 0, Gone: 1, Unchanged: 0));

    [Fact]
    public void Rows_without_primary_keys_are_not_compared() =>
        Baseline.Compare(Rows((1, "PCC101 a")), new ReportTotals { Records = 1, Rejected = 1 }).Rows.Should().BeNull();

    [Fact]
    public void A_cut_list_of_rows_is_compared_as_a_sample_that_is_the_same_on_both_sides()
    {
        var (all, random) = (new TotalsCounter(), new Random(25));
        var few = new TotalsCounter();
        for (var i = 0; i < TotalsCounter.MostRows * 2; i++)
        {
            var id = new Guid(random.Next(), 0, 0, 0, 0, 0, 0, 0, 0, (byte)random.Next(256), (byte)i);
            all.Rows.Add(id, "PCC101 a");
            if (i % 100 == 0) few.Rows.Add(id, "PCC101 a");
        }

        var changes = Baseline.Compare(CountedTotals.Of(all), CountedTotals.Of(few)).Rows!.Value;
        changes.New.Should().Be(0, "all rows of this run were there before");
        changes.Share.Should().BeApproximately(0.5, 0.02);
        (changes.Unchanged / (double)(changes.Gone + changes.Unchanged)).Should().BeApproximately(0.01, 0.002);
    }

    private static FindingCount Count(string code, long count) => new(code, "msdyn_fromphone", count, 0);

    private static ReportTotals Rows(params (byte Id, string Findings)[] rows) => new()
    {
        Records = rows.Length,
        Rejected = rows.Length,
        Rows = rows.ToDictionary(row => new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, row.Id), row => row.Findings),
    };
}
