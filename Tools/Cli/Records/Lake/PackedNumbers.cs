using System;
using System.Buffers.Binary;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Numbers as pages of Parquet have them for levels and references: runs of one number, and packed bits of several.</summary>
internal struct PackedNumbers
{
    /// <summary>How many bytes must be there behind the last one: numbers are read eight bytes at a time.</summary>
    public const int Slack = sizeof(ulong);

    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly int _width;
    private readonly uint _mask;
    private int _at;
    private int _left;
    private long _bit;
    private uint _repeated;
    private bool _isRun;

    /// <summary>Numbers in a part of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the numbers begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="width">How many bits a number has; 0 when all are 0.</param>
    public PackedNumbers(byte[] bytes, int start, int end, int width)
    {
        if (width > 32) throw ParquetFile.Broken("a page has numbers of more than 32 bits");
        (_bytes, _at, _end, _width, _mask) = (bytes, start, end, width, (uint)((1UL << width) - 1));
        if (width == 0) (_isRun, _left) = (true, int.MaxValue);
    }

    /// <summary>The next number.</summary>
    /// <exception cref="Input.InputException">There is none.</exception>
    public uint Next()
    {
        while (_left == 0) Begin();
        _left--;
        if (_isRun) return _repeated;
        var number = (uint)(BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan((int)(_bit >> 3))) >> (int)(_bit & 7)) & _mask;
        _bit += _width;
        return number;
    }

    /// <summary>Begins the next run, or the next packed numbers.</summary>
    private void Begin()
    {
        if (_at >= _end) throw TooShort();
        var reader = new ThriftReader(_bytes.AsSpan(_at, _end - _at));
        var header = reader.ReadUnsigned();
        _at += reader.Position;
        _isRun = (header & 1) == 0;
        var count = header >> 1;
        if (_isRun)
        {
            var bytes = (_width + 7) / 8;
            if (_end - _at < bytes) throw TooShort();
            _repeated = (uint)BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_at)) & _mask;
            _at += bytes;
            _left = (int)Math.Min(count, int.MaxValue);
        }
        else
        {
            // They are in groups of eight. Some writers leave out the end of the last group.
            _bit = _at * 8L;
            var there = (ulong)(_end - _at) * 8 / (ulong)_width;
            _left = (int)Math.Min(Math.Min(count, int.MaxValue) * 8, there);
            _at = (int)Math.Min((ulong)_end, (ulong)_at + (Math.Min(count, int.MaxValue) * (ulong)_width));
            if (_left == 0 && count > 0) throw TooShort();
        }
    }

    private static Input.InputException TooShort() => ParquetFile.Broken("a page has fewer values than it claims");
}
