using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The time ranges of operators, from the first moment to the end, which is excluded. Days are in UTC and weeks begin on
/// Sunday; the platform uses the user's settings for both.
/// </summary>
internal static class DateRanges
{
    /// <summary>Operators without a value.</summary>
    public static readonly FrozenDictionary<ConditionOperator, Func<DateTime, (DateTime From, DateTime Before)>> Fixed = new Dictionary<ConditionOperator, Func<DateTime, (DateTime, DateTime)>>
    {
        [ConditionOperator.Yesterday] = now => Days(now.Date.AddDays(-1), 1),
        [ConditionOperator.Today] = now => Days(now.Date, 1),
        [ConditionOperator.Tomorrow] = now => Days(now.Date.AddDays(1), 1),
        [ConditionOperator.Last7Days] = now => (now.Date.AddDays(-7), now),
        [ConditionOperator.Next7Days] = now => (now, now.Date.AddDays(8)),
        [ConditionOperator.LastWeek] = now => Days(WeekOf(now).AddDays(-7), 7),
        [ConditionOperator.ThisWeek] = now => Days(WeekOf(now), 7),
        [ConditionOperator.NextWeek] = now => Days(WeekOf(now).AddDays(7), 7),
        [ConditionOperator.LastMonth] = now => (MonthOf(now).AddMonths(-1), MonthOf(now)),
        [ConditionOperator.ThisMonth] = now => (MonthOf(now), MonthOf(now).AddMonths(1)),
        [ConditionOperator.NextMonth] = now => (MonthOf(now).AddMonths(1), MonthOf(now).AddMonths(2)),
        [ConditionOperator.LastYear] = now => (YearOf(now).AddYears(-1), YearOf(now)),
        [ConditionOperator.ThisYear] = now => (YearOf(now), YearOf(now).AddYears(1)),
        [ConditionOperator.NextYear] = now => (YearOf(now).AddYears(1), YearOf(now).AddYears(2)),
    }.ToFrozenDictionary();

    /// <summary>Operators with a number of hours, days and so on.</summary>
    public static readonly FrozenDictionary<ConditionOperator, Func<DateTime, int, (DateTime From, DateTime Before)>> Counted = new Dictionary<ConditionOperator, Func<DateTime, int, (DateTime, DateTime)>>
    {
        [ConditionOperator.LastXHours] = (now, x) => (HourOf(now).Plus(TimeSpan.TicksPerHour, -x), now),
        [ConditionOperator.NextXHours] = (now, x) => (now, HourOf(now).Plus(TimeSpan.TicksPerHour, x + 1L)),
        [ConditionOperator.LastXDays] = (now, x) => (now.Date.Plus(TimeSpan.TicksPerDay, -x), now),
        [ConditionOperator.NextXDays] = (now, x) => (now, now.Date.Plus(TimeSpan.TicksPerDay, x + 1L)),
        [ConditionOperator.LastXWeeks] = (now, x) => (now.Date.Plus(TimeSpan.TicksPerDay, -7L * x), now),
        [ConditionOperator.NextXWeeks] = (now, x) => (now, now.Date.Plus(TimeSpan.TicksPerDay, (7L * x) + 1)),
        [ConditionOperator.LastXMonths] = (now, x) => (now.Date.PlusMonths(-x), now),
        [ConditionOperator.NextXMonths] = (now, x) => (now, now.Date.PlusMonths(x).Plus(TimeSpan.TicksPerDay, 1)),
        [ConditionOperator.LastXYears] = (now, x) => (now.Date.PlusMonths(-12L * x), now),
        [ConditionOperator.NextXYears] = (now, x) => (now, now.Date.PlusMonths(12L * x).Plus(TimeSpan.TicksPerDay, 1)),
        [ConditionOperator.OlderThanXMinutes] = (now, x) => (DateTime.MinValue, now.Plus(TimeSpan.TicksPerMinute, -x)),
        [ConditionOperator.OlderThanXHours] = (now, x) => (DateTime.MinValue, now.Plus(TimeSpan.TicksPerHour, -x)),
        [ConditionOperator.OlderThanXDays] = (now, x) => (DateTime.MinValue, now.Date.Plus(TimeSpan.TicksPerDay, -x)),
        [ConditionOperator.OlderThanXWeeks] = (now, x) => (DateTime.MinValue, now.Date.Plus(TimeSpan.TicksPerDay, -7L * x)),
        [ConditionOperator.OlderThanXMonths] = (now, x) => (DateTime.MinValue, now.Date.PlusMonths(-x)),
        [ConditionOperator.OlderThanXYears] = (now, x) => (DateTime.MinValue, now.Date.PlusMonths(-12L * x)),
    }.ToFrozenDictionary();

    public static DateTime WeekOf(DateTime time) => time.Date.AddDays(-(int)time.DayOfWeek);

    public static DateTime MonthOf(DateTime time) => new(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime YearOf(DateTime time) => new(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A later or earlier time, limited to the range of <see cref="DateTime"/>.</summary>
    private static DateTime Plus(this DateTime time, long unit, long count)
    {
        var ticks = Int128.Clamp((Int128)time.Ticks + ((Int128)unit * count), DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime((long)ticks, DateTimeKind.Utc);
    }

    private static DateTime PlusMonths(this DateTime time, long count)
    {
        var month = (time.Year * 12L) + time.Month - 1 + count;
        return month < 12 ? DateTime.MinValue : month >= 120_000 ? DateTime.MaxValue : time.AddMonths((int)count);
    }

    private static DateTime HourOf(DateTime time) => time.Date.AddHours(time.Hour);

    private static (DateTime From, DateTime Before) Days(DateTime from, int count) => (from, from.AddDays(count));
}
