using System;
using System.Globalization;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Finds the order of the dates of a table: that of the first date which can have one order only.</summary>
/// <param name="columns">The column of each field; null for a field that is ignored.</param>
/// <param name="reading">How the values are read.</param>
internal sealed class DateOrderSearch(ColumnDefinition?[] columns, ReadingOptions reading)
{
    private readonly int _evaluated = Array.FindIndex(columns, column => column?.Type == ColumnType.DateTime && reading.IsEvaluated(column));

    /// <summary>Whether a table has dates at all.</summary>
    public static bool HasDates(ColumnDefinition?[] columns) => Array.Exists(columns, column => column?.Type == ColumnType.DateTime);

    /// <summary>The order that a field shows; null when it shows none.</summary>
    /// <param name="field">The place of the field, from 0.</param>
    /// <param name="text">Its text.</param>
    public DateOrder? OrderOf(int field, ReadOnlySpan<char> text)
    {
        if (columns[field]?.Type != ColumnType.DateTime || DateText.OrderOf(text) is not { } order) return null;

        // A date that begins with the year says nothing about other columns, but the dates of the evaluated column are alike.
        return order == DateOrder.YearFirst && _evaluated >= 0 && field != _evaluated ? null : order;
    }

    /// <summary>The note about an order that the option gives.</summary>
    public static string GivenNote(DateOrder order) => $"dates are read {DateOrders.Describe(order)}, as --dates says.";

    /// <summary>The note about an order that was found.</summary>
    /// <param name="order">The order.</param>
    /// <param name="place">The word for a line.</param>
    /// <param name="line">The line that shows it, from 1.</param>
    public static string FoundNote(DateOrder order, string place, long line) => string.Create(
        CultureInfo.InvariantCulture, $"dates are read {DateOrders.Describe(order)}, as {place} {line} shows. For another order, give --dates.");
}
