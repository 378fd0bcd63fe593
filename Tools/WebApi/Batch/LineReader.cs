using System;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Reads a text by lines. A line ends with CRLF, with LF, or with the text.</summary>
internal ref struct LineReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The start of the next line, in bytes.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>Whether there is a line.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        line = _text[Position..];
        if (line.IsEmpty) return false;
        var end = line.IndexOf((byte)'\n');
        Position += end < 0 ? line.Length : end + 1;
        if (end >= 0) line = line[..end];
        if (line is [.., (byte)'\r']) line = line[..^1];
        return true;
    }
}
