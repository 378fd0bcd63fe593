using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>Different settings that the rules can use. Together they have every member and every named value, but for most regions.</summary>
internal static class ValidSettings
{
    private static readonly string Folder = SourceTree.PathOf("Tools", "Cli.Tests", "Settings", "Valid");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Every text that differs from a text by one deleted, inserted or replaced character: all of ASCII that is visible, the blank, the tab and the line feed.</summary>
    public static IEnumerable<string> Mutations(string text)
    {
        char[] characters = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t', '\n'];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (before, after) = (text[..at], text[(at + rune.Utf16SequenceLength)..]);
            yield return before + after;
            foreach (var character in characters)
            {
                yield return before + character + text[at..];
                if (rune != new Rune(character)) yield return before + character + after;
            }

            at += rune.Utf16SequenceLength;
        }

        foreach (var character in characters) yield return text + character;
    }
}
