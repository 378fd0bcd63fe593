using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>A page as it should be.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="IsNew">Whether there is no such file yet.</param>
internal sealed record PageChange(string Name, string Text, bool IsNew);

/// <summary>The folder where pages are kept.</summary>
/// <param name="path">The path of the folder; it need not exist.</param>
internal sealed class PageFolder(string path)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The pages that are missing or have outdated generated parts. Writes nothing.</summary>
    /// <exception cref="IOException">A page cannot be read, or its markers cannot be understood; the message names it.</exception>
    public IReadOnlyList<PageChange> Compare(IEnumerable<Page> pages)
    {
        var changes = new List<PageChange>();
        foreach (var page in pages)
        {
            var before = Read(page.Name);
            try
            {
                var after = GeneratedParts.Fill(before ?? page.Skeleton.ReplaceLineEndings("\n"), page.Parts);
                if (after != before) changes.Add(new PageChange(page.Name, after, IsNew: before is null));
            }
            catch (PageException exception)
            {
                throw new IOException(exception.Line == 0 ? $"{PathOf(page.Name)}: {exception.Message}" : $"{PathOf(page.Name)}, line {exception.Line}: {exception.Message}", exception);
            }
        }

        return changes;
    }

    /// <summary>Writes the pages that are missing or outdated, and lists each. Reads every page before it writes any.</summary>
    /// <exception cref="IOException">A page cannot be read, understood or written.</exception>
    public void WriteAll(IEnumerable<Page> pages, TextWriter output)
    {
        foreach (var change in Compare(pages))
        {
            Write(change);
            output.Write($"{(change.IsNew ? "created" : "written")}: {change.Name}\n");
        }
    }

    /// <summary>The files of the folder with names of a pattern that are none of the pages.</summary>
    public IEnumerable<string> FindOthers(string pattern, IEnumerable<Page> pages) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, pattern).Select(file => Path.GetFileName(file)).Except(pages.Select(page => page.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Writes a page completely, or leaves it as it was.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(PageChange change)
    {
        Directory.CreateDirectory(path);
        ResultFile.Write(PathOf(change.Name), StrictUtf8.GetBytes(change.Text));
    }

    private string? Read(string name)
    {
        try
        {
            return StrictUtf8.GetString(File.ReadAllBytes(PathOf(name)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (DecoderFallbackException exception)
        {
            throw new IOException($"{PathOf(name)}: the page is not UTF-8. Save it as UTF-8.", exception);
        }
    }

    private string PathOf(string name) => Path.Combine(path, name);
}
