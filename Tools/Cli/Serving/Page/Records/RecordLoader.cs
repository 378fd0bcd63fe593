using System;
using System.IO;
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

    /// <summary>Loads a file into a set. What cannot be read is among the faults of the set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="PageError">There is no room for all records.</exception>
    public static void Load(RecordSet set, string name, ReadOnlyMemory<byte> content)
    {
        // A column counts as evaluated whatever the settings are, because they change while the records stay.
        var context = new InputContext(Stream.Null, new ReadingOptions(RuleSettings.Default, dates: null));
        try
        {
            foreach (var source in RecordInputs.Open(new InputFile(name, new MemoryStream(content.ToArray(), writable: false)), context))
                using (source) Load(set, source);
        }
        catch (InputException exception)
        {
            set.AddFault(exception.Line == 0 ? $"{name}: {exception.Message}" : FormattableString.Invariant($"{name}, line {exception.Line}: {exception.Message}"));
        }
    }

    private static void Load(RecordSet set, RecordSource source)
    {
        var before = set.Records.Count + set.Unreadable;
        var batch = new RecordBatch();
        var rows = new BatchRows();
        try
        {
            for (var isMore = true; isMore;)
            {
                batch.Clear();
                try
                {
                    isMore = source.Read(batch);
                }
                finally
                {
                    // Records before the broken part of a file count too.
                    Add(set, source, batch, rows);
                }
            }
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

            if (set.Records.Count == MostRecords) throw new PageError(400, PageError.TooMany, FormattableString.Invariant($"there are more than {MostRecords:N0} records. Use phonecallctx check for this file."));
            set.Records.Add(new RecordPlace(source.Name, part.Number, part.Line), rows.Row);
        }
    }
}
