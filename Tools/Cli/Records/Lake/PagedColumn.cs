using System;
using System.Buffers.Binary;
using System.Linq;
using Parquet.Meta;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// A column that is decoded here, a page at a time: texts, identifiers, flags and whole numbers in the encodings and compressions
/// of most writers. The library needs several times the time, and memory for whole row groups. It decodes all else.
/// </summary>
/// <param name="field">The column.</param>
/// <param name="type">The type of its values in the file.</param>
/// <param name="whole">The same column, decoded by the library.</param>
internal sealed class PagedColumn(DataField field, Parquet.Meta.Type type, WholeColumn whole) : ParquetColumn
{
    private readonly PlainValues _values = new(type);
    private readonly bool _hasLevels = field.MaxDefinitionLevel > 0;
    private byte[] _bytes = [];
    private byte[] _words = [];
    private int[] _wordEnds = [];
    private ParquetFile? _file;
    private ParquetChunk _chunk;
    private int _page;
    private int _left;
    private bool _isOfDictionary;
    private PackedNumbers _levels;
    private PackedNumbers _references;

    /// <summary>A column, when its type is one of those that are decoded here.</summary>
    /// <param name="field">The column.</param>
    /// <param name="whole">The same column, decoded by the library.</param>
    /// <param name="isId">Whether the values are identifiers of rows.</param>
    public static PagedColumn? TryCreate(DataField field, WholeColumn whole, bool isId)
    {
        if (field.MaxRepetitionLevel > 0 || field.MaxDefinitionLevel > 1) return null;
        var type = field.ClrType;
        if (type == typeof(ReadOnlyMemory<char>) || (type == typeof(ReadOnlyMemory<byte>) && !isId)) return new PagedColumn(field, Parquet.Meta.Type.BYTE_ARRAY, whole);
        if (type == typeof(Guid)) return new PagedColumn(field, Parquet.Meta.Type.FIXED_LEN_BYTE_ARRAY, whole);
        if (type == typeof(bool)) return new PagedColumn(field, Parquet.Meta.Type.BOOLEAN, whole);
        if (type == typeof(int)) return new PagedColumn(field, Parquet.Meta.Type.INT32, whole);
        return type == typeof(long) ? new PagedColumn(field, Parquet.Meta.Type.INT64, whole) : null;
    }

    public override void Load(ParquetFile file, int group, int rows, ParquetScratch scratch)
    {
        _chunk = file.Verify(group, field);
        (_page, _left, _wordEnds) = (0, 0, []);
        _file = CanDecode(_chunk) ? file : null;
        if (_file is null) whole.Load(file, group, rows, scratch);
    }

    public override ReadOnlySpan<byte> Next()
    {
        if (_file is null) return whole.Next();
        while (_left == 0) Begin(_chunk.Pages[_page++]);
        _left--;
        if (_hasLevels && _levels.Next() == 0) return default;
        if (!_isOfDictionary) return _values.Next();
        var word = _references.Next();
        if (word >= (uint)_wordEnds.Length) throw ParquetFile.Broken("a page refers to a value that its dictionary does not have");
        var start = word == 0 ? 0 : _wordEnds[word - 1];
        return _words.AsSpan(start, _wordEnds[word] - start);
    }

    private bool CanDecode(ParquetChunk chunk) =>
        chunk.Type == type && chunk.Codec is CompressionCodec.UNCOMPRESSED or CompressionCodec.SNAPPY && chunk.Pages.All(page => page.Encoding == Encoding.PLAIN || (page.IsOfDictionary && type != Parquet.Meta.Type.BOOLEAN));

    private void Begin(ParquetPage page)
    {
        var end = _file!.Unpack(page, _chunk.Codec, ref _bytes);
        if (page.IsDictionary)
        {
            ReadWords(page, end);
            return;
        }

        _left = (int)page.Values;
        _isOfDictionary = page.IsOfDictionary;
        var start = _hasLevels ? BeginLevels(page, end) : (int)page.Levels;
        if (!_isOfDictionary) _values.Begin(_bytes, start, end);
        else _references = start < end ? new PackedNumbers(_bytes, start + 1, end, start + 1 < end ? _bytes[start] : 0) : new PackedNumbers(_bytes, end, end, 0);
    }

    /// <summary>Begins the levels of a page, which say where a value is.</summary>
    /// <returns>Where they end.</returns>
    private int BeginLevels(ParquetPage page, int end)
    {
        var start = 0;
        var length = page.Levels;
        if (page.Kind == PageType.DATA_PAGE)
        {
            if (end < sizeof(int)) throw ParquetFile.Broken("a page has fewer values than it claims");
            start = sizeof(int);
            length = BinaryPrimitives.ReadInt32LittleEndian(_bytes);
        }

        if (length < 0 || length > end - start) throw ParquetFile.Broken("a page has fewer values than it claims");
        _levels = new PackedNumbers(_bytes, start, start + (int)length, width: 1);
        return start + (int)length;
    }

    private void ReadWords(ParquetPage page, int end)
    {
        if (_wordEnds.Length > 0) throw ParquetFile.Broken("a column has two dictionaries");
        _values.Begin(_bytes, 0, end);
        _wordEnds = new int[page.Values];
        var length = 0;
        for (var i = 0; i < _wordEnds.Length; i++)
        {
            var text = _values.Next();
            if (_words.Length - length < text.Length) Array.Resize(ref _words, (length + text.Length) * 2);
            text.CopyTo(_words.AsSpan(length));
            _wordEnds[i] = length += text.Length;
        }
    }
}
