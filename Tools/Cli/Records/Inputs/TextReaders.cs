using System;
using System.IO;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Csv;
using PhoneCallCtx.Cli.Records.Json;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>Finds the reader for an input of text by its content, and in doubt by the ending of its name.</summary>
internal static class TextReaders
{
    /// <summary>How far the first line is looked at.</summary>
    private const int FirstLineLimit = 1024 * 1024;

    /// <summary>The reader for an input.</summary>
    /// <param name="file">The input.</param>
    /// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">The input cannot be read.</exception>
    public static IRecordReader For(InputFile file, Action<string>? note, InputContext context)
    {
        var names = context.NamesFor(note);
        var window = new ByteWindow(file.Content);
        var extension = Path.GetExtension(GzipInput.NameOfContent(file.Name)).ToUpperInvariant();
        if (ForeignFile.Explain(file.Head, extension) is { } foreign) throw new InputException(foreign);
        RejectForeign(window, extension);
        if (extension is ".JSONL" or ".NDJSON") return Lines();

        var first = (char?)FirstByte(window);
        if (first == '{' && IsWholeRecord(FirstLine(window), names)) return Lines();
        return first is '{' or '[' || extension == ".JSON"
            ? new RecordSequence("JSON", window, new JsonDocumentRecords(window, names, note, context.Reading, context.Pages).Read()) { HasKeys = true }
            : new CsvRecords(window, names, context.Reading, note);

        IRecordReader Lines() => new RecordSequence("JSON lines", window, new JsonLineRecords(window, names, context.Reading, note, context.Pages).Read()) { HasKeys = true };
    }

    /// <summary>Verifies that an input may be text with records.</summary>
    /// <param name="window">The input.</param>
    /// <param name="extension">The ending of its name, with its dot.</param>
    /// <exception cref="InputException">It is a file of another kind.</exception>
    public static void RejectForeign(ByteWindow window, string extension)
    {
        if (ForeignFile.Explain(Head(window), extension) is { } foreign) throw new InputException(foreign);
    }

    /// <summary>The first byte that is no white space; null when there is none.</summary>
    public static byte? FirstByte(ByteWindow window)
    {
        while (true)
        {
            var found = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0) return window.Bytes[found];
            if (window.Bytes.Length > FirstLineLimit || !window.ReadMore()) return null;
        }
    }

    /// <summary>The first bytes. Of an input that comes slowly they may be fewer than the most that are looked at: no kind of file needs all.</summary>
    private static ReadOnlySpan<byte> Head(ByteWindow window)
    {
        while (window.Bytes.Length < ForeignFile.LeastLength && window.ReadMore())
        {
        }

        return window.Bytes[..Math.Min(window.Bytes.Length, ForeignFile.HeadLength)];
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

    /// <summary>Whether a line is a whole JSON object, and not one around records.</summary>
    private static bool IsWholeRecord(ReadOnlyMemory<byte> line, ColumnNames names)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && !JsonRows.IsAround(document.RootElement, names);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }
}
