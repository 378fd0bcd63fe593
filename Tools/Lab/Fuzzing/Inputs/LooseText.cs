using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>
/// Converts between bytes and text of any UTF-16 code units. Half a surrogate pair is encoded like any other code point; a
/// byte that is not UTF-8 becomes the low surrogate DC00 plus its value. So every file is a text, and every text a file.
/// </summary>
internal static class LooseText
{
    private const int EscapedBytes = 0xDC00;

    /// <summary>Decodes bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        var count = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                characters[count++] = (char)bytes[i++];
            }
            else if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length) == OperationStatus.Done)
            {
                count += rune.EncodeToUtf16(characters.AsSpan(count));
                i += length;
            }
            else if (bytes[i] == 0xED && i + 2 < bytes.Length && bytes[i + 1] is >= 0xA0 and <= 0xBF && bytes[i + 2] is >= 0x80 and <= 0xBF)
            {
                characters[count++] = (char)(0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F));
                i += 3;
            }
            else
            {
                characters[count++] = (char)(EscapedBytes + bytes[i++]);
            }
        }

        var text = new string(characters, 0, count);
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    /// <summary>Encodes a text.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                if (rune.Utf16SequenceLength == 2) i++;
            }
            else
            {
                bytes.Add(0xED);
                bytes.Add((byte)(0x80 | ((text[i] >> 6) & 0x3F)));
                bytes.Add((byte)(0x80 | (text[i] & 0x3F)));
            }
        }

        return [.. bytes];
    }
}
