using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parquet;
using Parquet.Data;
using Parquet.Meta;
using Parquet.Schema;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using Snappier;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Reads Parquet files. What a file claims is verified before memory is taken for it.</summary>
internal sealed class ParquetFile : IDisposable
{
    /// <summary>How many bytes the library keeps to use them again.</summary>
    private const int MostPooled = 16 * 1024 * 1024;

    private const int BufferLength = 64 * 1024;

    private readonly ParquetReader _reader;
    private readonly ParquetPages _pages;
    private readonly BufferedStream _content;
    private byte[] _packed = [];

    /// <summary>Opens a file.</summary>
    /// <param name="content">The file. It is not disposed.</param>
    /// <exception cref="InputException">It is broken, encrypted or not a Parquet file.</exception>
    public ParquetFile(Stream content)
    {
        ParquetFooter.Verify(content);

        // The library reads headers byte by byte.
        _content = new BufferedStream(content, BufferLength) { Position = 0 };
        _reader = Guarded(() => ParquetReader.CreateAsync(_content, new ParquetOptions { MaximumSmallPoolFreeBytes = MostPooled, MaximumLargePoolFreeBytes = MostPooled }, leaveStreamOpen: true).GetAwaiter().GetResult());
        Schema = Guarded(() => _reader.Schema);
        _pages = new ParquetPages(_content);
    }

    /// <summary>The columns.</summary>
    public ParquetSchema Schema { get; }

    /// <summary>How many row groups there are.</summary>
    public int RowGroups => _reader.RowGroupCount;

    /// <summary>How many rows a row group has.</summary>
    /// <exception cref="InputException">It claims more than can be read.</exception>
    public int RowsOf(int group) => ParquetPages.VerifyRows(_reader.Metadata!.RowGroups[group].NumRows);

    /// <summary>Verifies what a column of a row group claims, before memory is taken for it.</summary>
    /// <returns>What it has.</returns>
    /// <exception cref="InputException">It claims what cannot be.</exception>
    public ParquetChunk Verify(int group, DataField field)
    {
        var chunk = Guarded(() => _reader.OpenRowGroupReader(group).GetMetadata(field)?.MetaData);
        var pages = _pages.Verify(chunk, _reader.Metadata!.RowGroups[group].NumRows, field);
        return new ParquetChunk(chunk!.Type, chunk.Codec, pages);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page, which is verified.</param>
    /// <param name="codec">How it is compressed, by Snappy or not at all.</param>
    /// <param name="to">Takes its content, with room for <see cref="PackedNumbers.Slack"/> bytes behind it.</param>
    /// <returns>The length of the content.</returns>
    /// <exception cref="InputException">It cannot be unpacked.</exception>
    public int Unpack(in ParquetPage page, CompressionCodec codec, ref byte[] to)
    {
        var isPacked = codec == CompressionCodec.SNAPPY && page.IsCompressed && page.Compressed > page.Levels;
        var (levels, packed) = ((int)page.Levels, (int)(page.Compressed - page.Levels));
        if (_packed.Length < packed && isPacked) _packed = new byte[packed];
        _content.Position = page.Start + levels;
        if (isPacked) _content.ReadExactly(_packed, 0, packed);

        var length = levels + (isPacked ? Guarded(() => Snappy.GetUncompressedLength(_packed.AsSpan(0, packed))) : packed);
        if (to.Length < length + PackedNumbers.Slack) to = new byte[length + PackedNumbers.Slack];
        _content.Position = page.Start;
        _content.ReadExactly(to, 0, isPacked ? levels : length);
        if (!isPacked) return length;
        var room = to.AsMemory(levels, length - levels);
        return levels + Guarded(() => Snappy.Decompress(_packed.AsSpan(0, packed), room.Span));
    }

    /// <summary>Reads a column of a row group.</summary>
    /// <param name="group">The row group, from 0.</param>
    /// <param name="field">The column, which is verified.</param>
    /// <param name="values">Takes the values that are there; it has room for one in each row.</param>
    /// <param name="levels">Takes for each row whether a value is there, which is the highest level of the column; null when all are.</param>
    /// <exception cref="InputException">It cannot be decoded.</exception>
    public void Read<T>(int group, DataField field, Memory<T> values, Memory<int>? levels)
        where T : struct => Guarded(() =>
        {
            _reader.OpenRowGroupReader(group).ReadRawAsync(field, values, levels, repetitionLevels: null).AsTask().GetAwaiter().GetResult();
            return true;
        });

    /// <summary>The texts of a column of a row group, null where there is none.</summary>
    public string?[] Texts(int group, DataField field) => Nullable<ReadOnlyMemory<char>, string>(group, field, text => text.ToString());

    /// <summary>The whole numbers of a column of a row group, null where there is none.</summary>
    public int?[] Numbers(int group, DataField field) => Array.ConvertAll(Nullable<int, object>(group, field, number => number), number => (int?)number);

    /// <summary>The texts in all lists of a column of a row group.</summary>
    public IReadOnlyList<string> ListedTexts(int group, DataField field)
    {
        var chunk = Guarded(() => _reader.OpenRowGroupReader(group).GetMetadata(field)?.MetaData);
        _pages.Verify(chunk, ParquetPages.VerifyRows(chunk?.NumValues ?? -1), field);
        using var data = Guarded(() => _reader.OpenRowGroupReader(group).ReadRawColumnDataBaseAsync(field).AsTask().GetAwaiter().GetResult());
        if (data is not RawColumnData<ReadOnlyMemory<char>> texts) return [];

        // The values that are there come first, and behind them is room for the others.
        return [.. texts.Values[..texts.DefinitionLevels.Count(field.MaxDefinitionLevel)].ToArray().Select(text => text.ToString())];
    }

    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private TTo?[] Nullable<T, TTo>(int group, DataField field, Func<T, TTo> convert)
        where T : struct
        where TTo : class
    {
        if (field.ClrType != typeof(T)) throw Broken($"column {field.Path} has another type than it must");
        var rows = RowsOf(group);
        Verify(group, field);
        var values = new T[rows];
        var levels = new int[rows];
        Read<T>(group, field, values, field.MaxDefinitionLevel > 0 ? levels.AsMemory() : (Memory<int>?)null);
        var all = new TTo?[rows];
        for (int row = 0, value = 0; row < rows; row++)
            if (levels[row] == field.MaxDefinitionLevel) all[row] = convert(values[value++]);
        return all;
    }

    /// <summary>Runs a part of the library. It meets broken bytes with exceptions of many types.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (InputException or OperationCanceledException))
        {
            throw Broken(exception is OutOfMemoryException ? "it needs more memory than there is" : $"{exception.GetType().Name}: {Excerpt.Of(exception.Message)}");
        }
    }

    /// <summary>An error about a file that is broken.</summary>
    /// <param name="why">What shows it.</param>
    public static InputException Broken(string why) => new($"this Parquet file cannot be read: {why.TrimEnd('.')}. Copy it again, or export the rows again as Parquet or CSV.");
}
