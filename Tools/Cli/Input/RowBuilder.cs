using System;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Collects the columns of one record into a row, or the reason why the record cannot be one.</summary>
internal sealed class RowBuilder
{
    private readonly Entity _row = new(PhoneCallTable.LogicalName);
    private string? _fault;

    /// <summary>Adds a column given as text; an empty text is a column that was not supplied.</summary>
    public void Add(ColumnDefinition column, string text)
    {
        if (text.Length == 0) return;
        if (ColumnText.TryRead(column, text, out var value)) Set(column, value);
        else Refuse(column, '"' + Excerpt.Of(text) + '"');
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
                else _fault ??= $"column {column}: the text has half of a surrogate pair, or is not valid UTF-8.";
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
        _fault is null ? new InputRecord(number, line, _row, Fault: null) : new InputRecord(number, line, Row: null, _fault);

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
        if (!_row.Attributes.ContainsKey(column.LogicalName)) _row[column.LogicalName] = value;
        else _fault ??= $"column {column} is given twice. Give it once.";
        if (ReferenceEquals(column, PhoneCallTable.Id) && value is Guid id) _row.Id = id;
    }

    private void Refuse(ColumnDefinition column, string given) =>
        _fault ??= $"column {column}: {given} cannot be read. Give {ColumnText.Expected(column)}.";

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
