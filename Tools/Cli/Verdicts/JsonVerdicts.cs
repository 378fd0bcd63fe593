using System;
using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Verdicts as JSON lines: one object for each record, in the order of the input.</summary>
internal sealed class JsonVerdicts : IVerdictFormat, IDisposable
{
    /// <summary>Room for a number of 11 characters, a primary key of 36, and the JSON around them.</summary>
    private const int MostBytesBehindBeginning = 128;

    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>(), JsonForm.Readable);
    private string? _input;
    private byte[] _beginning = BeginningFor(input: null);

    public void Write(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        if (verdict.IsAccepted && verdict.Changes.Count == 0) WriteAccepted(output, place.Input, place.Number, verdict.Id);
        else WriteVerdict(output, place.Input, place.Number, verdict);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>
    /// Writes the line of a record that is accepted as it is. Most are, and only number and key differ: the JSON writer takes
    /// four times as long.
    /// </summary>
    private void WriteAccepted(IBufferWriter<byte> output, string? input, int number, Guid? id)
    {
        if (!ReferenceEquals(input, _input)) (_input, _beginning) = (input, BeginningFor(input));
        ReadOnlySpan<byte> beginning = _beginning;
        var room = output.GetSpan(beginning.Length + MostBytesBehindBeginning);
        int written;
        if (id is { } key) Utf8.TryWrite(room, CultureInfo.InvariantCulture, $"{beginning}{number},\"id\":\"{key}\",\"verdict\":\"accepted\",\"violations\":[],\"changes\":{{}}}}\n", out written);
        else Utf8.TryWrite(room, CultureInfo.InvariantCulture, $"{beginning}{number},\"id\":null,\"verdict\":\"accepted\",\"violations\":[],\"changes\":{{}}}}\n", out written);
        output.Advance(written);
    }

    /// <summary>The beginning of each line, up to the number of the record.</summary>
    private static byte[] BeginningFor(string? input) => input is null
        ? [.. "{\"row\":"u8]
        : [.. "{\"file\":\""u8, .. JsonEncodedText.Encode(input, JsonForm.Readable.Encoder).EncodedUtf8Bytes, .. "\",\"row\":"u8];

    private void WriteVerdict(IBufferWriter<byte> output, string? input, int number, in RecordVerdict verdict)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        if (input is not null) _json.WriteString("file", input);
        _json.WriteNumber("row", number);
        if (verdict.Id is { } id) _json.WriteString("id", id);
        else _json.WriteNull("id");
        _json.WriteString("verdict", verdict.IsAccepted ? "accepted" : "rejected");

        _json.WriteStartArray("violations");
        foreach (var violation in verdict.Violations) WriteViolation(violation);
        _json.WriteEndArray();

        _json.WriteStartObject("changes");
        WriteChanges(verdict);
        _json.WriteEndObject();

        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void WriteViolation(RecordViolation violation)
    {
        _json.WriteStartObject();
        _json.WriteString("code", violation.Code);
        _json.WriteString("column", violation.Column);
        _json.WriteString("message", violation.Message);
        if (violation.IsOfPlatform) _json.WriteString("source", "platform");
        _json.WriteEndObject();
    }

    private void WriteChanges(in RecordVerdict verdict)
    {
        foreach (var (column, value) in verdict.Changes)
        {
            _json.WritePropertyName(column);
            JsonValues.Write(_json, value is EntityReference reference ? reference.Id : value);
        }
    }
}
