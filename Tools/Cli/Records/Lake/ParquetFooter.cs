using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Verifies the ends of a Parquet file: the letters at its beginning and its end, and the footer, which describes the content.</summary>
internal static class ParquetFooter
{
    /// <summary>The most bytes of a footer. One of 10,000 row groups with 100 columns has about 100 MB.</summary>
    private const int MostLength = 256 * 1024 * 1024;

    /// <summary>How deep columns may be nested.</summary>
    private const int MostNested = 64;

    private const int MagicLength = 4;
    private const int TailLength = 8;

    /// <summary>Verifies a file.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="InputException">It is broken, encrypted or not a Parquet file.</exception>
    public static void Verify(Stream content)
    {
        Span<byte> ends = stackalloc byte[TailLength];
        content.Position = 0;
        if (content.ReadAtLeast(ends[..MagicLength], MagicLength, throwOnEndOfStream: false) == MagicLength && ends[..MagicLength].SequenceEqual("PARE"u8)) throw Encrypted();
        if (content.Length < MagicLength + TailLength) throw ParquetFile.Broken("it ends before its footer");
        content.Position = content.Length - TailLength;
        content.ReadExactly(ends);
        if (ends[MagicLength..].SequenceEqual("PARE"u8)) throw Encrypted();
        if (!ends[MagicLength..].SequenceEqual("PAR1"u8)) throw ParquetFile.Broken("it does not end as a Parquet file, so a part of it is missing");
        var length = BinaryPrimitives.ReadInt32LittleEndian(ends);
        if (length <= 0 || length > content.Length - TailLength - MagicLength || length > MostLength) throw ParquetFile.Broken("the length of its footer is wrong");

        content.Position = content.Length - TailLength - length;
        var footer = new byte[length];
        content.ReadExactly(footer);
        Verify(footer);
    }

    private static void Verify(ReadOnlySpan<byte> footer)
    {
        const int Schema = 2;
        new ThriftReader(footer).Verify(ParquetStructures.Footer);
        var reader = new ThriftReader(footer);
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            if (field == Schema) VerifySchema(ref reader);
            else reader.Skip(type, depth: 1);
        }
    }

    /// <summary>Verifies that columns are not nested too deep: they are read by a method that calls itself.</summary>
    private static void VerifySchema(ref ThriftReader reader)
    {
        const int Children = 5;
        var open = new Stack<long>();
        var (count, _) = reader.ReadList();
        for (var i = 0; i < count; i++)
        {
            var children = 0L;
            for (var field = 0; reader.NextField(ref field, out var type);)
            {
                if (field == Children) children = reader.ReadSigned();
                else reader.Skip(type, depth: 2);
            }

            if (children < 0 || children > count) throw ParquetFile.Broken("the description of its columns is wrong");
            if (open.Count > 0) open.Push(open.Pop() - 1);
            if (children > 0) open.Push(children);
            while (open.Count > 0 && open.Peek() == 0) open.Pop();
            if (open.Count > MostNested) throw ParquetFile.Broken("its columns are nested too deep");
        }
    }

    private static InputException Encrypted() => new("this Parquet file is encrypted. Write it again without encryption, or export the rows as CSV.");
}
