using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// The records of the incremental updates of Synapse Link: a folder for each interval of time, named by its beginning, with a model
/// of its own. <c>Changelog/changelog.info</c> names the folder that is still being written.
/// </summary>
internal static class SynapseRoot
{
    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => Intervals(folder).Any();

    /// <summary>Opens it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(string folder, InputContext context)
    {
        var current = Current(folder);
        var hasFiles = false;
        foreach (var interval in Intervals(folder).Where(interval => Path.GetFileName(interval) != current))
        {
            if (SynapseModel.TryRead(Path.Combine(interval, SynapseModel.FileName)) is not { } model) continue;
            var files = SynapseFolder.FilesOf(interval, model);
            hasFiles |= files.Count > 0;
            foreach (var source in SynapseFolder.Open(folder, model, files, context)) yield return source;
        }

        if (!hasFiles) throw new InputException($"no folder has files of the table {PhoneCallTable.LogicalName}, or only the one that is still being written. Wait for the end of the interval, and copy the folder again.");
    }

    private static IEnumerable<string> Intervals(string folder) =>
        Directory.EnumerateDirectories(folder).Where(path => !LakeFolder.IsHidden(path) && SynapseFolder.Is(path)).Order(StringComparer.Ordinal);

    /// <summary>The name of the folder that is still being written; null when no file says so.</summary>
    private static string? Current(string folder)
    {
        const int Most = 1024;
        if (LakeFolder.Find(folder, "Changelog") is not { } log || LakeFolder.Find(log, "changelog.info") is not { } info) return null;
        return new FileInfo(info).Length <= Most ? File.ReadAllText(info).Trim().Trim('/') : null;
    }
}
