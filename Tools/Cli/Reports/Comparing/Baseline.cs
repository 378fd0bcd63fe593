using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Counting;

namespace PhoneCallCtx.Cli.Reports.Comparing;

/// <summary>Compares the totals of two runs.</summary>
internal static class Baseline
{
    /// <summary>Finds what changed.</summary>
    /// <param name="before">The totals of the earlier run.</param>
    /// <param name="now">The totals of this run.</param>
    public static BaselineComparison Compare(ReportTotals before, ReportTotals now)
    {
        var (old, @new) = (CountsOf(before), CountsOf(now));
        var findings = old.Keys.Union(@new.Keys).OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Column, StringComparer.Ordinal)
            .Select(key => new FindingChange(key.Code, key.Column, old.GetValueOrDefault(key), @new.GetValueOrDefault(key)));
        return new BaselineComparison([.. findings], AreComparable(before, now) ? CompareRows(before.Rows, now.Rows) : null);
    }

    private static Dictionary<(string Code, string? Column), long> CountsOf(ReportTotals totals) =>
        totals.Findings.Where(finding => finding.All > 0).ToDictionary(finding => (finding.Code, finding.Column), finding => finding.All);

    /// <summary>Rows without primary keys are not in the totals, and none of them must count as gone.</summary>
    private static bool AreComparable(ReportTotals before, ReportTotals now) =>
        before.Rows.Count + now.Rows.Count > 0 && HasKeys(before) && HasKeys(now);

    private static bool HasKeys(ReportTotals totals) => totals.Rows.Count > 0 || totals.NotAccepted == 0;

    private static RowChanges CompareRows(IReadOnlyDictionary<Guid, string> before, IReadOnlyDictionary<Guid, string> now)
    {
        // Where rows were left out, only those up to the largest hash that was kept are all there.
        var limit = Math.Min(LimitOf(before), LimitOf(now));
        long added = 0, gone = 0, unchanged = 0, other = 0;
        foreach (var (id, findings) in now.Where(row => StableHash.Of(row.Key) <= limit))
        {
            if (!before.TryGetValue(id, out var earlier))
            {
                added++;
                continue;
            }

            unchanged++;
            if (earlier != findings) other++;
        }

        foreach (var id in before.Keys)
            if (StableHash.Of(id) <= limit && !now.ContainsKey(id)) gone++;
        return new RowChanges(added, gone, unchanged) { Other = other, Share = limit == ulong.MaxValue ? 1 : limit / (double)ulong.MaxValue };
    }

    private static ulong LimitOf(IReadOnlyDictionary<Guid, string> rows) => rows.Count < TotalsCounter.MostRows ? ulong.MaxValue : rows.Keys.Max(StableHash.Of);
}
