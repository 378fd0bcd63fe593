using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Phone texts as JSON lines: one object for each, in the order of the input.</summary>
internal sealed class JsonPhones : IPhoneWriter, IDisposable
{
    /// <summary>How many bytes are kept before they are written.</summary>
    private const int Capacity = 64 * 1024;

    private static readonly JsonEncodedText
        Input = JsonEncodedText.Encode("input"),
        Kind = JsonEncodedText.Encode("kind"),
        E164 = JsonEncodedText.Encode("e164"),
        CallingCode = JsonEncodedText.Encode("callingCode"),
        Region = JsonEncodedText.Encode("region"),
        Type = JsonEncodedText.Encode("type"),
        Possible = JsonEncodedText.Encode("possible"),
        Valid = JsonEncodedText.Encode("valid"),
        Extension = JsonEncodedText.Encode("extension"),
        Reason = JsonEncodedText.Encode("reason"),
        AcceptedInColumn = JsonEncodedText.Encode("acceptedInColumn"),
        ColumnProblem = JsonEncodedText.Encode("columnProblem");

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _lines = new(Capacity);
    private readonly Utf8JsonWriter _json;
    private readonly char[] _e164 = new char[PhoneNumber.MostE164Characters];

    public JsonPhones(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_lines, JsonForm.Literal);
    }

    public void Write(string text, in PhoneNumber number, string? reason, string? columnProblem)
    {
        var match = number.Match;
        _json.WriteStartObject();
        _json.WriteString(Input, text);
        _json.WriteString(Kind, number.Kind.Name());
        if (number.TryFormatE164(_e164, out var length))
        {
            _json.WriteString(E164, _e164.AsSpan(0, length));
            _json.WriteNumber(CallingCode, number.CallingCode!.Code);
            _json.WriteString(Region, match.Region?.Id);
            _json.WriteString(Type, match.Type.LibraryName());
        }
        else
        {
            _json.WriteNull(E164);
            _json.WriteNull(CallingCode);
            _json.WriteNull(Region);
            _json.WriteNull(Type);
        }

        _json.WriteBoolean(Possible, number.IsPossible);
        _json.WriteBoolean(Valid, match.IsValid);
        _json.WriteString(Extension, number.ToExtension());
        _json.WriteString(Reason, reason);
        _json.WriteBoolean(AcceptedInColumn, columnProblem is null);
        _json.WriteString(ColumnProblem, columnProblem);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
        if (_lines.WrittenCount > Capacity / 2) Flush();
    }

    /// <summary>Writes what is kept.</summary>
    public void Flush()
    {
        if (_lines.WrittenCount == 0) return;
        _output.Write(_lines.WrittenSpan);
        _output.Flush();
        _lines.ResetWrittenCount();
    }

    public void Dispose() => _json.Dispose();
}
