using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Unicode;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// The lines of a UTF-8 stream, numbered from 1. It knows which of them cannot be read and why, hands out one line at a
/// time, and can go back to the second line of a record, so that one bad record does not hide the others.
/// </summary>
internal sealed class LineReader(ByteWindow window) : TextReader
{
    /// <summary>The longest line, and the longest record, in bytes.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <summary>How many bytes may be read again for each that was read for good.</summary>
    private const int PatienceForByte = 16;

    private readonly Stack<Line> _again = new();
    private readonly List<Line> _record = [];
    private Line _current = new(0, "", 0, null);
    private int _offset;
    private long _count;

    /// <summary>
    /// How many bytes a record may have behind its first line. Reading lines again that were no record uses it up, and
    /// reading on gives it back, so that a file full of open quotes is read in a time that grows with its length only.
    /// </summary>
    private long _patience = Limit;
    private long _recordLength;

    /// <summary>The line that the record which is being read begins on.</summary>
    public long RecordLine => _record.Count > 0 ? _record[0].Number : _again.Count > 0 ? _again.Peek().Number : _count + 1;

    /// <summary>Why the record which is being read cannot be read; null when nothing is wrong with its lines.</summary>
    public (long Line, string Fault)? RecordFault
    {
        get
        {
            foreach (var line in _record)
                if (line.Fault is not null) return (line.Number, line.Fault);
            return null;
        }
    }

    /// <summary>How many bytes the record has that is being read.</summary>
    public long RecordLength => _recordLength;

    /// <summary>The next record begins with the next line.</summary>
    public void EndRecord()
    {
        Regain(_recordLength);
        _record.Clear();
        _recordLength = 0;
    }

    /// <summary>Whether the next line is one that was read before, as after <see cref="SkipFirstLineOfRecord"/>.</summary>
    public bool IsAgain => _again.Count > 0;

    /// <summary>Passes over the next line of the stream, which somebody else has read from the window.</summary>
    /// <param name="length">Its length in bytes, with its end.</param>
    /// <returns>Its number.</returns>
    public long PassLine(int length)
    {
        window.Advance(length);
        Regain(length);
        return ++_count;
    }

    /// <summary>Goes back to the line after the first of the record, which begins the next record.</summary>
    public void SkipFirstLineOfRecord()
    {
        for (var i = _record.Count - 1; i > 0; i--) _again.Push(_record[i]);
        var first = _record.Count > 0 ? _record[0].Length : 0;
        _patience = Math.Max(0, _patience - (_recordLength - first));
        Regain(first);
        _record.Clear();
        _recordLength = 0;
        _current = new(0, "", 0, null);
        _offset = 0;
    }

    /// <summary>The next line without its end; null at the end.</summary>
    public override string? ReadLine()
    {
        if (!NextLine()) return null;
        _offset = _current.Text.Length;
        return _current.Text.TrimEnd('\r', '\n');
    }

    /// <summary>Text of the next line, never of more than one.</summary>
    /// <exception cref="RecordTooLongException">The record goes on for too long; it can still be skipped.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_offset == _current.Text.Length && !NextLine()) return 0;
        var copied = Math.Min(count, _current.Text.Length - _offset);
        _current.Text.CopyTo(_offset, buffer, index, copied);
        _offset += copied;
        return copied;
    }

    private bool NextLine()
    {
        if (!_again.TryPop(out var line) && !TryReadLine(out line)) return false;
        _record.Add(line);
        _recordLength += line.Length;
        _current = line;
        _offset = 0;
        return _record.Count == 1 || _recordLength - _record[0].Length <= _patience ? true : throw new RecordTooLongException();
    }

    private void Regain(long length) => _patience = Math.Min(Limit, _patience + (length * PatienceForByte));

    private bool TryReadLine(out Line line)
    {
        line = default;
        var length = FindEnd();
        if (length == 0) return false;

        _count++;
        if (length > Limit)
        {
            SkipToEnd();
            line = new Line(_count, "\n", 1, $"the line is longer than {Limit / (1024 * 1024)} MiB.");
            return true;
        }

        // A carriage return that ends a line alone becomes a line feed, so that nobody has to look at the next line for one.
        var bytes = window.Bytes[..length];
        var text = Encoding.UTF8.GetString(bytes);
        line = new Line(_count, text[^1] == '\r' ? string.Concat(text.AsSpan(0, text.Length - 1), "\n") : text, length, FaultOf(bytes));
        window.Advance(length);
        return true;
    }

    /// <summary>The length of the next line with its end; more than <see cref="Limit"/> when the end is not within it.</summary>
    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var bytes = window.Bytes;
            var found = bytes[searched..].IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
            {
                var end = searched + found;
                if (bytes[end] == '\n') return end + 1;
                if (end + 1 < bytes.Length) return bytes[end + 1] == '\n' ? end + 2 : end + 1;
                if (!window.ReadMore()) return end + 1;
                searched = end;
                continue;
            }

            if (bytes.Length > Limit) return bytes.Length;
            searched = bytes.Length;
            if (!window.ReadMore()) return bytes.Length;
        }
    }

    private void SkipToEnd()
    {
        while (true)
        {
            var found = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r');
            window.Advance(found < 0 ? window.Bytes.Length : found);
            if (found >= 0) break;
            if (!window.ReadMore()) return;
        }

        window.Advance(FindEnd());
    }

    /// <summary>Why the bytes of a line are no text; null when they are.</summary>
    internal static string? FaultOf(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done) position += length;
        return string.Create(CultureInfo.InvariantCulture, $"byte {position + 1} of the line (0x{bytes[position]:X2}) is not valid UTF-8. Save the file as UTF-8.");
    }

    private readonly record struct Line(long Number, string Text, int Length, string? Fault);
}

/// <summary>A record does not end where one must.</summary>
internal sealed class RecordTooLongException : Exception;
