using System;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Collects the columns of one record into a row, or the reason why the record cannot be one.</summary>
/// <param name="row">The row, which is empty.</param>
internal sealed class RowBuilder(RecordRow row)
{
    /// <summary>Why the record cannot be a row; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Begins the next record in the same row.</summary>
    public void Clear()
    {
        row.Clear();
        Fault = null;
    }

    /// <summary>Adds a column given as text; an empty text is a column that was not supplied.</summary>
    public void Add(ColumnDefinition column, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (ColumnText.TryRead(column, text, out var value)) Set(column, value);
        else Refuse(column, '"' + Excerpt.Of(text.ToString()) + '"');
    }

    /// <summary>Adds a column given as a JSON value.</summary>
    public void Add(ColumnDefinition column, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                Set(column, null);
                break;
            case JsonValueKind.String:
                if (TryGetString(json) is { } text) Add(column, text);
                else Fault ??= $"column {column}: the text has half of a surrogate pair, or is not valid UTF-8.";
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Set(column, json.GetBoolean());
                break;
            case JsonValueKind.Number:
                AddNumber(column, json);
                break;
            default:
                Refuse(column, "a JSON " + (json.ValueKind == JsonValueKind.Array ? "array" : "object"));
                break;
        }
    }

    /// <summary>The record.</summary>
    public InputRecord Build(int number, long line) =>
        Fault is null ? new InputRecord(number, line, row, Fault: null) : new InputRecord(number, line, Row: null, Fault);

    private void AddNumber(ColumnDefinition column, JsonElement json)
    {
        if (column.Type is ColumnType.State or ColumnType.Status)
        {
            if (json.TryGetInt32(out var option)) Set(column, new OptionSetValue(option));
            else Refuse(column, json.GetRawText());
        }
        else if (column.Type != ColumnType.BigInt && json.TryGetInt32(out var small))
        {
            Set(column, small);
        }
        else
        {
            // The type decides what the rules and the platform say of it.
            Set(column, json.TryGetInt64(out var large) ? large : json.GetDouble());
        }
    }

    private void Set(ColumnDefinition column, object? value)
    {
        if (!row.TryAdd(column, value)) Fault ??= $"column {column} is given twice. Give it once.";
    }

    private void Refuse(ColumnDefinition column, string given) =>
        Fault ??= $"column {column}: {given} cannot be read. Give {ColumnText.Expected(column)}.";

    private static string? TryGetString(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
