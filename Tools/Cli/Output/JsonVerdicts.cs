using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Verdicts as JSON lines: one object for each record, in the order of the input.</summary>
internal sealed class JsonVerdicts : IVerdictFormat, IDisposable
{
    /// <summary>Room for a number of 11 characters, a primary key of 36, and its name.</summary>
    private const int MostBytesOfNumberAndId = 64;

    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>(), JsonForm.Readable);
    private string? _input;
    private byte[] _beginning = BeginningFor(input: null);

    public void Write(IBufferWriter<byte> output, string? input, int number, in RecordVerdict verdict)
    {
        WriteHead(output, input, number, verdict.Id);

        // What most records are, and always the same.
        if (verdict.IsAccepted && verdict.Changes.Count == 0)
        {
            output.Write(",\"verdict\":\"accepted\",\"violations\":[],\"changes\":{}}\n"u8);
            return;
        }

        output.Write(verdict.IsAccepted ? ",\"verdict\":\"accepted\",\"violations\":"u8 : ",\"verdict\":\"rejected\",\"violations\":"u8);
        _json.Reset(output);
        WriteViolations(_json, verdict);
        _json.Flush();
        output.Write(",\"changes\":"u8);
        _json.Reset(output);
        WriteChanges(_json, verdict);
        _json.Flush();
        output.Write("}\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Writes what stands before the verdict. All of it at once: to ask for room takes longer than to fill it.</summary>
    private void WriteHead(IBufferWriter<byte> output, string? input, int number, Guid? id)
    {
        if (!ReferenceEquals(input, _input)) (_input, _beginning) = (input, BeginningFor(input));

        var room = output.GetSpan(_beginning.Length + MostBytesOfNumberAndId);
        var rest = room;
        Append(ref rest, _beginning);
        Utf8Formatter.TryFormat(number, rest, out var length);
        rest = rest[length..];
        if (id is { } given)
        {
            Append(ref rest, ",\"id\":\""u8);
            Utf8Formatter.TryFormat(given, rest, out length);
            rest = rest[length..];
            Append(ref rest, "\""u8);
        }
        else
        {
            Append(ref rest, ",\"id\":null"u8);
        }

        output.Advance(room.Length - rest.Length);
    }

    /// <summary>What stands before the number of each record of an input.</summary>
    private static byte[] BeginningFor(string? input) => input is null
        ? [.. "{\"row\":"u8]
        : [.. "{\"file\":\""u8, .. JsonEncodedText.Encode(input, JsonForm.Readable.Encoder).EncodedUtf8Bytes, .. "\",\"row\":"u8];

    private static void Append(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void WriteViolations(Utf8JsonWriter json, in RecordVerdict verdict)
    {
        json.WriteStartArray();
        foreach (var violation in verdict.Violations)
        {
            json.WriteStartObject();
            json.WriteString("code", violation.Code);
            json.WriteString("column", violation.Column);
            json.WriteString("message", violation.Message);
            if (violation.IsOfPlatform) json.WriteString("source", "platform");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, in RecordVerdict verdict)
    {
        json.WriteStartObject();
        foreach (var (column, value) in verdict.Changes)
        {
            json.WritePropertyName(column);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateTime time: json.WriteStringValue(time); break;
            case Guid id: json.WriteStringValue(id); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case EntityReference reference: json.WriteStringValue(reference.Id); break;
            default: throw new InvalidOperationException($"A value of type {value.GetType()} has no JSON form here.");
        }
    }
}
