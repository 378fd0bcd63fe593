using System;
using System.Globalization;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>Turns the value of a cell into a value of a column. Excel turns text into numbers and dates where it can.</summary>
internal static class CellValue
{
    /// <summary>The day behind the last that a serial number can show: the first of the year 10000.</summary>
    private const double EndOfDates = 2_958_466;

    /// <summary>How many days the system of 1904 begins later.</summary>
    private const int DaysTo1904 = 1462;

    /// <summary>The 29th of February 1900, which Excel counts and which never was.</summary>
    private const int NoSuchDay = 60;

    /// <summary>Numbers from here on are no longer whole digits of a phone number.</summary>
    private const double EndOfDigits = 1e28;

    /// <summary>Adds a cell to a record.</summary>
    /// <param name="row">The record.</param>
    /// <param name="column">The column of the cell.</param>
    /// <param name="value">Its value.</param>
    /// <param name="uses1904">Whether the dates of the workbook count from 1904.</param>
    public static void Add(RowBuilder row, ColumnDefinition column, object value, bool uses1904)
    {
        if (column.Type == ColumnType.DateTime && TimeOf(value, uses1904) is { } time) row.Add(column, time);
        else row.Add(column, TextOf(value));
    }

    /// <summary>The text of a value, the same in every culture.</summary>
    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < EndOfDigits && Math.Truncate(number) == number => number.ToString("F0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The time that a serial number means in the system of 1904, when it was taken for one of 1900.</summary>
    public static object Shift(DateTime time) => time < DateTime.MaxValue.AddDays(-DaysTo1904) ? time.AddDays(DaysTo1904) : time;

    private static DateTime? TimeOf(object value, bool uses1904) => value switch
    {
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        double serial => TimeOf(serial, uses1904),
        int serial => TimeOf((double)serial, uses1904),
        TimeSpan duration => TimeOf(duration.TotalDays, uses1904),
        _ => null,
    };

    private static DateTime? TimeOf(double serial, bool uses1904)
    {
        var days = serial + (uses1904 ? DaysTo1904 : serial < NoSuchDay ? 1 : 0);
        return serial >= 0 && days < EndOfDates ? DateTime.SpecifyKind(DateTime.FromOADate(days), DateTimeKind.Utc) : null;
    }
}
