using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Parquet;
using Parquet.Data;
using Parquet.Schema;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Reads Parquet files. What a file claims is verified before memory is taken for it.</summary>
internal sealed class ParquetFile : IDisposable
{
    /// <summary>How many bytes the library keeps to use them again.</summary>
    private const int MostPooled = 16 * 1024 * 1024;

    private readonly ParquetReader _reader;
    private readonly ParquetPages _pages;

    /// <summary>Opens a file.</summary>
    /// <param name="content">The file. It is not disposed.</param>
    /// <exception cref="InputException">It is broken, encrypted or not a Parquet file.</exception>
    public ParquetFile(Stream content)
    {
        ParquetFooter.Verify(content);
        content.Position = 0;
        _reader = Guarded(() => ParquetReader.CreateAsync(content, new ParquetOptions { MaximumSmallPoolFreeBytes = MostPooled, MaximumLargePoolFreeBytes = MostPooled }, leaveStreamOpen: true));
        _pages = new ParquetPages(content);
    }

    /// <summary>The columns.</summary>
    public ParquetSchema Schema => _reader.Schema;

    /// <summary>How many row groups there are.</summary>
    public int RowGroups => _reader.RowGroupCount;

    /// <summary>How many rows a row group has.</summary>
    /// <exception cref="InputException">It claims more than can be read.</exception>
    public int RowsOf(int group) => ParquetPages.VerifyRows(_reader.Metadata!.RowGroups[group].NumRows);

    /// <summary>Reads a column of a row group.</summary>
    /// <exception cref="InputException">It cannot be decoded.</exception>
    public RawColumnData Read(int group, DataField field) => Guarded(() =>
    {
        var rows = _reader.OpenRowGroupReader(group);
        _pages.Verify(rows.GetMetadata(field)?.MetaData, rows.RowCount, field);
        return rows.ReadRawColumnDataBaseAsync(field, CancellationToken.None).AsTask();
    });

    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Runs a part of the library. It meets broken bytes with exceptions of many types.</summary>
    private static T Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not (InputException or OperationCanceledException))
        {
            throw Broken(exception is OutOfMemoryException ? "it needs more memory than there is" : $"{exception.GetType().Name}: {Excerpt.Of(exception.Message)}");
        }
    }

    /// <summary>An error about a file that is broken.</summary>
    /// <param name="why">What shows it.</param>
    public static InputException Broken(string why) => new($"this Parquet file cannot be read: {why.TrimEnd('.')}. Copy or export it again.");
}
