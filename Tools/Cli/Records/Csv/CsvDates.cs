using System;
using PhoneCallCtx.Cli.Input;

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

    /// <summary>The columns, with the order of their dates where it is found.</summary>
    /// <param name="note">Takes what was found; null to drop it.</param>
    public CsvShape Find(Action<string>? note)
    {
        if (shape.Reading.Dates is { } given)
        {
            note?.Invoke(DateOrderSearch.GivenNote(given));
            return shape;
        }

        var search = new DateOrderSearch(shape.Columns, shape.Reading);
        for (var at = 0; NextRecord(ref at, out var start);)
        {
            if (!_fields.TryDecode(window.Bytes[start..(start + _scanner.Length)], _scanner.FieldEnds)) continue;
            for (var i = 0; i < Math.Min(shape.Columns.Length, _scanner.FieldCount); i++)
            {
                if (search.OrderOf(i, _fields.Field(i)) is not { } order) continue;
                if (order == DateOrder.YearFirst) return shape;
                note?.Invoke(DateOrderSearch.FoundNote(order, "line", shape.HeaderLine + 1 + TextLines.CountEnds(window.Bytes[..start])));
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
