using System;
using System.Buffers.Binary;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Values that are one behind another in a page of Parquet, as the texts that CSV would have.</summary>
/// <param name="type">Their type in the file: bytes, a flag, a whole number, or an identifier in 16 bytes.</param>
internal sealed class PlainValues(Parquet.Meta.Type type)
{
    private const int IdLength = 16;

    private readonly byte[] _text = new byte[64];
    private byte[] _bytes = [];
    private int _at;
    private int _end;
    private int _bit;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the values begin.</param>
    /// <param name="end">Where they end.</param>
    public void Begin(byte[] bytes, int start, int end) => (_bytes, _at, _end, _bit) = (bytes, start, end, 0);

    /// <summary>The text of the next value. It counts until the next.</summary>
    /// <exception cref="Input.InputException">There is none.</exception>
    public ReadOnlySpan<byte> Next() => type switch
    {
        Parquet.Meta.Type.BYTE_ARRAY => Take(BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)))),
        Parquet.Meta.Type.FIXED_LEN_BYTE_ARRAY => _text.AsSpan(0, ParquetTexts.Write(new Guid(Take(IdLength), bigEndian: true), _text)),
        Parquet.Meta.Type.INT32 => _text.AsSpan(0, ParquetTexts.Write(BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int))), _text)),
        Parquet.Meta.Type.INT64 => _text.AsSpan(0, ParquetTexts.Write(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), _text)),
        _ => TakeBit() ? "true"u8 : "false"u8,
    };

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)(_end - _at)) throw ParquetFile.Broken("a page has fewer values than it claims");
        _at += length;
        return _bytes.AsSpan(_at - length, length);
    }

    /// <summary>Flags are bits, the first is the lowest of a byte.</summary>
    private bool TakeBit()
    {
        if (_bit == 0) Take(1);
        var isSet = (_bytes[_at - 1] >> _bit & 1) != 0;
        _bit = (_bit + 1) & 7;
        return isSet;
    }
}
