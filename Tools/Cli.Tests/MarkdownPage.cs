using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>A page of the repository: the commands that its code blocks show, and its tables.</summary>
/// <param name="path">The path in the repository.</param>
internal sealed class MarkdownPage(string path)
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    private readonly string[] _lines = File.ReadAllLines(SourceTree.PathOf(path.Split('/')));

    /// <summary>The commands in code blocks, with the lines that the page shows below them.</summary>
    public IReadOnlyList<PageCommand> Commands
    {
        get
        {
            var commands = new List<PageCommand>();
            var isCode = false;
            List<string>? shown = null;
            foreach (var line in _lines)
            {
                if (line.StartsWith(Fence, StringComparison.Ordinal)) (isCode, shown) = (!isCode, null);
                else if (isCode && line.StartsWith(Prompt, StringComparison.Ordinal)) commands.Add(new PageCommand(line[Prompt.Length..], shown = []));
                else shown?.Add(line);
            }

            return commands;
        }
    }

    /// <summary>The lines outside code blocks.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            var isCode = false;
            foreach (var line in _lines)
            {
                if (line.StartsWith(Fence, StringComparison.Ordinal)) isCode = !isCode;
                else if (!isCode) yield return line;
            }
        }
    }

    /// <summary>The lines of a section, with the sections inside it.</summary>
    /// <param name="heading">The heading of the section, of the second or the third level.</param>
    public IEnumerable<string> SectionOf(string heading)
    {
        var isInside = Array.IndexOf(_lines, $"### {heading}") >= 0;
        return _lines
            .SkipWhile(line => line != $"{(isInside ? "###" : "##")} {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal) && !(isInside && line.StartsWith("### ", StringComparison.Ordinal)));
    }

    /// <summary>The cells of the first table of a section, without the header.</summary>
    /// <param name="heading">The heading of the section.</param>
    public IReadOnlyList<string[]> TableIn(string heading) => SectionOf(heading)
        .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
        .Select(line => Regex.Split(line.Trim().Trim('|'), @"(?<!\\)\|", RegexOptions.None, TimeSpan.FromMinutes(1)).Select(cell => cell.Trim()).ToArray())
        .ToArray();
}

/// <summary>A command on a page.</summary>
/// <param name="Text">The command.</param>
/// <param name="Shown">The lines that the page shows as its output.</param>
internal sealed record PageCommand(string Text, IReadOnlyList<string> Shown)
{
    private const string Run = "dotnet run --project Tools/Cli -- ";

    /// <summary>The arguments of the command line; null when the command is of another program.</summary>
    public string[]? Arguments => Text.StartsWith(Run, StringComparison.Ordinal)
        ? Regex.Matches(Text[Run.Length..], @"""(?<quoted>[^""]*)""|(?<plain>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(match => match.Groups["quoted"].Value + match.Groups["plain"].Value).ToArray()
        : null;
}
