using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The ranges of time that operators mean, from the first moment to before the last. Days are those of UTC, weeks begin on
/// Sunday; on the platform both are those of the user's settings.
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
        [ConditionOperator.LastXHours] = (now, x) => (HourOf(now).AddHours(-x), now),
        [ConditionOperator.NextXHours] = (now, x) => (now, HourOf(now).AddHours(x + 1)),
        [ConditionOperator.LastXDays] = (now, x) => (now.Date.AddDays(-x), now),
        [ConditionOperator.NextXDays] = (now, x) => (now, now.Date.AddDays(x + 1)),
        [ConditionOperator.LastXWeeks] = (now, x) => (now.Date.AddDays(-7 * x), now),
        [ConditionOperator.NextXWeeks] = (now, x) => (now, now.Date.AddDays((7 * x) + 1)),
        [ConditionOperator.LastXMonths] = (now, x) => (now.Date.AddMonths(-x), now),
        [ConditionOperator.NextXMonths] = (now, x) => (now, now.Date.AddMonths(x).AddDays(1)),
        [ConditionOperator.LastXYears] = (now, x) => (now.Date.AddYears(-x), now),
        [ConditionOperator.NextXYears] = (now, x) => (now, now.Date.AddYears(x).AddDays(1)),
        [ConditionOperator.OlderThanXMinutes] = (now, x) => (DateTime.MinValue, now.AddMinutes(-x)),
        [ConditionOperator.OlderThanXHours] = (now, x) => (DateTime.MinValue, now.AddHours(-x)),
        [ConditionOperator.OlderThanXDays] = (now, x) => (DateTime.MinValue, now.Date.AddDays(-x)),
        [ConditionOperator.OlderThanXWeeks] = (now, x) => (DateTime.MinValue, now.Date.AddDays(-7 * x)),
        [ConditionOperator.OlderThanXMonths] = (now, x) => (DateTime.MinValue, now.Date.AddMonths(-x)),
        [ConditionOperator.OlderThanXYears] = (now, x) => (DateTime.MinValue, now.Date.AddYears(-x)),
    }.ToFrozenDictionary();

    public static DateTime WeekOf(DateTime time) => time.Date.AddDays(-(int)time.DayOfWeek);

    public static DateTime MonthOf(DateTime time) => new(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime YearOf(DateTime time) => new(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static DateTime HourOf(DateTime time) => time.Date.AddHours(time.Hour);

    private static (DateTime From, DateTime Before) Days(DateTime from, int count) => (from, from.AddDays(count));
}
