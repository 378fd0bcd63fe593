using System;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Turns one JSON value into a record.</summary>
internal static class JsonRecord
{
    public static InputRecord Build(JsonElement json, ColumnNames names, int number, long line)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new InputRecord(number, line, Row: null, $"a record is a JSON object with columns; this is a JSON {Name(json.ValueKind)}.");

        var row = new RowBuilder(new RecordRow());
        try
        {
            foreach (var property in json.EnumerateObject())
                if (names.Find(property.Name) is { } column) row.Add(column, property.Value);
        }
        catch (InvalidOperationException)
        {
            return new InputRecord(number, line, Row: null, "the name of a property is not valid text. Save the file as UTF-8.");
        }

        return row.Build(number, line);
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
