using System;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Cli.Input;

/// <summary>A window over a stream: the bytes that were read and are still needed. It grows as far as one record needs.</summary>
internal sealed class ByteWindow(Stream source)
{
    /// <summary>How many bytes are read at once, unless a record is longer.</summary>
    public const int Capacity = 128 * 1024;

    /// <summary>How many bytes are read first: an archive may have thousands of small files.</summary>
    private const int FirstCapacity = 4 * 1024;

    private byte[] _buffer = new byte[FirstCapacity];
    private int _start;
    private int _end;
    private InputException? _failure;

    /// <summary>Whether the stream has ended: what is in the window is all there is.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The bytes in the window.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>How many bytes are dropped from the window so far.</summary>
    public long Passed { get; private set; }

    /// <summary>Drops the first bytes of the window.</summary>
    public void Advance(int count)
    {
        _start += count;
        Passed += count;
    }

    /// <summary>The last bytes that were dropped. They stay readable until more is read.</summary>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<byte> Before(int count) => _buffer.AsSpan(_start - count, count);

    /// <summary>Reads more bytes after those in the window.</summary>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="InputException">The stream cannot be read, now or before.</exception>
    public bool ReadMore()
    {
        if (_failure is not null) throw _failure;
        if (IsAtEnd) return false;
        if (_end == _buffer.Length && _end < Capacity) Array.Resize(ref _buffer, Capacity);
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        try
        {
            var count = source.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            IsAtEnd = count == 0;
            return count > 0;
        }
        catch (DecoderFallbackException)
        {
            throw _failure = new InputException("this is not valid UTF-16. Save the file as UTF-8.");
        }
        catch (IOException exception)
        {
            throw _failure = new InputException($"reading failed. {exception.Message}");
        }
    }
}
