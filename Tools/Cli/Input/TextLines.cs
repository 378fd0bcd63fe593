using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// The lines of a UTF-8 stream, numbered from 1, as their bytes. A line ends with a line feed and perhaps a carriage return
/// before it; a carriage return elsewhere is part of the text.
/// </summary>
/// <param name="window">The stream.</param>
/// <param name="waiting">Called before more is read, which may take as long as whoever writes the input likes.</param>
internal ref struct TextLines(ByteWindow window, Action waiting)
{
    private int _taken;

    /// <summary>The number of the line.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end; empty when it is too long.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Why the line cannot be read; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public bool Next()
    {
        window.Advance(_taken);
        _taken = 0;
        var searched = 0;
        while (true)
        {
            var bytes = window.Bytes;
            var found = bytes[searched..].IndexOf((byte)'\n');
            if (found >= 0) return Take(bytes[..(searched + found)], searched + found + 1);
            if (bytes.Length > LineReader.Limit) return SkipLine();

            searched = bytes.Length;
            waiting();

            // To read more moves what is there: the bytes from before are gone.
            if (!window.ReadMore()) return searched > 0 && Take(window.Bytes, searched);
        }
    }

    private bool Take(ReadOnlySpan<byte> line, int taken)
    {
        if (line.Length > LineReader.Limit) return Refuse(taken);
        Number++;
        _taken = taken;
        Line = taken > line.Length && line is [.., (byte)'\r'] ? line[..^1] : line;
        Fault = LineReader.FaultOf(Line);
        return true;
    }

    private bool SkipLine()
    {
        while (true)
        {
            var found = window.Bytes.IndexOf((byte)'\n');
            if (found >= 0) return Refuse(found + 1);
            window.Advance(window.Bytes.Length);
            waiting();
            if (!window.ReadMore()) return Refuse(0);
        }
    }

    private bool Refuse(int taken)
    {
        Number++;
        _taken = taken;
        Line = default;
        Fault = string.Create(CultureInfo.InvariantCulture, $"the line is longer than {LineReader.Limit / (1024 * 1024)} MiB.");
        return true;
    }
}
