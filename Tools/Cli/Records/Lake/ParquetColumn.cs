using System;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The values of one column of a Parquet file, one row after another, as the texts that CSV would have.</summary>
internal abstract class ParquetColumn
{
    /// <summary>A column, when its values can be written as text.</summary>
    /// <param name="field">The column.</param>
    /// <param name="isId">Whether the values are identifiers of rows.</param>
    /// <returns>The column; null when it has a type without text.</returns>
    public static ParquetColumn? TryCreate(DataField field, bool isId) =>
        WholeColumn.TryCreate(field, isId) is { } whole ? PagedColumn.TryCreate(field, whole, isId) ?? (ParquetColumn)whole : null;

    /// <summary>Goes to the first row of a row group.</summary>
    /// <param name="file">The file.</param>
    /// <param name="group">The row group, from 0.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="scratch">Room for the values before they are texts.</param>
    /// <exception cref="Input.InputException">They cannot be decoded.</exception>
    public abstract void Load(ParquetFile file, int group, int rows, ParquetScratch scratch);

    /// <summary>The text of the next row; it counts until the next. A null is an empty text.</summary>
    /// <exception cref="Input.InputException">It cannot be decoded.</exception>
    public abstract ReadOnlySpan<byte> Next();
}
