using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>The texts of the fields of the records that <see cref="CsvScanner"/> found, one record after another.</summary>
internal sealed class CsvFields
{
    private char[] _characters = new char[1024];
    private int[] _ends = [];

    /// <summary>Decodes a record.</summary>
    /// <param name="record">Its bytes.</param>
    /// <param name="ends">Where its fields end.</param>
    /// <returns>Whether it is valid UTF-8.</returns>
    public bool TryDecode(ReadOnlySpan<byte> record, ReadOnlySpan<int> ends)
    {
        // No byte becomes more than one character.
        if (_characters.Length < record.Length) _characters = new char[record.Length * 2];
        if (_ends.Length < ends.Length) _ends = new int[ends.Length];
        if (Utf8.ToUtf16(record, _characters, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done) return false;

        ends.CopyTo(_ends);
        if (length < record.Length) CountCharacters(record, ends, length);
        return true;
    }

    /// <summary>The text of a field of the decoded record, without its quotes. Each is read once.</summary>
    /// <param name="index">The place of the field, from 0.</param>
    public ReadOnlySpan<char> Field(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1] + 1;
        var text = _characters.AsSpan(start, _ends[index] - start);
        if (text is not ['"', ..]) return text;

        text = text[1..^1];
        return text.ContainsAny('"', '\r') ? Unescape(text) : text;
    }

    /// <summary>Finds where the fields end in characters, where some have several bytes: mostly those of one field.</summary>
    private void CountCharacters(ReadOnlySpan<byte> record, ReadOnlySpan<int> ends, int length)
    {
        var first = record.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var last = record.LastIndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var start = 0;
        var characters = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] > last) characters = ends[i] - (record.Length - length);
            else characters += ends[i] <= first ? ends[i] - start : Encoding.UTF8.GetCharCount(record[start..ends[i]]);
            _ends[i] = characters++;
            start = ends[i] + 1;
        }
    }

    /// <summary>Writes each doubled quote once, and a carriage return that ends a line alone as a line feed, over the text.</summary>
    private static ReadOnlySpan<char> Unescape(Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '"') i++;
            else if (character == '\r' && text[(i + 1)..] is not ['\n', ..]) character = '\n';
            text[length++] = character;
        }

        return text[..length];
    }
}
