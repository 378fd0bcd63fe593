using System;
using System.Buffers;
using System.Text;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// Finds the end of CSV records that hold no surprise: on one line, and with quotes only around whole fields (doubled inside).
/// They are nearly all there are, and need no parser to find their end.
/// </summary>
internal static class PlainRecord
{
    /// <summary>There is no plain record: let a parser look.</summary>
    public const int NotPlain = -1;

    /// <summary>The bytes end before the record does.</summary>
    public const int Unknown = -2;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\n\r\""u8);

    /// <summary>Finds the end of a record.</summary>
    /// <param name="bytes">The bytes from the beginning of the record.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="isAtEnd">Whether there are no more bytes behind these.</param>
    /// <param name="withEnd">The length of the record with the end of its line.</param>
    /// <returns>The length of the record without the end of its line; <see cref="NotPlain"/>; or <see cref="Unknown"/>.</returns>
    public static int FindEnd(ReadOnlySpan<byte> bytes, byte delimiter, bool isAtEnd, out int withEnd)
    {
        withEnd = 0;
        var from = 0;
        while (true)
        {
            var found = bytes[from..].IndexOfAny(Special);
            if (found < 0)
            {
                withEnd = bytes.Length;
                return isAtEnd ? bytes.Length : Unknown;
            }

            var end = from + found;
            switch (bytes[end])
            {
                case (byte)'\n':
                    withEnd = end + 1;
                    return end;

                case (byte)'\r':
                    if (end + 1 == bytes.Length && !isAtEnd) return Unknown;
                    withEnd = end + 1 < bytes.Length && bytes[end + 1] == '\n' ? end + 2 : end + 1;
                    return end;

                default:
                    if (end > 0 && bytes[end - 1] != delimiter) return NotPlain;
                    var behind = SkipQuoted(bytes, end + 1, isAtEnd);
                    if (behind < 0) return behind;
                    if (behind < bytes.Length && bytes[behind] != delimiter && bytes[behind] is not ((byte)'\n' or (byte)'\r')) return NotPlain;
                    from = behind;
                    break;
            }
        }
    }

    /// <summary>Whether a line has nothing but white space, and so is no record.</summary>
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

    /// <summary>Finds what stands behind the quote that closes a field.</summary>
    private static int SkipQuoted(ReadOnlySpan<byte> bytes, int from, bool isAtEnd)
    {
        while (true)
        {
            var found = bytes[from..].IndexOfAny(Special);
            if (found < 0) return isAtEnd ? NotPlain : Unknown;
            var quote = from + found;
            if (bytes[quote] != '"') return NotPlain;
            if (quote + 1 == bytes.Length) return isAtEnd ? quote + 1 : Unknown;
            if (bytes[quote + 1] != '"') return quote + 1;
            from = quote + 2;
        }
    }
}
