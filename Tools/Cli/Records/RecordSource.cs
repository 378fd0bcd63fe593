using System;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>An opened input of records.</summary>
internal sealed class RecordSource : IDisposable
{
    private readonly InputFile _file;
    private readonly ReadingOptions? _options;
    private readonly AnswerPages? _pages;
    private IRecordReader? _reader;
    private RecordBatch? _batch;

    private RecordSource(InputFile file, ReadingOptions? options, AnswerPages? pages)
    {
        (_file, _options, _pages) = (file, options, pages);
        pages?.Begin(file.Name);
    }

    /// <summary>The name of the input for messages.</summary>
    public string Name => _file.Name;

    /// <summary>The size of the input in bytes; null when it is not known.</summary>
    public long? Length => _file.Length;

    /// <summary>Opens a file or standard input. Nothing is read yet.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <param name="options">How values are read; null for the rules without settings.</param>
    /// <param name="pages">Takes the pages of answers; null to drop them.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static RecordSource Open(string path, Stream standardInput, ReadingOptions? options = null, AnswerPages? pages = null) => new(InputFile.Open(path, standardInput), options, pages);

    /// <summary>Reads further records, and the notes about them, as <see cref="IRecordReader.Read"/> does.</summary>
    public bool Read(RecordBatch batch)
    {
        _batch = batch;
        try
        {
            _reader ??= RecordReaders.For(_file, note => _batch.AddNote(note), _options, _pages);
            return _reader.Read(batch);
        }
        finally
        {
            batch.Position = _file.Position;
        }
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _file.Dispose();
    }
}
