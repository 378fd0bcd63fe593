using System;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// A column that the library decodes, a whole row group at a time. Its values are kept as bytes without objects, which are a third
/// of the memory and nothing for the garbage collector to look through.
/// </summary>
internal abstract class WholeColumn : ParquetColumn
{
    private byte[] _texts = new byte[1024];
    private int[] _ends = [];
    private int _length;
    private int _row;

    /// <summary>A column, when its values can be written as text.</summary>
    /// <param name="field">The column.</param>
    /// <param name="isId">Whether the values are identifiers of rows.</param>
    /// <returns>The column; null when it has a type without text.</returns>
    public static new WholeColumn? TryCreate(DataField field, bool isId)
    {
        var type = field.ClrType;
        if (type == typeof(ReadOnlyMemory<char>)) return TryAsBytes(field) is { } bytes ? new Of<ReadOnlyMemory<byte>>(bytes, ParquetTexts.WriteBytes) : new Of<ReadOnlyMemory<char>>(field, ParquetTexts.WriteText);
        if (type == typeof(ReadOnlyMemory<byte>)) return new Of<ReadOnlyMemory<byte>>(field, isId ? ParquetTexts.WriteId : ParquetTexts.WriteBytes);
        if (type == typeof(Guid)) return new Of<Guid>(field, ParquetTexts.Write);
        if (type == typeof(bool)) return new Of<bool>(field, ParquetTexts.Write);
        if (type == typeof(DateTime)) return new Of<DateTime>(field, ParquetTexts.Write);
        if (type == typeof(int)) return new Of<int>(field, ParquetTexts.Write);
        if (type == typeof(long)) return new Of<long>(field, ParquetTexts.Write);
        if (type == typeof(sbyte)) return new Of<sbyte>(field, ParquetTexts.Write);
        if (type == typeof(byte)) return new Of<byte>(field, ParquetTexts.Write);
        if (type == typeof(short)) return new Of<short>(field, ParquetTexts.Write);
        if (type == typeof(ushort)) return new Of<ushort>(field, ParquetTexts.Write);
        if (type == typeof(uint)) return new Of<uint>(field, ParquetTexts.Write);
        if (type == typeof(ulong)) return new Of<ulong>(field, ParquetTexts.Write);
        if (type == typeof(decimal)) return new Of<decimal>(field, ParquetTexts.WriteNumber);
        if (type == typeof(double)) return new Of<double>(field, ParquetTexts.Write);
        return type == typeof(float) ? new Of<float>(field, ParquetTexts.Write) : null;
    }

    public override ReadOnlySpan<byte> Next()
    {
        var start = _row == 0 ? 0 : _ends[_row - 1];
        return _texts.AsSpan(start, _ends[_row++] - start);
    }

    /// <summary>The column of a text as its bytes in the file, which are UTF-8: the library need not make UTF-16 of them.</summary>
    /// <returns>The column; null when its name is read in another way than the file means it.</returns>
    private static DataField? TryAsBytes(DataField text)
    {
        var bytes = new DataField(text.Name, typeof(ReadOnlyMemory<byte>), text.IsNullable);
        _ = new ParquetSchema(bytes);
        return bytes.Path.Equals(text.Path) && bytes.MaxDefinitionLevel == text.MaxDefinitionLevel ? bytes : null;
    }

    private void Load<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> levels, int highest, int rows, ParquetTexts.Writer<T> write)
    {
        if (_ends.Length < rows) _ends = new int[rows];
        (_row, _length) = (0, 0);
        for (int row = 0, value = 0; row < rows; row++)
        {
            if (highest == 0 || levels[row] == highest) Append(values[value++], write);
            _ends[row] = _length;
        }
    }

    private void Append<T>(T value, ParquetTexts.Writer<T> write)
    {
        int length;
        while ((length = write(value, _texts.AsSpan(_length))) < 0) Array.Resize(ref _texts, checked(_texts.Length * 2));
        _length += length;
    }

    private sealed class Of<T>(DataField field, ParquetTexts.Writer<T> write) : WholeColumn
        where T : struct
    {
        public override void Load(ParquetFile file, int group, int rows, ParquetScratch scratch)
        {
            file.Verify(group, field);
            var values = scratch.Values<T>(rows);
            var levels = field.MaxDefinitionLevel > 0 ? scratch.Levels(rows) : default;
            file.Read(group, field, values, field.MaxDefinitionLevel > 0 ? levels : (Memory<int>?)null);
            Load(values.Span, levels.Span, field.MaxDefinitionLevel, rows, write);
            scratch.Release();
        }
    }
}
