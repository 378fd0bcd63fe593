using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>A page of docs/rules, as far as the tests read it: its sections, and their examples.</summary>
internal sealed class RulePage
{
    private readonly List<string> _head = [];
    private readonly List<string> _sections = [];
    private readonly List<PageExample> _examples = [];

    private RulePage(string path)
    {
        Code = Path.GetFileNameWithoutExtension(path);
        var isInFence = false;
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.StartsWith("```", StringComparison.Ordinal)) isInFence = text == "```jsonl";
            else if (text.StartsWith("## ", StringComparison.Ordinal)) _sections.Add(text[3..]);
            else if (_sections.Count == 0) _head.Add(text);
            else if (isInFence) _examples.Add(new PageExample(Code, line, _sections[^1], text));
        }
    }

    /// <summary>Every page except the index.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(SourceTree.PathOf("docs", "rules"), "PCC*.md").Order(StringComparer.Ordinal).Select(path => new RulePage(path))];

    public string Code { get; }

    /// <summary>The lines before the first section: the title and the description of the rule.</summary>
    public IReadOnlyList<string> Head => _head;

    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<string> Sections => _sections;

    public IReadOnlyList<PageExample> Examples => _examples;
}

/// <summary>One line of an example block.</summary>
/// <param name="Code">The code of the page.</param>
/// <param name="Line">The line of the page, from 1.</param>
/// <param name="Section">The heading of its section.</param>
/// <param name="Json">The line.</param>
internal sealed record PageExample(string Code, int Line, string Section, string Json);
