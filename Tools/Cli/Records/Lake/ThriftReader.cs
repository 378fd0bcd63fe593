using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// Reads the compact protocol of Thrift, in which Parquet describes itself, as far as it takes to verify it: values have the
/// types that they must have, a list is no longer than the bytes that are there, and structures are nested no deeper than in Parquet.
/// </summary>
/// <param name="bytes">The bytes.</param>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The type of a field that is true.</summary>
    public const int True = 1;

    /// <summary>The type of a field that is false.</summary>
    public const int False = 2;

    /// <summary>The type of a byte.</summary>
    public const int Byte = 3;

    /// <summary>The type of a whole number of 16 bits.</summary>
    public const int Short = 4;

    /// <summary>The type of a whole number of 32 bits.</summary>
    public const int Number = 5;

    /// <summary>The type of a whole number of 64 bits.</summary>
    public const int Long = 6;

    /// <summary>The type of a number with a point.</summary>
    public const int Double = 7;

    /// <summary>The type of bytes, and of a text.</summary>
    public const int Binary = 8;

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
        var number = header >> 4 == 0 ? ReadSigned() : field + (header >> 4);
        if (number is < 1 or > short.MaxValue) throw ParquetFile.Broken("its description has a field without a right number");
        field = (int)number;
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

        // Readers disagree on how many bytes a truth in a list takes, and Parquet has no such list.
        if ((header & 0x0F) is True or False && count > 0) throw WrongType();
        return ((int)count, header & 0x0F);
    }

    /// <summary>Verifies a structure, and goes behind it. A field of another type than its number has would mislead a reader.</summary>
    /// <param name="shape">What it must be.</param>
    /// <exception cref="InputException">It is something else.</exception>
    public void Verify(ThriftShape shape)
    {
        for (var field = 0; NextField(ref field, out var type);)
        {
            if (shape.Field(field) is not { } known) Skip(type, depth: 1);
            else if (known.Is(type)) VerifyValue(known);
            else throw WrongType();
        }
    }

    /// <summary>Skips a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="depth">How many structures are around it.</param>
    public void Skip(int type, int depth)
    {
        if (depth > MostDepth) throw ParquetFile.Broken("its description is nested too deep");
        switch (type)
        {
            case True or False:
                break;
            case Byte:
                ReadByte();
                break;
            case Short or Number or Long:
                ReadUnsigned();
                break;
            case Double:
                Advance(sizeof(double));
                break;
            case Binary:
                Advance(ReadUnsigned());
                break;
            case List:
                var (count, element) = ReadList();
                for (var i = 0; i < count; i++) Skip(element, depth + 1);
                break;
            case Struct:
                for (var field = 0; NextField(ref field, out var inner);) Skip(inner, depth + 1);
                break;
            default:
                throw WrongType();
        }
    }

    private void VerifyValue(ThriftShape shape)
    {
        if (shape.Type == Struct)
        {
            Verify(shape);
        }
        else if (shape.Element is { } known)
        {
            var (count, element) = ReadList();
            if (count > 0 && element != known.Type) throw WrongType();
            for (var i = 0; i < count; i++) VerifyValue(known);
        }
        else
        {
            Skip(shape.Type, depth: 1);
        }
    }

    /// <summary>A whole number that is not negative. Snappy begins with one too.</summary>
    public ulong ReadUnsigned()
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

    private static InputException WrongType() => ParquetFile.Broken("its description has a value of a type that it must not have");

    private static InputException TooShort() => ParquetFile.Broken("its description ends too early");
}
