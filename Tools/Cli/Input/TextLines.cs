using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// The lines of a UTF-8 stream, numbered from 1, as their bytes. A line ends with a line feed, and perhaps a carriage return
/// before it.
/// </summary>
/// <param name="window">The stream.</param>
/// <param name="waiting">Called before more is read. Reading can take as long as the writer of the input needs.</param>
/// <param name="endsAtCarriageReturn">Whether a carriage return alone ends a line too; otherwise it is part of the text.</param>
internal sealed class TextLines(ByteWindow window, Action? waiting = null, bool endsAtCarriageReturn = false)
{
    /// <summary>The most bytes of a line or a record, without its end.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private int _length;
    private int _lengthWithEnd;

    /// <summary>The number of the line.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end; empty when it is too long. Valid until the next line is read.</summary>
    public ReadOnlySpan<byte> Line => window.Before(_lengthWithEnd)[.._length];

    /// <summary>Why the line cannot be read; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public bool Next()
    {
        var end = FindEnd(from: 0);
        if (end < 0) return SkipLongLine();
        if (window.Bytes.IsEmpty) return false;

        Take(end);
        return _length > Limit ? Reject() : Accept();
    }

    /// <summary>Skips lines that were read from the window itself.</summary>
    /// <param name="bytes">How many bytes they have, ends included.</param>
    /// <param name="lines">How many they are.</param>
    public void Pass(int bytes, int lines)
    {
        window.Advance(bytes);
        Number += lines;
    }

    /// <summary>Finds the end of the line that goes on at a place of the window, and reads as far as it takes.</summary>
    /// <param name="from">The place in the window.</param>
    /// <returns>Where the line ends, without what ends it; -1 when the window is longer than <see cref="Limit"/> and the end is not in it.</returns>
    /// <exception cref="InputException">The stream cannot be read.</exception>
    public int FindEnd(int from)
    {
        while (true)
        {
            var found = IndexOfEnd(window.Bytes[from..]);
            if (found >= 0) return from + found;

            from = window.Bytes.Length;
            if (from > Limit + 1) return -1;
            if (!ReadMore()) return from;
        }
    }

    /// <summary>How many line ends of any kind are in a text.</summary>
    public static int CountEnds(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var found = text.IndexOf((byte)'\r'); found >= 0; found = text.IndexOf((byte)'\r'))
        {
            text = text[(found + 1)..];
            if (text is not [(byte)'\n', ..]) count++;
        }

        return count;
    }

    /// <summary>Whether a line has nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            if (line[0] is > (byte)' ' and < 0x7F) return false;
            if (Rune.DecodeFromUtf8(line, out var character, out var length) != OperationStatus.Done || !Rune.IsWhiteSpace(character)) return false;
            line = line[length..];
        }

        return true;
    }

    /// <summary>Why the bytes of a line are no text; null when they are.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> line)
    {
        if (Utf8.IsValid(line)) return null;
        var position = FindInvalid(line);
        return string.Create(CultureInfo.InvariantCulture, $"byte {position + 1} of the line (0x{line[position]:X2}) is not valid UTF-8. Save the file as UTF-8.");
    }

    /// <summary>The place of the first byte that is not valid UTF-8, in a text that has one.</summary>
    public static int FindInvalid(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var length) == OperationStatus.Done) position += length;
        return position;
    }

    private int IndexOfEnd(ReadOnlySpan<byte> bytes) => endsAtCarriageReturn ? bytes.IndexOfAny((byte)'\n', (byte)'\r') : bytes.IndexOf((byte)'\n');

    /// <summary>Takes the line that ends at a place of the window.</summary>
    private void Take(int end)
    {
        // The line feed after a carriage return may not have been read yet.
        if (end + 1 == window.Bytes.Length && window.Bytes[end] == '\r') ReadMore();

        var rest = window.Bytes[end..];
        _length = rest is [(byte)'\n', ..] && end > 0 && window.Bytes[end - 1] == '\r' ? end - 1 : end;
        _lengthWithEnd = end + (rest switch
        {
            [] => 0,
            [(byte)'\r', (byte)'\n', ..] => 2,
            _ => 1,
        });
        Pass(_lengthWithEnd, lines: 1);
    }

    /// <summary>Skips a line that is too long. The window has its beginning.</summary>
    private bool SkipLongLine()
    {
        int end;
        do
        {
            window.Advance(window.Bytes.Length);
            end = ReadMore() ? IndexOfEnd(window.Bytes) : 0;
        }
        while (end < 0);

        Take(end);
        return Reject();
    }

    private bool Accept()
    {
        Fault = FaultOf(Line);
        return true;
    }

    private bool Reject()
    {
        _length = 0;
        Fault = string.Create(CultureInfo.InvariantCulture, $"the line is longer than {Limit / (1024 * 1024)} MiB.");
        return true;
    }

    private bool ReadMore()
    {
        waiting?.Invoke();
        return window.ReadMore();
    }
}
