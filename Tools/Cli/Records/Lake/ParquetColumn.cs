using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using Parquet.Data;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The values of one column of a row group, one after another, as the text that CSV would have. A null is an empty text.</summary>
internal abstract class ParquetColumn : IDisposable
{
    /// <summary>A column, when its values can be written as text.</summary>
    /// <param name="field">The column.</param>
    /// <param name="isId">Whether the values are identifiers of rows.</param>
    /// <returns>The column; null when it has a type without text.</returns>
    public static ParquetColumn? TryCreate(DataField field, bool isId)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>)) return new Of<ReadOnlyMemory<char>>(field, static (value, to) => Encoding.UTF8.GetBytes(value.Span, Room(to, Encoding.UTF8.GetMaxByteCount(value.Length))));
        if (field.ClrType == typeof(ReadOnlyMemory<byte>)) return new Of<ReadOnlyMemory<byte>>(field, isId ? WriteId : WriteBytes);
        if (field.ClrType == typeof(Guid)) return new Of<Guid>(field, Write);
        if (field.ClrType == typeof(bool)) return new Of<bool>(field, static (value, to) => WriteAscii(value ? "true"u8 : "false"u8, to));
        if (field.ClrType == typeof(DateTime)) return new Of<DateTime>(field, Write);
        if (field.ClrType == typeof(int)) return new Of<int>(field, Write);
        if (field.ClrType == typeof(long)) return new Of<long>(field, Write);
        if (field.ClrType == typeof(sbyte)) return new Of<sbyte>(field, Write);
        if (field.ClrType == typeof(byte)) return new Of<byte>(field, Write);
        if (field.ClrType == typeof(short)) return new Of<short>(field, Write);
        if (field.ClrType == typeof(ushort)) return new Of<ushort>(field, Write);
        if (field.ClrType == typeof(uint)) return new Of<uint>(field, Write);
        if (field.ClrType == typeof(ulong)) return new Of<ulong>(field, Write);
        if (field.ClrType == typeof(decimal)) return new Of<decimal>(field, static (value, to) => WriteNumber(value, to));
        if (field.ClrType == typeof(double)) return new Of<double>(field, Write);
        return field.ClrType == typeof(float) ? new Of<float>(field, Write) : null;
    }

    /// <summary>Reads the values of a row group.</summary>
    public abstract void Load(ParquetFile file, int group);

    /// <summary>Writes the value of the next row.</summary>
    public abstract void WriteNext(ArrayBufferWriter<byte> to);

    public abstract void Dispose();

    private static Span<byte> Room(ArrayBufferWriter<byte> to, int length) => to.GetSpan(length);

    private static int WriteAscii(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> to)
    {
        text.CopyTo(to.GetSpan(text.Length));
        return text.Length;
    }

    private static int WriteBytes(ReadOnlyMemory<byte> value, ArrayBufferWriter<byte> to) => WriteAscii(value.Span, to);

    /// <summary>An identifier in 16 bytes without a type, or as text.</summary>
    private static int WriteId(ReadOnlyMemory<byte> value, ArrayBufferWriter<byte> to) =>
        value.Length == 16 ? Write(new Guid(value.Span, bigEndian: true), to) : WriteAscii(value.Span, to);

    /// <summary>Times without a zone are in UTC, as in all of Dataverse.</summary>
    private static int Write(DateTime value, ArrayBufferWriter<byte> to) => Write(DateTime.SpecifyKind(value, DateTimeKind.Utc), "O", to);

    /// <summary>A whole number has no point: 3.00 is 3.</summary>
    private static int WriteNumber(decimal value, ArrayBufferWriter<byte> to) => decimal.IsInteger(value) ? Write(decimal.Truncate(value), "0", to) : Write(value, format: null, to);

    private static int Write<T>(T value, ArrayBufferWriter<byte> to)
        where T : IUtf8SpanFormattable => Write(value, format: null, to);

    private static int Write<T>(T value, string? format, ArrayBufferWriter<byte> to)
        where T : IUtf8SpanFormattable
    {
        const int Most = 400;
        value.TryFormat(to.GetSpan(Most), out var length, format, CultureInfo.InvariantCulture);
        return length;
    }

    private sealed class Of<T>(DataField field, Func<T, ArrayBufferWriter<byte>, int> write) : ParquetColumn
        where T : struct
    {
        private RawColumnData<T>? _data;
        private int _row;
        private int _value;

        public override void Load(ParquetFile file, int group)
        {
            Dispose();
            _data = (RawColumnData<T>)file.Read(group, field);
            (_row, _value) = (0, 0);
        }

        public override void WriteNext(ArrayBufferWriter<byte> to)
        {
            var isThere = field.MaxDefinitionLevel == 0 || _data!.DefinitionLevels[_row] == field.MaxDefinitionLevel;
            _row++;
            if (isThere) to.Advance(write(_data!.Values[_value++], to));
        }

        public override void Dispose()
        {
            _data?.Dispose();
            _data = null;
        }
    }
}
