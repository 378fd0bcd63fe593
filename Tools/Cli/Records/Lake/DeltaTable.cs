using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The records of a Delta table: of the files that its log names, and no others.</summary>
internal static class DeltaTable
{
    /// <summary>The folder of the log.</summary>
    private const string Log = "_delta_log";

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => Directory.Exists(Path.Combine(folder, Log));

    /// <summary>Opens it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(string folder, InputContext context)
    {
        var state = DeltaLog.Read(Path.Combine(folder, Log));
        state.RequireReadable();
        var names = state.Names();
        if (state.Partitions.FirstOrDefault(name => Matters(name, context)) is { } partition)
            throw new InputException($"the Delta table is partitioned by {Excerpt.Of(partition)}, so its files do not have this column. Write the table again without this partition.");
        var files = state.Files();
        if (files.Count == 0) throw new InputException("the Delta table has no files: all its rows were removed.");
        return files.Select(file => ParquetInput.Open(LakePaths.Open(LakePaths.In(folder, file), folder), context, names));
    }

    /// <summary>Whether a verdict depends on a column.</summary>
    private static bool Matters(string name, InputContext context)
    {
        var column = context.NamesFor(note: null).Find(name);
        return column is not null && (column == PhoneCallTable.Id || context.Reading.IsEvaluated(column));
    }
}
