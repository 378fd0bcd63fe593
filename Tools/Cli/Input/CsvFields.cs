using System;
using System.Buffers;
using System.Text.Unicode;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Takes records that <see cref="PlainRecord"/> found apart, into one row after another. One for each thread.</summary>
internal sealed class CsvFields
{
    private readonly RowBuilder _builder;
    private char[] _characters = new char[1024];

    public CsvFields() => _builder = new RowBuilder(Row);

    /// <summary>The row of the last record that was read.</summary>
    public RecordRow Row { get; } = new();

    /// <summary>Reads a record.</summary>
    /// <param name="record">The bytes of the record without the end of its line.</param>
    /// <param name="shape">What its fields are.</param>
    /// <returns>Why it cannot be read; null when it can, and is in <see cref="Row"/>.</returns>
    public string? Read(ReadOnlySpan<byte> record, CsvShape shape)
    {
        // No byte becomes more than one character.
        if (_characters.Length < record.Length) _characters = new char[record.Length * 2];
        if (Utf8.ToUtf16(record, _characters, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done) return LineReader.FaultOf(record);

        _builder.Clear();
        ReadOnlySpan<char> rest = _characters.AsSpan(0, length);
        var columns = shape.Columns;
        var count = 0;
        while (true)
        {
            var field = rest is ['"', ..] ? Quoted(ref rest) : Unquoted(ref rest, shape.Delimiter);
            if (count < columns.Length && columns[count] is { } column) _builder.Add(column, field);
            count++;
            if (rest.IsEmpty) break;
            rest = rest[1..];
        }

        return count == columns.Length ? _builder.Fault : shape.WrongCount(count);
    }

    private static ReadOnlySpan<char> Unquoted(ref ReadOnlySpan<char> rest, char delimiter)
    {
        var end = rest.IndexOf(delimiter);
        var field = end < 0 ? rest : rest[..end];
        rest = rest[field.Length..];
        return field;
    }

    private static ReadOnlySpan<char> Quoted(ref ReadOnlySpan<char> rest)
    {
        var end = 1;
        var isDoubled = false;
        while (true)
        {
            end += rest[end..].IndexOf('"');
            if (end + 1 == rest.Length || rest[end + 1] != '"') break;
            isDoubled = true;
            end += 2;
        }

        var field = rest[1..end];
        rest = rest[(end + 1)..];
        return isDoubled ? field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : field;
    }
}
