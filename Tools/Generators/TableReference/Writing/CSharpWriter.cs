using System;
using System.Globalization;
using System.Security;
using System.Text;

namespace PhoneCallCtx.Generators.TableReference.Writing;

/// <summary>Writes indented lines of C#, with line feeds on every system.</summary>
internal sealed class CSharpWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line; an empty line has no spaces.</summary>
    public CSharpWriter Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes lines in braces.</summary>
    public CSharpWriter Block(Action content, string end = "}")
    {
        Line("{").Indented(content);
        return Line(end);
    }

    /// <summary>Writes lines one level deeper.</summary>
    public CSharpWriter Indented(Action content)
    {
        _depth++;
        content();
        _depth--;
        return this;
    }

    /// <summary>Writes a doc comment of one line.</summary>
    /// <param name="text">The XML text.</param>
    public CSharpWriter Summary(string text) => Line($"/// <summary>{text}</summary>");

    public override string ToString() => _text.ToString();

    /// <summary>A text as a C# literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') literal.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character)) literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else literal.Append(character);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A number as a C# literal.</summary>
    public static string Literal(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A Boolean as a C# literal.</summary>
    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>Escapes a text for a doc comment.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>A description as a sentence of a doc comment, with a final stop.</summary>
    public static string Sentence(string description) => Escape(description.EndsWith('.') ? description : description + ".");
}
