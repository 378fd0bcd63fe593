using System;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>A comparison for programs: one JSON object for each record that changes, in the order of the input.</summary>
/// <param name="output">Where the objects go.</param>
/// <param name="messages">The messages of violations.</param>
internal sealed class ComparisonJson(Stream output, Messages messages) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, JsonForm.Readable);

    public void Write(string? input, int number, Guid? id, Outcome before, Outcome after)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        if (input is not null) _json.WriteString("file", input);
        _json.WriteNumber("row", number);
        if (id is { } key) _json.WriteString("id", key);
        else _json.WriteNull("id");
        Write("before", before);
        Write("after", after);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void Write(string name, Outcome outcome)
    {
        _json.WriteStartObject(name);
        _json.WriteString("verdict", OutcomeWords.VerdictOf(outcome));
        _json.WriteStartArray("violations");
        foreach (var violation in outcome.Rejecting) Write(violation, OutcomeWords.Reject);
        foreach (var violation in outcome.Traced) Write(violation, OutcomeWords.Trace);
        _json.WriteEndArray();
        _json.WriteStartObject("changes");
        foreach (var (column, number) in outcome.Rewritten) _json.WriteString(column, messages.Of((string)number!));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(Violation violation, string effect)
    {
        _json.WriteStartObject();
        _json.WriteString("code", violation.Rule.Code);
        _json.WriteString("column", violation.Column.LogicalName);
        _json.WriteString("effect", effect);
        _json.WriteString("message", messages.Of(violation));
        _json.WriteEndObject();
    }
}
