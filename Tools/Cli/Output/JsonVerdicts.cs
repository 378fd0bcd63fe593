using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Verdicts as JSON lines: one object for each record, in the order of the input.</summary>
internal sealed class JsonVerdicts(TextWriter output) : IVerdictWriter
{
    private readonly ArrayBufferWriter<byte> _line = new(512);

    public void Write(string? input, int number, RecordVerdict verdict)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, JsonForm.Readable))
        {
            json.WriteStartObject();
            if (input is not null) json.WriteString("file", input);
            json.WriteNumber("row", number);
            if (verdict.Id is { } id) json.WriteString("id", id);
            else json.WriteNull("id");
            json.WriteString("verdict", verdict.IsAccepted ? "accepted" : "rejected");
            WriteViolations(json, verdict);
            WriteChanges(json, verdict);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(_line.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteViolations(Utf8JsonWriter json, RecordVerdict verdict)
    {
        json.WriteStartArray("violations");
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

    private static void WriteChanges(Utf8JsonWriter json, RecordVerdict verdict)
    {
        json.WriteStartObject("changes");
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
