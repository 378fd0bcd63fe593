using System;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>A position in a text, as editors show it.</summary>
public readonly struct TextPosition
{
    private TextPosition(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, from 1. A line ends with a line feed.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; }

    /// <summary>The line and the column, such as <c>3:14</c>.</summary>
    /// <returns>Both numbers with a colon between them.</returns>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");

    /// <summary>The position of an offset.</summary>
    internal static TextPosition Of(string text, int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            start = i + 1;
        }

        return new TextPosition(line, offset - start + 1);
    }
}
