using System;
using System.Globalization;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>
/// Finds the order of the dates of a CSV file: that of the first date which can have one order only, in the first
/// <see cref="RecordBatch.MostBytes"/> of its records. Nothing is taken from the input.
/// </summary>
/// <param name="window">The input, at its first record.</param>
/// <param name="shape">The columns.</param>
internal sealed class CsvDates(ByteWindow window, CsvShape shape)
{
    private readonly CsvScanner _scanner = new(shape.Delimiter, shape.Columns.Length);
    private readonly CsvFields _fields = new();

    /// <summary>Whether a file has dates at all.</summary>
    public static bool Has(CsvShape shape) => Array.Exists(shape.Columns, column => column?.Type == ColumnType.DateTime);

    /// <summary>The columns, with the order of their dates where it is found.</summary>
    /// <param name="note">Takes what was found; null to drop it.</param>
    public CsvShape Find(Action<string>? note)
    {
        if (shape.Reading.Dates is { } given)
        {
            note?.Invoke($"dates are read {DateOrders.Describe(given)}, as --dates says.");
            return shape;
        }

        var evaluated = Array.FindIndex(shape.Columns, column => column?.Type == ColumnType.DateTime && shape.Reading.IsEvaluated(column));
        for (var at = 0; NextRecord(ref at, out var start);)
        {
            if (!_fields.TryDecode(window.Bytes[start..(start + _scanner.Length)], _scanner.FieldEnds)) continue;
            for (var i = 0; i < Math.Min(shape.Columns.Length, _scanner.FieldCount); i++)
            {
                if (shape.Columns[i]?.Type != ColumnType.DateTime || DateText.OrderOf(_fields.Field(i)) is not { } order) continue;

                // A date that begins with the year says nothing about other columns, but the dates of the evaluated column are alike.
                if (order == DateOrder.YearFirst && evaluated >= 0 && i != evaluated) continue;
                if (order == DateOrder.YearFirst) return shape;
                note?.Invoke(string.Create(CultureInfo.InvariantCulture, $"dates are read {DateOrders.Describe(order)}, as line {shape.HeaderLine + 1 + TextLines.CountEnds(window.Bytes[..start])} shows. For another order, give --dates."));
                return shape with { Reading = shape.Reading.With(order) };
            }
        }

        return shape;
    }

    /// <summary>The part of the input that is searched for dates. The result must not depend on how much more has been read.</summary>
    private ReadOnlySpan<byte> Bytes => window.Bytes[..Math.Min(window.Bytes.Length, RecordBatch.MostBytes)];

    /// <summary>Whether this is all there is.</summary>
    private bool IsWhole => window.IsAtEnd && window.Bytes.Length < RecordBatch.MostBytes;

    /// <summary>Goes to the next record that can be scanned.</summary>
    /// <param name="at">Where it may begin; then where it ends, with its line.</param>
    /// <param name="start">Where it begins.</param>
    private bool NextRecord(ref int at, out int start)
    {
        start = at;
        _scanner.Restart();
        while (true)
        {
            switch (_scanner.Scan(Bytes[start..], IsWhole))
            {
                case CsvScan.Record:
                    at = start + _scanner.LengthWithEnd;
                    return at > start;

                case CsvScan.Broken:
                    // As when the records are read, the next one begins on the second line.
                    int end;
                    while ((end = Bytes[start..].IndexOfAny((byte)'\n', (byte)'\r')) < 0)
                        if (!ReadMore()) return false;
                    start += end + 1;
                    _scanner.Restart();
                    break;

                default:
                    if (!ReadMore() && !IsWhole) return false;
                    break;
            }
        }
    }

    private bool ReadMore()
    {
        try
        {
            return window.Bytes.Length < RecordBatch.MostBytes && window.ReadMore();
        }
        catch (InputException)
        {
            // Reading the records meets the broken part again and reports it.
            return false;
        }
    }
}
