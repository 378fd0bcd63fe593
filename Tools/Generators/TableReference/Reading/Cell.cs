using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>A Markdown value, with methods that read it as the expected type.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Name">The name of the value, for messages.</param>
/// <param name="Text">The markdown.</param>
internal sealed record Cell(int Line, string Name, string Text)
{
    /// <summary>The separator of lines within a cell.</summary>
    public const string LineBreak = "<br />";

    /// <summary>Bold text, or empty text.</summary>
    public string BoldOrEmpty() => Text.Length == 0 ? "" : Bold();

    /// <summary>Bold text.</summary>
    public string Bold() => Inside("**") ?? throw Unexpected("text in bold type (**text**)");

    /// <summary>A name in backquotes.</summary>
    public string Code() => Inside("`") ?? throw Unexpected("a name in backquotes");

    /// <summary>Text without markup.</summary>
    public string Plain() => Text.Length > 0 && !Text.Contains('*', StringComparison.Ordinal) && !Text.Contains('`', StringComparison.Ordinal) ? Text : throw Unexpected("plain text");

    /// <summary>Words, separated by commas.</summary>
    public IReadOnlyList<string> Words()
    {
        var words = Text.Split(", ");
        if (words.Any(word => word.Length == 0 || word.Any(character => !char.IsAsciiLetterOrDigit(character) && character != '_'))) throw Unexpected("names of tables with a comma between");
        if (words.Distinct(StringComparer.Ordinal).Count() != words.Length) throw Unexpected("each table once");
        return words;
    }

    /// <summary>True or False.</summary>
    public bool Boolean() => Word("True", "False") == "True";

    /// <summary>A whole number between limits.</summary>
    public long Number(long least, long most)
    {
        if (!long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return number;
    }

    /// <summary>The value of an option.</summary>
    public int Option() => (int)Number(0, int.MaxValue);

    /// <summary>One of several words.</summary>
    public string Word(params IReadOnlyList<string> known) =>
        known.Contains(Text, StringComparer.Ordinal) ? Text : throw Unexpected(known is [var only] ? $"\"{only}\"" : "one of " + string.Join(", ", known));

    /// <summary>The same cell with another text.</summary>
    public Cell With(string text) => this with { Text = text };

    private string? Inside(string mark)
    {
        if (Text.Length <= 2 * mark.Length || !Text.StartsWith(mark, StringComparison.Ordinal) || !Text.EndsWith(mark, StringComparison.Ordinal)) return null;
        var inside = Text[mark.Length..^mark.Length];
        return inside.Contains(mark, StringComparison.Ordinal) || inside.Trim() != inside ? null : inside;
    }

    private ReferenceException Unexpected(string expected) => new(Line, $"{Name} is \"{Text}\"", expected);
}
