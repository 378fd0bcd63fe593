using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Turns counters into totals, which have an order, and back.</summary>
internal static class CountedTotals
{
    public static ReportTotals Of(TotalsCounter counter)
    {
        FindingCounter[] findings = [.. counter.Findings.OrderBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Column, StringComparer.Ordinal)];
        return new ReportTotals
        {
            Records = counter.Records,
            Accepted = counter.Accepted,
            WouldBeRejected = counter.WouldBeRejected,
            Rejected = counter.Rejected,
            Unreadable = counter.Unreadable,
            Rewritten = counter.Rewritten,
            Rules = [.. counter.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new RuleCount(rule.Key, rule.Value))],
            Findings = [.. findings.Select(finding => new FindingCount(finding.Code, finding.Column, finding.Rejecting, finding.Traced))],
            Shapes = ShapesOf(findings),
            Providers = new SortedDictionary<string, VerdictCount>(new Dictionary<string, VerdictCount>(counter.Providers.Values, StringComparer.Ordinal), StringComparer.Ordinal),
            Days = new SortedDictionary<DateOnly, VerdictCount>(new Dictionary<DateOnly, VerdictCount>(counter.Days.Values)),
            Rows = new Dictionary<Guid, string>(counter.Rows.Values),
        };
    }

    /// <summary>A counter that has counted what totals have.</summary>
    public static TotalsCounter Count(ReportTotals totals)
    {
        var counter = new TotalsCounter();
        counter.AddUnreadable(totals.Unreadable);
        counter.AddVerdicts(totals.Records - totals.Unreadable, totals.Accepted, totals.WouldBeRejected, totals.Rejected, totals.Rewritten);
        foreach (var (code, records) in totals.Rules) counter.AddRule(code, records);
        foreach (var finding in totals.Findings) counter.Finding(finding.Code, finding.Column).Add(finding.Rejecting, finding.Traced);
        foreach (var (code, column, shape, count) in totals.Shapes) counter.Finding(code, column).AddShape(shape, count);
        counter.Providers.Add(totals.Providers);
        counter.Days.Add(totals.Days);
        counter.Rows.Add(totals.Rows);
        return counter;
    }

    private static ShapeCount[] ShapesOf(IEnumerable<FindingCounter> findings) =>
        [.. findings.Where(finding => finding.Column is not null)
            .SelectMany(finding => finding.Shapes.Select(shape => new ShapeCount(finding.Code, finding.Column!, shape.Key, shape.Value)))
            .OrderByDescending(shape => shape.Count).ThenBy(shape => shape.Code, StringComparer.Ordinal).ThenBy(shape => shape.Column, StringComparer.Ordinal).ThenBy(shape => shape.Shape, StringComparer.Ordinal)];
}
