using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Folders of a data lake: a Delta table, an export of Synapse Link, or Parquet files.</summary>
internal static class LakeFolder
{
    /// <summary>The folder of a Fabric lakehouse that has its tables.</summary>
    private const string Tables = "Tables";

    /// <summary>Opens a folder of a lake.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <returns>Its sequences of records; null when it is another folder.</returns>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource>? TryOpen(string folder, InputContext context)
    {
        try
        {
            if (DeltaTable.Is(folder)) return DeltaTable.Open(folder, context);
            if (SynapseFolder.Is(folder)) return SynapseFolder.Open(folder, context);
            if (SynapseRoot.Is(folder)) return SynapseRoot.Open(folder, context);
            if (FindTable(folder) is { } table) return DeltaTable.Open(table, context);
            return ParquetFiles(folder) is { Count: > 0 } files ? files.Select(file => ParquetInput.Open(InputFile.Open(file, Stream.Null), context)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the folder cannot be read. {exception.Message}");
        }
    }

    /// <summary>Whether a file or folder is no data: it is hidden, or a file of Spark about others, such as <c>_SUCCESS</c>.</summary>
    public static bool IsHidden(string path) => Path.GetFileName(path) is ['_' or '.', ..];

    /// <summary>The entry of a folder with a name in any case; null when there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name.</param>
    public static string? Find(string folder, string name) =>
        Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).FirstOrDefault(path => Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The Delta table of phone calls in a lakehouse, which has tables in a folder, perhaps with a folder for each schema.</summary>
    private static string? FindTable(string folder)
    {
        var tables = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == Tables ? folder : Find(folder, Tables);
        if (tables is null || !Directory.Exists(tables)) return null;
        foreach (var schema in Directory.EnumerateDirectories(tables).Order(StringComparer.Ordinal).Prepend(tables))
            if (Find(schema, PhoneCallTable.LogicalName) is { } table && DeltaTable.Is(table)) return table;
        throw new InputException($"this is a lakehouse without a Delta table {PhoneCallTable.LogicalName} in its folder {Tables}. Name the folder of the table.");
    }

    /// <summary>The Parquet files of a folder and of its partitions; none when it has other files too.</summary>
    private static List<string> ParquetFiles(string folder)
    {
        var found = new List<string>();
        var isOther = false;
        Add(folder);
        return isOther ? [] : found;

        void Add(string parent)
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(parent).Order(StringComparer.Ordinal))
            {
                if (IsHidden(path)) continue;
                if (Directory.Exists(path)) Add(path);
                else if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)) found.Add(path);
                else isOther = true;
            }
        }
    }
}
