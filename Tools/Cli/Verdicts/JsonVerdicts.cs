using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Verdicts as JSON lines: one object for each record, in the order of the input.</summary>
/// <param name="hasKey">Whether each verdict repeats a field of its record.</param>
internal sealed class JsonVerdicts(bool hasKey = false) : IVerdictFormat, IDisposable
{
    /// <summary>Room for two numbers of 20 characters, a primary key of 36, and the JSON around them.</summary>
    private const int MostBytesBehindBeginning = 128;

    private static readonly byte[] End = [.. ",\"verdict\":\"accepted\",\"violations\":[],\"traced\":[],\"changes\":{}}\n"u8];

    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>(), JsonForm.Readable);
    private string? _input;
    private byte[] _beginning = BeginningFor(input: null);

    public void Write(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        if (verdict.Kind == VerdictKind.Accepted && verdict.Changes.Count == 0 && place.Line > 0) WriteAccepted(output, place, verdict.Id);
        else WriteVerdict(output, place, verdict);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>
    /// Writes the line of a record that is accepted as it is. Most are, and only numbers and keys differ: the JSON writer takes
    /// four times as long.
    /// </summary>
    private void WriteAccepted(IBufferWriter<byte> output, in RecordPlace place, Guid? id)
    {
        if (!ReferenceEquals(place.Input, _input)) (_input, _beginning) = (place.Input, BeginningFor(place.Input));
        ReadOnlySpan<byte> beginning = _beginning;
        var room = output.GetSpan(beginning.Length + MostBytesBehindBeginning);
        int written;
        if (id is { } key) Utf8.TryWrite(room, CultureInfo.InvariantCulture, $"{beginning}{place.Number},\"line\":{place.Line},\"id\":\"{key}\"", out written);
        else Utf8.TryWrite(room, CultureInfo.InvariantCulture, $"{beginning}{place.Number},\"line\":{place.Line},\"id\":null", out written);
        output.Advance(written);
        if (hasKey) WriteKey(output, place.Key);
        output.Write(End);
    }

    private void WriteKey(IBufferWriter<byte> output, string? key)
    {
        output.Write(",\"key\":"u8);
        _json.Reset(output);
        if (key is null) _json.WriteNullValue();
        else _json.WriteStringValue(key);
        _json.Flush();
    }

    /// <summary>The beginning of each line, up to the number of the record.</summary>
    private static byte[] BeginningFor(string? input) => input is null
        ? [.. "{\"row\":"u8]
        : [.. "{\"file\":\""u8, .. JsonEncodedText.Encode(input, JsonForm.Readable.Encoder).EncodedUtf8Bytes, .. "\",\"row\":"u8];

    private void WriteVerdict(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        if (place.Input is not null) _json.WriteString(Names.File, place.Input);
        _json.WriteNumber(Names.Row, place.Number);
        if (place.Line > 0) _json.WriteNumber(Names.Line, place.Line);
        else _json.WriteNull(Names.Line);
        if (verdict.Id is { } id) _json.WriteString(Names.Id, id);
        else _json.WriteNull(Names.Id);
        if (hasKey) _json.WriteString(Names.Key, place.Key);
        _json.WriteString(Names.Verdict, VerdictWords.Of(verdict.Kind));
        Write(Names.Violations, verdict.Violations);
        Write(Names.Traced, verdict.Traced);

        _json.WriteStartObject(Names.Changes);
        WriteChanges(verdict);
        _json.WriteEndObject();
        if (verdict.Suggestions.Count > 0) WriteSuggestions(verdict.Suggestions);

        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void Write(JsonEncodedText name, IReadOnlyList<RecordViolation> violations)
    {
        _json.WriteStartArray(name);
        for (var i = 0; i < violations.Count; i++) WriteViolation(violations[i]);
        _json.WriteEndArray();
    }

    private void WriteSuggestions(IReadOnlyList<Suggestion> suggestions)
    {
        _json.WriteStartObject(Names.Suggestions);
        foreach (var suggestion in suggestions)
        {
            _json.WritePropertyName(suggestion.Column);
            JsonValues.Write(_json, suggestion.New);
        }

        _json.WriteEndObject();
    }

    private void WriteViolation(RecordViolation violation)
    {
        _json.WriteStartObject();
        _json.WriteString(Names.Code, violation.Code);
        _json.WriteString(Names.Column, violation.Column);
        _json.WriteString(Names.Message, violation.Message);
        if (violation.IsOfPlatform) _json.WriteString(Names.Source, Names.Platform);
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

    /// <summary>The names of members, encoded once.</summary>
    private static class Names
    {
        public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
        public static readonly JsonEncodedText Row = JsonEncodedText.Encode("row");
        public static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
        public static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");
        public static readonly JsonEncodedText Verdict = JsonEncodedText.Encode("verdict");
        public static readonly JsonEncodedText Violations = JsonEncodedText.Encode("violations");
        public static readonly JsonEncodedText Traced = JsonEncodedText.Encode("traced");
        public static readonly JsonEncodedText Changes = JsonEncodedText.Encode("changes");
        public static readonly JsonEncodedText Suggestions = JsonEncodedText.Encode("suggestions");
        public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
        public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
        public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
        public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
        public static readonly JsonEncodedText Platform = JsonEncodedText.Encode("platform");
    }
}
