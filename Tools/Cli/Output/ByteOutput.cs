using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Cli.Output;

/// <summary>A buffered stream of UTF-8 for output of which there is much: text is encoded straight into the buffer.</summary>
internal sealed class ByteOutput(Stream output)
{
    private const int Capacity = 64 * 1024;

    /// <summary>The most bytes of one character.</summary>
    private const int MostBytesOfCharacter = 6;

    /// <summary>What stands in a JSON string as it is, and takes one byte.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly byte[] _buffer = new byte[Capacity];
    private int _count;

    /// <summary>Writes bytes.</summary>
    /// <param name="bytes">Fewer than the buffer holds.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Writes text; what is half of a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var character, out var length);
            Write(character);
            text = text[length..];
        }
    }

    /// <summary>Writes a number that is not negative.</summary>
    public void Write(int number)
    {
        Reserve(11);
        number.TryFormat(_buffer.AsSpan(_count), out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _count += length;
    }

    /// <summary>Writes text as a JSON string (RFC 8259), or null. Half of a surrogate pair becomes U+FFFD.</summary>
    public void WriteJson(string? text)
    {
        if (text is null) Write("null"u8);
        else WriteJson(text.AsSpan());
    }

    /// <summary>Writes text as a JSON string (RFC 8259). Half of a surrogate pair becomes U+FFFD.</summary>
    public void WriteJson(ReadOnlySpan<char> text)
    {
        Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain < 0) plain = text.Length;
            WritePlain(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty) break;

            Rune.DecodeFromUtf16(text, out var character, out var length);
            WriteJson(character);
            text = text[length..];
        }

        Write("\""u8);
    }

    /// <summary>Hands over what is in the buffer.</summary>
    public void Flush()
    {
        if (_count == 0) return;
        output.Write(_buffer, 0, _count);
        output.Flush();
        _count = 0;
    }

    private void WriteJson(Rune character)
    {
        switch (character.Value)
        {
            case '"': Write("\\\""u8); break;
            case '\\': Write("\\\\"u8); break;
            case '\n': Write("\\n"u8); break;
            case '\r': Write("\\r"u8); break;
            case '\t': Write("\\t"u8); break;

            // Some readers of lines take these for the end of one, too, and no terminal should obey them.
            case < ' ' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029:
                Reserve(MostBytesOfCharacter);
                "\\u"u8.CopyTo(_buffer.AsSpan(_count));
                character.Value.TryFormat(_buffer.AsSpan(_count + 2), out _, "X4", System.Globalization.CultureInfo.InvariantCulture);
                _count += MostBytesOfCharacter;
                break;

            default: Write(character); break;
        }
    }

    private void Write(Rune character)
    {
        Reserve(MostBytesOfCharacter);
        _count += character.EncodeToUtf8(_buffer.AsSpan(_count));
    }

    private void WritePlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Reserve(Math.Min(text.Length, Capacity));
            var length = Math.Min(text.Length, Capacity - _count);
            _count += Encoding.ASCII.GetBytes(text[..length], _buffer.AsSpan(_count));
            text = text[length..];
        }
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _count >= length) return;
        output.Write(_buffer, 0, _count);
        _count = 0;
    }
}
