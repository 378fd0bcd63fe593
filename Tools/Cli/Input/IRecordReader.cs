using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Reads the records of an input, one after another.</summary>
internal interface IRecordReader
{
    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    IEnumerable<InputRecord> Read();
}

/// <summary>Finds the reader for an input: by what it holds, and by the ending of its name where that leaves a doubt.</summary>
internal static class RecordReaders
{
    /// <summary>How far the first line is looked at.</summary>
    private const int FirstLineLimit = 1024 * 1024;

    /// <summary>The reader for an input.</summary>
    /// <param name="file">The input.</param>
    /// <param name="note">Told what is worth knowing and is no error; null for nobody.</param>
    /// <exception cref="InputException">The input cannot be read.</exception>
    public static IRecordReader For(InputFile file, Action<string>? note)
    {
        var names = new ColumnNames(note);
        var window = new ByteWindow(file.Content);
        var extension = Path.GetExtension(file.Name).ToUpperInvariant();
        if (extension is ".JSONL" or ".NDJSON") return new JsonLineRecords(window, names);

        var first = (char?)FirstByte(window);
        if (first == '{' && IsWholeRecord(FirstLine(window))) return new JsonLineRecords(window, names);
        return first is '{' or '[' || extension == ".JSON" ? new JsonDocumentRecords(window, names, note) : new CsvRecords(window, names);
    }

    private static byte? FirstByte(ByteWindow window)
    {
        while (true)
        {
            var found = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0) return window.Bytes[found];
            if (window.Bytes.Length > FirstLineLimit || !window.ReadMore()) return null;
        }
    }

    private static ReadOnlyMemory<byte> FirstLine(ByteWindow window)
    {
        while (true)
        {
            var start = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            var length = window.Bytes[start..].IndexOf((byte)'\n');
            if (length >= 0) return window.Bytes.Slice(start, length).ToArray();
            if (window.Bytes.Length > FirstLineLimit || !window.ReadMore()) return window.Bytes[start..].ToArray();
        }
    }

    /// <summary>Whether a line is a whole JSON object, and not the Web API's envelope around records.</summary>
    private static bool IsWholeRecord(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && !(document.RootElement.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }
}
