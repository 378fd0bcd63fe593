using System;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>Turns JSON values into records.</summary>
/// <param name="names">Finds the columns.</param>
/// <param name="dates">Finds how dates are read.</param>
internal sealed class JsonRecord(ColumnNames names, JsonDates dates)
{
    private readonly JsonKey? _key = dates.Options.Key is { } key ? new JsonKey(key, names) : null;
    private bool _isExplained;

    /// <summary>The record that a value is.</summary>
    /// <param name="json">The value.</param>
    /// <param name="number">The place of the record in its input, from 1.</param>
    /// <param name="line">The line on which it begins, from 1.</param>
    /// <param name="behind">Where the input continues after the value.</param>
    public InputRecord Build(JsonElement json, int number, long line, in JsonPlace behind)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new InputRecord(number, line, Row: null, $"a record is a JSON object with columns; this is a JSON {Name(json.ValueKind)}.");

        var row = new RowBuilder(new RecordRow());
        row.Begin(dates.Options);
        var hasColumn = false;
        string? nearMiss = null;
        try
        {
            foreach (var property in json.EnumerateObject())
            {
                // Each reading of the name makes a text of it.
                var name = property.Name;
                if (RowMarks.InJson(name) is { } mark)
                {
                    row.Add(mark, property.Value.ValueKind is JsonValueKind.String ? RowBuilder.TryGetString(property.Value) : property.Value.GetRawText());
                    continue;
                }

                if (FindColumn(name) is not { } column)
                {
                    nearMiss ??= ColumnNames.NearMiss(name);
                    continue;
                }

                hasColumn = true;
                if (column.Type == ColumnType.DateTime)
                {
                    dates.Look(column, property.Value, json, line, behind);
                    row.Options = dates.Options;
                }

                if (column.Type is ColumnType.Lookup or ColumnType.Owner) AddReference(row, column, property.Value, JsonReference.TableOf(json, name, column));
                else row.Add(column, property.Value);
            }
        }
        catch (InvalidOperationException)
        {
            return new InputRecord(number, line, Row: null, "the name of a property is not valid text. Save the file as UTF-8.");
        }

        if (hasColumn && _key is not null) row.Key = _key.Read(json, line);
        return hasColumn ? row.Build(number, line) : new InputRecord(number, line, Row: null, NoColumn(nearMiss));
    }

    private ColumnDefinition? FindColumn(string name) => name == _key?.Name ? names.PeekInJson(name) : names.FindInJson(name);

    /// <summary>Adds a reference: its row alone, or as an object that was expanded.</summary>
    /// <param name="row">The record.</param>
    /// <param name="column">The column.</param>
    /// <param name="json">The value.</param>
    /// <param name="table">The table of the row, when an annotation gives it; otherwise null.</param>
    private static void AddReference(RowBuilder row, ColumnDefinition column, JsonElement json, string? table)
    {
        if (json.ValueKind == JsonValueKind.Object && JsonReference.Read(column, json) is { } expanded) row.Add(column, table is null ? expanded : new EntityReference(table, expanded.Id));
        else if (json.ValueKind == JsonValueKind.String && table is not null && Guid.TryParse(RowBuilder.TryGetString(json), out var id)) row.Add(column, new EntityReference(table, id));
        else row.Add(column, json);
    }

    /// <summary>Why an object without columns is no record. An input may have a million of them, so only the first message explains where rows are found.</summary>
    private string NoColumn(string? nearMiss)
    {
        var fault = $"no name in this object is a column of {PhoneCallTable.LogicalName}, so it is no record.{(nearMiss is null ? "" : $" The case of names counts: \"{nearMiss}\" is a column.")}";
        if (_isExplained) return fault;
        _isExplained = true;
        return fault + " Rows are looked for in an array, on lines of their own, under \"value\", and inside an object around them, as in {\"body\":{\"value\":[...]}} or {\"calls\":[...]}. " + ColumnNames.Advice;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
