using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// Reads the compact protocol of Thrift, in which Parquet describes itself, as far as it takes to verify it: a list is no longer
/// than the bytes that are there, and structures are nested no deeper than in Parquet.
/// </summary>
/// <param name="bytes">The bytes.</param>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The type of a whole number of 32 bits.</summary>
    public const int Number = 5;

    /// <summary>The type of a list.</summary>
    public const int List = 9;

    /// <summary>The type of a structure.</summary>
    public const int Struct = 12;

    /// <summary>The structures of Parquet are nested up to eight deep.</summary>
    private const int MostDepth = 24;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How far it has read.</summary>
    public int Position { get; private set; }

    /// <summary>Goes to the next field of a structure.</summary>
    /// <param name="field">The number of the field before, 0 for none; then that of the field.</param>
    /// <param name="type">The type of the field.</param>
    /// <returns>Whether there is one.</returns>
    public bool NextField(ref int field, out int type)
    {
        var header = ReadByte();
        type = header & 0x0F;
        if (header == 0) return false;
        field = header >> 4 == 0 ? (int)ReadSigned() : field + (header >> 4);
        return true;
    }

    /// <summary>A whole number.</summary>
    public long ReadSigned()
    {
        var value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>The count of a list, and the type of its elements.</summary>
    public (int Count, int Type) ReadList()
    {
        var header = ReadByte();
        var count = header >> 4 == 0x0F ? ReadUnsigned() : (ulong)(header >> 4);
        if (count > (ulong)(_bytes.Length - Position)) throw TooShort();
        return ((int)count, header & 0x0F);
    }

    /// <summary>Skips a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="depth">How many structures are around it.</param>
    public void Skip(int type, int depth)
    {
        if (depth > MostDepth) throw ParquetFile.Broken("its description is nested too deep");
        switch (type)
        {
            case 1 or 2:
                break;
            case 3:
                ReadByte();
                break;
            case 4 or Number or 6:
                ReadUnsigned();
                break;
            case 7:
                Advance(sizeof(double));
                break;
            case 8:
                Advance(ReadUnsigned());
                break;
            case List or 10:
                var (count, element) = ReadList();
                for (var i = 0; i < count; i++) SkipElement(element, depth + 1);
                break;
            case Struct:
                for (var field = 0; NextField(ref field, out var inner);) Skip(inner, depth + 1);
                break;
            default:
                throw ParquetFile.Broken("its description has a type that Parquet does not have");
        }
    }

    /// <summary>An element of a list. Truth has a byte there.</summary>
    private void SkipElement(int type, int depth)
    {
        if (type is 1 or 2) ReadByte();
        else Skip(type, depth);
    }

    private ulong ReadUnsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw ParquetFile.Broken("its description has a number without end");
    }

    private byte ReadByte() => Position < _bytes.Length ? _bytes[Position++] : throw TooShort();

    private void Advance(ulong count)
    {
        if (count > (ulong)(_bytes.Length - Position)) throw TooShort();
        Position += (int)count;
    }

    private static InputException TooShort() => ParquetFile.Broken("its description ends too early");
}
