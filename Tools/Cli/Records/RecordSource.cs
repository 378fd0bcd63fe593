using System;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// One sequence of records: a file, a member of an archive, a worksheet, a table of an environment. Nothing is read before the
/// first call of <see cref="Read"/>.
/// </summary>
/// <param name="name">The name for messages.</param>
/// <param name="open">Makes the reader. It gets what takes notes: what is worth knowing and is no error.</param>
/// <param name="owned">What is disposed with the source.</param>
internal sealed class RecordSource(string name, Func<Action<string>, IRecordReader> open, params IDisposable[] owned) : IDisposable
{
    private IRecordReader? _reader;
    private RecordBatch? _batch;

    /// <summary>The name of the input for messages.</summary>
    public string Name => name;

    /// <summary>What the input is, for people; null before it is read.</summary>
    public string? Kind => _reader?.Kind;

    /// <summary>The word for what the lines of its records count, for messages.</summary>
    public string Place => _reader?.Place ?? "line";

    /// <summary>The name of the field that its rows must have as their key; null for none.</summary>
    public string? Key { get; set; }

    /// <summary>The size of the input, in the unit of <see cref="Position"/>; null when it is not known.</summary>
    public Func<long?> Length { get; init; } = () => null;

    /// <summary>How far it is read: in bytes of a file, or rows of an environment.</summary>
    public Func<long> Position { get; init; } = () => 0;

    /// <summary>How many records of other inputs come before its own.</summary>
    public long Before { get; set; }

    /// <summary>A source that is one file.</summary>
    /// <param name="file">The file, which is disposed with the source.</param>
    /// <param name="open">Makes the reader.</param>
    public static RecordSource Of(InputFile file, Func<Action<string>, IRecordReader> open) => new(file.Name, open, file) { Length = () => file.Length, Position = () => file.Position };

    /// <summary>A source that cannot be read, among others that can.</summary>
    /// <param name="name">The name for messages.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public static RecordSource Unreadable(string name, InputException problem) => new(name, _ => throw problem);

    /// <summary>Reads further records, and the notes about them, as <see cref="IRecordReader.Read"/> does.</summary>
    public bool Read(RecordBatch batch)
    {
        _batch = batch;
        batch.Before = Before;
        try
        {
            _reader ??= Open();
            return _reader.Read(batch);
        }
        finally
        {
            batch.Position = Position();
            batch.Place = Place;
        }
    }

    private IRecordReader Open()
    {
        var reader = open(note => _batch!.AddNote(note));
        if (Key is null || reader.HasKeys || RecordKey.ColumnOf(Key) is not null) return reader;
        reader.Dispose();
        throw new InputException($"--key: of this input ({reader.Kind}) only columns of the table can be copied, and \"{Excerpt.Of(Key)}\" is none. Name a column, such as {PhoneCallTable.Id.LogicalName}.");
    }

    /// <summary>Reads all records in batches. What was read before the input breaks off is taken too.</summary>
    /// <param name="take">Takes a batch. It is valid until the next.</param>
    /// <exception cref="InputException">The input cannot be read to its end.</exception>
    public void ReadAll(Action<RecordBatch> take)
    {
        var batch = new RecordBatch();
        for (var isMore = true; isMore; batch.Clear())
        {
            try
            {
                isMore = Read(batch);
            }
            finally
            {
                take(batch);
            }
        }
    }

    public void Dispose()
    {
        _reader?.Dispose();
        foreach (var part in owned.Reverse()) part.Dispose();
    }
}
