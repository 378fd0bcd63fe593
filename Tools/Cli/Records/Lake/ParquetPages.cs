using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Parquet.Meta;
using Parquet.Schema;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Verifies what the row groups and pages of a Parquet file claim about their sizes, before memory is taken for them.</summary>
/// <param name="content">The file.</param>
internal sealed class ParquetPages(Stream content)
{
    /// <summary>The most rows of a row group. Their columns are in memory together.</summary>
    public const int MostRows = 8 * 1024 * 1024;

    /// <summary>The most bytes of a page, unpacked. Writers make pages of 1 MiB, and dictionaries of a few.</summary>
    private const int MostPage = 256 * 1024 * 1024;

    /// <summary>The most bytes in front of a page. It may have its smallest and largest values.</summary>
    private const int MostHeader = 1024 * 1024;

    /// <summary>How many bytes Snappy can make of one: it repeats at most 64 bytes by three.</summary>
    private const int MostOfSnappy = 22;

    private const int UsualHeader = 256;

    /// <summary>The most bytes of a number of the compact protocol.</summary>
    private const int MostVarint = 10;

    /// <summary>The field of a header that describes a page of values.</summary>
    private const int Values = 5;

    /// <summary>The field of a header that describes a dictionary.</summary>
    private const int Dictionary = 7;

    /// <summary>The field of a header that describes a page of values in the second form.</summary>
    private const int NewValues = 8;

    private byte[] _header = new byte[UsualHeader];

    /// <summary>Verifies how many rows a row group has.</summary>
    public static int VerifyRows(long rows) => rows switch
    {
        < 0 => throw ParquetFile.Broken("a row group has less than no rows"),
        > MostRows => throw new InputException(string.Create(CultureInfo.InvariantCulture, $"a row group of this Parquet file has {rows:N0} rows, and at most {MostRows:N0} are read. Write it with smaller row groups.")),
        _ => (int)rows,
    };

    /// <summary>Verifies a column of a row group.</summary>
    /// <param name="chunk">What the footer says about it.</param>
    /// <param name="rows">The rows of the row group.</param>
    /// <param name="field">The column.</param>
    /// <returns>Its pages, in their order.</returns>
    public IReadOnlyList<ParquetPage> Verify(ColumnMetaData? chunk, long rows, DataField field)
    {
        if (chunk is null || chunk.NumValues != rows) throw Wrong(field, "its count of values");
        if (chunk.DataPageOffset <= 0) throw Wrong(field, "the place of its pages");
        var at = chunk.DictionaryPageOffset is > 0 and var dictionary ? Math.Min(dictionary, chunk.DataPageOffset) : chunk.DataPageOffset;
        var pages = new List<ParquetPage>();
        for (var values = 0L; values < rows;)
        {
            var page = Read(at, field);
            at = page.Start + page.Compressed;
            if (page.Compressed < 0 || at > content.Length || page.Unpacked is < 0 or > MostPage) throw Wrong(field, "the size of a page");
            if (page.Values < 0 || page.Values > (page.IsDictionary ? page.Unpacked * 8 : rows - values)) throw Wrong(field, "the count of values in a page");
            if (page.Levels < 0 || page.Levels > page.Compressed) throw Wrong(field, "the size of a page");
            if (chunk.Codec == CompressionCodec.SNAPPY && page.IsCompressed && page.Compressed > page.Levels) VerifySnappy(page.Start + page.Levels, Math.Min(page.Unpacked, (page.Compressed - page.Levels) * MostOfSnappy), field);
            if (!page.IsDictionary) values += page.Values;
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>Verifies the length with which data of Snappy begin: the library takes memory for it.</summary>
    private void VerifySnappy(long at, long unpacked, DataField field)
    {
        content.Position = at;
        var there = content.ReadAtLeast(_header.AsSpan(0, MostVarint), MostVarint, throwOnEndOfStream: false);
        if (new ThriftReader(_header.AsSpan(0, there)).ReadUnsigned() > (ulong)unpacked) throw Wrong(field, "the size of a page");
    }

    private ParquetPage Read(long at, DataField field)
    {
        if (at < 0 || at >= content.Length) throw Wrong(field, "the place of a page");
        for (var length = UsualHeader; ; length *= 8)
        {
            if (_header.Length < length) _header = new byte[length];
            content.Position = at;
            var there = content.ReadAtLeast(_header.AsSpan(0, length), length, throwOnEndOfStream: false);
            try
            {
                return Parse(at, _header.AsSpan(0, there));
            }
            catch (InputException) when (there == length && length < MostHeader)
            {
                // The header is longer.
            }
        }
    }

    private static ParquetPage Parse(long at, ReadOnlySpan<byte> bytes)
    {
        new ThriftReader(bytes).Verify(ParquetStructures.PageHeader);
        var reader = new ThriftReader(bytes);
        long kind = -1, unpacked = 0, compressed = 0;
        PageContent values = PageContent.None, newValues = PageContent.None, words = PageContent.None;
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            switch (field)
            {
                case 1:
                    kind = reader.ReadSigned();
                    break;
                case 2:
                    unpacked = reader.ReadSigned();
                    break;
                case 3:
                    compressed = reader.ReadSigned();
                    break;
                case Values:
                    values = ReadContent(ref reader);
                    break;
                case Dictionary:
                    words = ReadContent(ref reader);
                    break;
                case NewValues:
                    newValues = ReadNewContent(ref reader);
                    break;
                default:
                    reader.Skip(type, depth: 1);
                    break;
            }
        }

        var page = (PageType)kind switch
        {
            PageType.DATA_PAGE => values,
            PageType.DATA_PAGE_V2 => newValues,
            PageType.DICTIONARY_PAGE => words,
            _ => PageContent.None,
        };
        return new ParquetPage(at + reader.Position, compressed, unpacked, page.Values, page.Levels, (Encoding)page.Encoding, page.IsCompressed, (PageType)kind);
    }

    /// <summary>The first fields of the description of a page: how many values it has, and how they are encoded.</summary>
    private static PageContent ReadContent(ref ThriftReader reader)
    {
        var page = PageContent.None;
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            if (field == 1) page = page with { Values = reader.ReadSigned() };
            else if (field == 2) page = page with { Encoding = reader.ReadSigned() };
            else reader.Skip(type, depth: 2);
        }

        return page;
    }

    /// <summary>The description of a page in the second form. Its levels come first and are never compressed.</summary>
    private static PageContent ReadNewContent(ref ThriftReader reader)
    {
        long values = -1, encoding = -1, definitions = 0, repetitions = 0;
        var isCompressed = true;
        for (var field = 0; reader.NextField(ref field, out var type);)
        {
            if (field == 1) values = reader.ReadSigned();
            else if (field == 4) encoding = reader.ReadSigned();
            else if (field == 5) definitions = reader.ReadSigned();
            else if (field == 6) repetitions = reader.ReadSigned();
            else reader.Skip(type, depth: 2);
            if (field == 7) isCompressed = type == ThriftReader.True;
        }

        return new PageContent(values, encoding, definitions + repetitions, isCompressed);
    }

    private static InputException Wrong(DataField field, string what) => ParquetFile.Broken($"column {Excerpt.Of(field.Name)}: {what} is wrong");

    /// <summary>What the part of the header claims that belongs to the kind of the page.</summary>
    /// <param name="Values">How many values.</param>
    /// <param name="Encoding">How they are encoded.</param>
    /// <param name="Levels">How many bytes are in front of what is compressed.</param>
    /// <param name="IsCompressed">Whether the rest is compressed.</param>
    private readonly record struct PageContent(long Values, long Encoding, long Levels, bool IsCompressed)
    {
        /// <summary>No such part.</summary>
        public static PageContent None => new(-1, -1, 0, IsCompressed: true);
    }
}
