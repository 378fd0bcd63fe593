using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Csv;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The records of a folder of Synapse Link: <c>model.json</c>, and files of CSV in a folder for each table.</summary>
internal static class SynapseFolder
{
    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, SynapseModel.FileName));

    /// <summary>Opens it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(string folder, InputContext context)
    {
        var model = SynapseModel.Read(Path.Combine(folder, SynapseModel.FileName));
        var files = FilesOf(folder, model);
        if (files.Count == 0) throw new InputException($"the folder has no files of the table {model.Name}. Copy the whole folder of the link.");
        return Open(folder, model, files, context);
    }

    /// <summary>The files of the table: those in its folder. Only when it has none, those that the model names, which are snapshots.</summary>
    /// <param name="folder">The folder with the model.</param>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<string> FilesOf(string folder, SynapseModel model)
    {
        var own = LakeFolder.Find(folder, model.Name) is { } table && Directory.Exists(table) ? Directory.EnumerateFiles(table, "*.csv").Where(path => !LakeFolder.IsHidden(path)).Order(StringComparer.Ordinal).ToArray() : [];
        return own.Length > 0 ? own : [.. model.Partitions.Select(partition => LakePaths.In(folder, InFolder(partition, model.Name)))];
    }

    /// <summary>Opens files of a table.</summary>
    /// <param name="folder">The folder that was given.</param>
    /// <param name="model">The model.</param>
    /// <param name="files">The files.</param>
    /// <param name="context">How inputs are read.</param>
    public static IEnumerable<RecordSource> Open(string folder, SynapseModel model, IEnumerable<string> files, InputContext context)
    {
        // One for all files: a name that is no column of the table is worth one note.
        Action<string>? take = null;
        var names = context.NamesFor(note => take?.Invoke(note));
        return files.Select(path =>
        {
            var file = LakePaths.Open(path, folder);
            return RecordSource.Of(file, note =>
            {
                take = note;
                var shape = model.HasHeader ? null : CsvHeader.ShapeOf(new HeaderCells(model.Columns, names), model.Delimiter, line: 0, context.Reading) with { MayEndEarly = true };
                return new CsvRecords(new ByteWindow(file.Content), names, context.Reading, note, shape);
            });
        });
    }

    /// <summary>The path in the folder of a file that the model names by its address in the storage account.</summary>
    private static string InFolder(string location, string table)
    {
        var address = location.Split('?')[0];
        if (!address.Contains("://", StringComparison.Ordinal)) return address;
        var at = address.LastIndexOf($"/{table}/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? location : address[(at + 1)..];
    }
}
