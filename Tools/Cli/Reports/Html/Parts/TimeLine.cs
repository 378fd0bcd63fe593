using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>Records by day, or by month where days are too many for a chart.</summary>
internal sealed class TimeLine
{
    /// <summary>The most days or months.</summary>
    public const int Most = 62;

    private TimeLine(bool isByMonth, IEnumerable<(DateOnly Start, VerdictCount Count)> times) => (IsByMonth, Times) = (isByMonth, [.. times]);

    /// <summary>Whether it is by month.</summary>
    public bool IsByMonth { get; }

    /// <summary>The first days of the times with their records, in order, the newest last. Times without records are in it if there is room for them.</summary>
    public IReadOnlyList<(DateOnly Start, VerdictCount Count)> Times { get; }

    /// <summary>The records before; null for none.</summary>
    public VerdictCount? Earlier { get; private init; }

    /// <summary>Creates one.</summary>
    /// <param name="days">The records by day, at least one.</param>
    public static TimeLine Of(IReadOnlyDictionary<DateOnly, VerdictCount> days)
    {
        var (first, last) = (days.Keys.Min(), days.Keys.Max());
        if (last.DayNumber - first.DayNumber < Most) return new(isByMonth: false, Fill(days, last.DayNumber - first.DayNumber, first.AddDays));

        var months = days.GroupBy(day => new DateOnly(day.Key.Year, day.Key.Month, 1)).ToDictionary(month => month.Key, month => Sum(month.Select(day => day.Value)));
        var span = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        if (span < Most) return new(isByMonth: true, Fill(months, span, new DateOnly(first.Year, first.Month, 1).AddMonths));

        // A few wrong dates must not make a line of empty months.
        var ordered = months.OrderBy(month => month.Key).Select(month => (month.Key, month.Value)).ToList();
        var earlier = ordered.SkipLast(Most).ToList();
        return new(isByMonth: true, ordered.TakeLast(Most)) { Earlier = earlier.Count == 0 ? null : Sum(earlier.Select(month => month.Value)) };
    }

    private static IEnumerable<(DateOnly Start, VerdictCount Count)> Fill(IReadOnlyDictionary<DateOnly, VerdictCount> times, int span, Func<int, DateOnly> at) =>
        Enumerable.Range(0, span + 1).Select(at).Select(time => (time, times.GetValueOrDefault(time)));

    private static VerdictCount Sum(IEnumerable<VerdictCount> counts) =>
        counts.Aggregate(default(VerdictCount), (sum, count) => new(sum.Records + count.Records, sum.WouldBeRejected + count.WouldBeRejected, sum.Rejected + count.Rejected));
}
