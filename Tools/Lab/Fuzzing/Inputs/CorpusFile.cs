using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>An input of a corpus.</summary>
/// <param name="Name">The name, unique within the corpus.</param>
/// <param name="Input">Its bytes.</param>
internal sealed record CorpusEntry(string Name, byte[] Input);

/// <summary>
/// A corpus as a file: one line of JSON for each input, in the order of their names. A UTF-8 input is <c>text</c>, any other
/// is <c>base64</c>. Only ASCII is written, so that a review shows invisible and direction-changing characters.
/// </summary>
internal static class CorpusFile
{
    /// <summary>The extension of the file.</summary>
    public const string Extension = ".jsonl";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the inputs.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="IOException">The file is missing, or a line is not an input.</exception>
    public static IReadOnlyList<CorpusEntry> Read(string path) => [.. File.ReadLines(path, StrictUtf8).Select((line, index) => ReadLine(line) ?? throw new IOException(
        string.Create(CultureInfo.InvariantCulture, $"{path}({index + 1}): expected an object with name, and text or base64.")))];

    /// <summary>Writes the inputs, in the order of their names.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="entries">The inputs.</param>
    public static void Write(string path, IEnumerable<CorpusEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)) text.Append(LineOf(entry)).Append('\n');
        File.WriteAllText(path, text.ToString());
    }

    private static CorpusEntry? ReadLine(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } input || !input.TryGetProperty("name", out var name)) return null;
            if (input.TryGetProperty("text", out var text)) return new CorpusEntry(name.GetString()!, StrictUtf8.GetBytes(text.GetString()!));
            return input.TryGetProperty("base64", out var base64) ? new CorpusEntry(name.GetString()!, base64.GetBytesFromBase64()) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string LineOf(CorpusEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            if (Utf8.IsValid(entry.Input)) json.WriteString("text", entry.Input);
            else json.WriteBase64String("base64", entry.Input);
            json.WriteEndObject();
        }

        var line = new StringBuilder();
        foreach (var character in StrictUtf8.GetString(buffer.WrittenSpan))
        {
            if (char.IsAscii(character)) line.Append(character);
            else line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return line.ToString();
    }
}
