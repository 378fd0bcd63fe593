using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>Completes names of files and folders. System.CommandLine completes commands, options and choices itself.</summary>
internal static class PathCompletion
{
    /// <summary>Adds it to the options and arguments of a command that name a file or folder, also of the commands below.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in command.Options.Where(option => IsPath(option.HelpName))) option.CompletionSources.Add(Complete);
        foreach (var argument in command.Arguments.Where(argument => IsPath(argument.Name))) argument.CompletionSources.Add(Complete);
        foreach (var below in command.Subcommands) AddTo(below);
    }

    /// <summary>A shell gets the completions of all arguments of a command at once: those of OLD are also those of NEW.</summary>
    private static bool IsPath(string? name) => name is "OLD" or "INPUT" or "TOTALS.json" || (name is not null && (name.StartsWith("FILE", StringComparison.Ordinal) || name.StartsWith("FOLDER", StringComparison.Ordinal)));

    private static IEnumerable<CompletionItem> Complete(CompletionContext context)
    {
        var word = context.WordToComplete;
        var folder = word[..(word.LastIndexOf('/') + 1)];
        try
        {
            return [.. new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos().Select(entry => folder + entry.Name + (entry is DirectoryInfo ? "/" : "")).Order(StringComparer.Ordinal).Select(path => new CompletionItem(path))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
