using System;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Tables;
using SQLitePCL;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// The values of rows in a SQLite file: choices are numbers, times and keys are text, references are <c>table:key</c>. Only
/// values in this form are read, because SQLite itself converts any text to a number.
/// </summary>
internal static class SqliteValues
{
    private const string TimeFormat = "O";
    private const string KeyFormat = "D";

    /// <summary>The declared type of a column.</summary>
    public static string Affinity(TableColumn column) => IsNumber(column) ? "INTEGER" : "TEXT";

    /// <summary>The value in the form of the file.</summary>
    public static object Write(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime time => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        RowReference reference => $"{reference.Table}:{reference.Id}",
        bool flag => flag ? 1L : 0L,
        _ => value,
    };

    /// <summary>Reads a value from the current row of a reader.</summary>
    /// <param name="reader">The reader, with the columns of a table in their order.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value; null for none.</param>
    /// <returns>Whether the value is valid for the column.</returns>
    public static bool TryRead(SqliteDataReader reader, TableColumn column, out object? value)
    {
        var type = raw.sqlite3_column_type(reader.Handle, column.Ordinal);
        if (type == raw.SQLITE_NULL)
        {
            value = null;
            return !IsNeverEmpty(column);
        }

        value = type != (IsNumber(column) ? raw.SQLITE_INTEGER : raw.SQLITE_TEXT) ? null
            : IsNumber(column) ? Number(column, reader.GetInt64(column.Ordinal))
            : Text(column, reader.GetString(column.Ordinal));
        return value is not null;
    }

    /// <summary>Describes the values that a column takes, for the message about an invalid one.</summary>
    public static string Expected(TableColumn column) => column.Type switch
    {
        ColumnType.Boolean => "0 or 1",
        ColumnType.DateTime => "a time in UTC",
        ColumnType.Uniqueidentifier => "a GUID",
        ColumnType.Lookup or ColumnType.Owner => "a table, a colon and a GUID",
        _ => IsNumber(column) ? "a whole number" : "text",
    };

    /// <summary>Whether the local Dataverse relies on a value. Other columns that the platform fills, such as the name of the owner, may be empty.</summary>
    private static bool IsNeverEmpty(TableColumn column) =>
        column is { IsRequired: true, Type: ColumnType.Uniqueidentifier or ColumnType.Owner or ColumnType.State or ColumnType.Status };

    private static bool IsNumber(TableColumn column) =>
        column.Type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Boolean or ColumnType.State or ColumnType.Status;

    private static object? Number(TableColumn column, long number) => column.Type switch
    {
        ColumnType.BigInt => number,
        ColumnType.Boolean => number is 0 or 1 ? Boxed.Of(number == 1) : null,
        _ => number is >= int.MinValue and <= int.MaxValue ? Boxed.Of((int)number) : null,
    };

    private static object? Text(TableColumn column, string text) => column.Type switch
    {
        ColumnType.DateTime => DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Utc ? time : null,
        ColumnType.Uniqueidentifier => Key(text) is { } id ? id : null,
        ColumnType.Lookup or ColumnType.Owner => Reference(text),
        _ => text,
    };

    private static RowReference? Reference(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Key(text.AsSpan(colon + 1)) is { } id ? new RowReference(text[..colon], id) : null;
    }

    /// <summary>A key in the canonical form, so that a lookup finds it.</summary>
    private static Guid? Key(ReadOnlySpan<char> text) => Guid.TryParseExact(text, KeyFormat, out var id) && !text.ContainsAnyInRange('A', 'F') ? id : null;
}
