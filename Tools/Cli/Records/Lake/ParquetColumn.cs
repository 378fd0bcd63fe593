using System;
using System.Globalization;
using System.Text;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// The values of one column of a row group, as the texts that CSV would have: bytes without objects, which are a third of the
/// memory and nothing for the garbage collector to look through. A null is an empty text.
/// </summary>
internal abstract class ParquetColumn
{
    private byte[] _texts = new byte[1024];
    private int[] _ends = [];
    private int _length;
    private int _row;

    /// <summary>Whether the text of a value is the 16 bytes of an identifier, in the order of .NET.</summary>
    public virtual bool IsRawId => false;

    /// <summary>A column, when its values can be written as text.</summary>
    /// <param name="field">The column.</param>
    /// <param name="isId">Whether the values are identifiers of rows.</param>
    /// <returns>The column; null when it has a type without text.</returns>
    public static ParquetColumn? TryCreate(DataField field, bool isId)
    {
        var type = field.ClrType;
        if (type == typeof(ReadOnlyMemory<char>)) return TryAsBytes(field) is { } bytes ? new Of<ReadOnlyMemory<byte>>(bytes, WriteBytes) : new Of<ReadOnlyMemory<char>>(field, WriteText);
        if (type == typeof(ReadOnlyMemory<byte>)) return new Of<ReadOnlyMemory<byte>>(field, isId ? WriteId : WriteBytes);
        if (type == typeof(Guid)) return isId ? new Ids(field) : new Of<Guid>(field, Write);
        if (type == typeof(bool)) return new Of<bool>(field, static (value, to) => WriteAscii(value ? "true"u8 : "false"u8, to));
        if (type == typeof(DateTime)) return new Of<DateTime>(field, Write);
        if (type == typeof(int)) return new Of<int>(field, Write);
        if (type == typeof(long)) return new Of<long>(field, Write);
        if (type == typeof(sbyte)) return new Of<sbyte>(field, Write);
        if (type == typeof(byte)) return new Of<byte>(field, Write);
        if (type == typeof(short)) return new Of<short>(field, Write);
        if (type == typeof(ushort)) return new Of<ushort>(field, Write);
        if (type == typeof(uint)) return new Of<uint>(field, Write);
        if (type == typeof(ulong)) return new Of<ulong>(field, Write);
        if (type == typeof(decimal)) return new Of<decimal>(field, WriteNumber);
        if (type == typeof(double)) return new Of<double>(field, Write);
        return type == typeof(float) ? new Of<float>(field, Write) : null;
    }

    /// <summary>Reads the values of a row group.</summary>
    /// <param name="file">The file.</param>
    /// <param name="group">The row group, from 0.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="scratch">Room for the values before they are texts.</param>
    /// <exception cref="Input.InputException">They cannot be decoded.</exception>
    public abstract void Load(ParquetFile file, int group, int rows, ParquetScratch scratch);

    /// <summary>The text of the next row.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var start = _row == 0 ? 0 : _ends[_row - 1];
        return _texts.AsSpan(start, _ends[_row++] - start);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="to">Where to.</param>
    /// <returns>The length of its text; -1 when it has no room.</returns>
    private delegate int Writer<T>(T value, Span<byte> to);

    /// <summary>The column of a text as its bytes in the file, which are UTF-8: the library need not make UTF-16 of them.</summary>
    /// <returns>The column; null when its name is read in another way than the file means it.</returns>
    private static DataField? TryAsBytes(DataField text)
    {
        var bytes = new DataField(text.Name, typeof(ReadOnlyMemory<byte>), text.IsNullable);
        _ = new ParquetSchema(bytes);
        return bytes.Path.Equals(text.Path) && bytes.MaxDefinitionLevel == text.MaxDefinitionLevel ? bytes : null;
    }

    private static int WriteText(ReadOnlyMemory<char> value, Span<byte> to) => Encoding.UTF8.TryGetBytes(value.Span, to, out var length) ? length : -1;

    private static int WriteAscii(ReadOnlySpan<byte> text, Span<byte> to) => text.TryCopyTo(to) ? text.Length : -1;

    private static int WriteBytes(ReadOnlyMemory<byte> value, Span<byte> to) => WriteAscii(value.Span, to);

    /// <summary>An identifier in 16 bytes without a type, or as text.</summary>
    private static int WriteId(ReadOnlyMemory<byte> value, Span<byte> to) =>
        value.Length == 16 ? Write(new Guid(value.Span, bigEndian: true), to) : WriteAscii(value.Span, to);

    /// <summary>Times without a zone are in UTC, as in all of Dataverse.</summary>
    private static int Write(DateTime value, Span<byte> to) => Write(DateTime.SpecifyKind(value, DateTimeKind.Utc), to, "O");

    /// <summary>A whole number has no point: 3.00 is 3.</summary>
    private static int WriteNumber(decimal value, Span<byte> to) => Write(value, to, decimal.IsInteger(value) ? "0" : null);

    private static int Write<T>(T value, Span<byte> to)
        where T : IUtf8SpanFormattable => Write(value, to, format: null);

    private static int Write<T>(T value, Span<byte> to, string? format)
        where T : IUtf8SpanFormattable => value.TryFormat(to, out var length, format, CultureInfo.InvariantCulture) ? length : -1;

    private void Load<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> levels, int highest, int rows, Writer<T> write)
    {
        if (_ends.Length < rows) _ends = new int[rows];
        (_row, _length) = (0, 0);
        for (int row = 0, value = 0; row < rows; row++)
        {
            if (highest == 0 || levels[row] == highest) Append(values[value++], write);
            _ends[row] = _length;
        }
    }

    private void Append<T>(T value, Writer<T> write)
    {
        int length;
        while ((length = write(value, _texts.AsSpan(_length))) < 0) Array.Resize(ref _texts, checked(_texts.Length * 2));
        _length += length;
    }

    private class Of<T>(DataField field, Writer<T> write) : ParquetColumn
        where T : struct
    {
        public override void Load(ParquetFile file, int group, int rows, ParquetScratch scratch)
        {
            file.Verify(group, field);
            var values = scratch.Values<T>(rows);
            var levels = field.MaxDefinitionLevel > 0 ? scratch.Levels(rows) : default;
            file.Read(group, field, values, field.MaxDefinitionLevel > 0 ? levels : (Memory<int>?)null);
            Load(values.Span, levels.Span, field.MaxDefinitionLevel, rows, write);
        }
    }

    private sealed class Ids(DataField field) : Of<Guid>(field, static (value, to) => value.TryWriteBytes(to) ? 16 : -1)
    {
        public override bool IsRawId => true;
    }
}
