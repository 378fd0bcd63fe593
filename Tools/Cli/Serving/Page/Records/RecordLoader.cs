using System;
using System.IO;
using System.Runtime.InteropServices;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>Loads the files that were dropped on the page, in any format that <c>check</c> reads.</summary>
internal static class RecordLoader
{
    /// <summary>The most records of a set.</summary>
    public const int MostRecords = 500_000;

    /// <summary>The most characters of the texts of a set: an archive can have far more than its size.</summary>
    public const int MostCharacters = 128 * 1024 * 1024;

    /// <summary>Loads a file into a set. What cannot be read is among the faults of the set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="PageError">There is no room for all records.</exception>
    public static void Load(RecordSet set, string name, ReadOnlyMemory<byte> content)
    {
        // The settings change while the records stay, so those that a check would have are not known.
        var context = new InputContext(Stream.Null, new ReadingOptions(RuleSettings.Default, dates: null), new AnswerPages());
        var before = set.Records.Count + set.Unreadable + set.Deleted;
        var faults = set.Faults.Count;
        try
        {
            foreach (var source in RecordInputs.Open(new InputFile(name, StreamOf(content)), context)) LoadPart(set, source);
            if (set.Records.Count + set.Unreadable + set.Deleted == before && set.Faults.Count == faults) set.AddFault($"{name}: there are no records.");
        }
        catch (InputException exception)
        {
            AddFault(set, name, exception);
        }

        if (context.Pages?.Unfinished is { } page) set.AddFault($"{page}: this is one page of an answer that has more (@odata.nextLink). Load the other pages too.");
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false);

    private static void AddFault(RecordSet set, string name, InputException exception) =>
        set.AddFault(exception.Line == 0 ? $"{name}: {exception.Message}" : FormattableString.Invariant($"{name}, line {exception.Line}: {exception.Message}"));

    /// <summary>Loads one of the sequences of records of a file. One that cannot be read does not hide the others.</summary>
    private static void LoadPart(RecordSet set, RecordSource source)
    {
        using (source)
        {
            try
            {
                Load(set, source);
            }
            catch (InputException exception)
            {
                AddFault(set, source.Name, exception);
            }
        }
    }

    private static void Load(RecordSet set, RecordSource source)
    {
        var before = set.Records.Count + set.Unreadable;
        var rows = new BatchRows();
        try
        {
            source.ReadAll(batch => Add(set, source, batch, rows));
        }
        finally
        {
            set.Add(new LoadedInput(source.Name, source.Kind ?? "", set.Records.Count + set.Unreadable - before));
        }
    }

    private static void Add(RecordSet set, RecordSource source, RecordBatch batch, BatchRows rows)
    {
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is not null) continue;
            if (rows.Read(batch, part) is { } fault)
            {
                set.AddUnreadable(FormattableString.Invariant($"{source.Name}, {source.Place} {part.Line}: {fault}"));
                continue;
            }

            if (rows.Row.Mark.IsDeleted)
            {
                set.Deleted++;
                continue;
            }

            if (set.Records.Count == MostRecords) throw new PageError(400, PageError.TooMany, FormattableString.Invariant($"there are more than {MostRecords:N0} records. Use phonecallctx check for this file."));
            set.Records.Add(new RecordPlace(source.Name, part.Number, part.Line) { Unit = source.Place }, rows.Row);
            if (set.Records.Characters > MostCharacters) throw new PageError(400, PageError.TooMany, "the texts of the records are too long together. Use phonecallctx check for this file.");
        }
    }
}
