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
    private readonly char[] _room = new char[PhoneNumber.MostE164Characters];
    public JsonPhones(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_lines, JsonForm.Literal);
    }

    /// <summary>Writes what a text is, as the members of an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="room">Room for a number in E.164: <see cref="PhoneNumber.MostE164Characters"/> characters.</param>
    /// <param name="text">The text as it was given.</param>
    /// <param name="number">The text, read.</param>
    /// <param name="reason">Why it is no valid number; null when it is one, or is a kind of text that needs none.</param>
    /// <param name="columnProblem">Why the phone column rejects it; null when the column accepts it.</param>
    public static void WriteMembers(Utf8JsonWriter json, char[] room, string text, in PhoneNumber number, string? reason, string? columnProblem)
    {
        var match = number.Match;
        json.WriteString(Input, text);
        json.WriteString(Kind, number.Kind.Name());
        if (number.TryFormatE164(room, out var length))
        {
            json.WriteString(E164, room.AsSpan(0, length));
            json.WriteNumber(CallingCode, number.CallingCode!.Code);
            json.WriteString(Region, match.Region?.Id);
            json.WriteString(Type, match.Type.LibraryName());
        }
        else
        {
            json.WriteNull(E164);
            json.WriteNull(CallingCode);
            json.WriteNull(Region);
            json.WriteNull(Type);
        }

        json.WriteBoolean(Possible, number.IsPossible);
        json.WriteBoolean(Valid, match.IsValid);
        json.WriteString(Extension, number.ToExtension());
        json.WriteString(Reason, reason);
        json.WriteBoolean(AcceptedInColumn, columnProblem is null);
        json.WriteString(ColumnProblem, columnProblem);
    }

    public void Write(string text, in PhoneNumber number, string? reason, string? columnProblem)
    {
        _json.WriteStartObject();
        WriteMembers(_json, _room, text, number, reason, columnProblem);
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
