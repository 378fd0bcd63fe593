using System;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The orders of dates, as the option <c>--dates</c> and messages name them.</summary>
internal static class DateOrders
{
    /// <summary>The values of the option.</summary>
    public static string[] Names { get; } = ["dmy", "mdy", "ymd"];

    /// <summary>The order that a value of the option means; null for no value.</summary>
    public static DateOrder? Find(string? name) => name is null ? null : (DateOrder)Array.IndexOf(Names, name);

    /// <summary>An order in words.</summary>
    public static string Describe(DateOrder order) => order switch
    {
        DateOrder.DayFirst => "day first (dmy)",
        DateOrder.MonthFirst => "month first (mdy)",
        _ => "year first (ymd)",
    };
}
