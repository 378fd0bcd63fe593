using System.Collections.Generic;
using Parquet.Meta;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>A page of a column: what its header claims, which is verified.</summary>
/// <param name="Start">Where its content begins in the file.</param>
/// <param name="Compressed">How many bytes the content has in the file.</param>
/// <param name="Unpacked">How many bytes it has unpacked.</param>
/// <param name="Values">How many values it has, with those that are null.</param>
/// <param name="Levels">How many bytes of the content are levels in front of what is compressed.</param>
/// <param name="Encoding">How the values are encoded.</param>
/// <param name="IsCompressed">Whether the content behind these levels is compressed.</param>
/// <param name="Kind">What the page is.</param>
internal readonly record struct ParquetPage(long Start, long Compressed, long Unpacked, long Values, long Levels, Encoding Encoding, bool IsCompressed, PageType Kind)
{
    /// <summary>Whether it has the different values of the column, to which other pages refer by number.</summary>
    public bool IsDictionary => Kind == PageType.DICTIONARY_PAGE;

    /// <summary>Whether its values refer to the dictionary.</summary>
    public bool IsOfDictionary => Encoding is Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY;
}

/// <summary>The part of a column that is in one row group.</summary>
/// <param name="Type">The type of its values in the file.</param>
/// <param name="Codec">How its pages are compressed.</param>
/// <param name="Pages">Its pages, in their order.</param>
internal readonly record struct ParquetChunk(Type Type, CompressionCodec Codec, IReadOnlyList<ParquetPage> Pages);
