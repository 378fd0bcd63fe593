using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>A row of an export: its columns, or a fault that says where it is.</summary>
/// <param name="row">The JSON of the row.</param>
/// <param name="place">Where it is in the answer, such as <c>value[2]</c>.</param>
internal sealed class ExportRow(JsonElement row, string place)
{
    public bool Has(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public void CheckIsObject()
    {
        if (row.ValueKind != JsonValueKind.Object) throw new ExportException($"{place} is no object. Save the answer of the Web API as it is.");
    }

    /// <summary>A text; empty for null.</summary>
    public string Text(string name)
    {
        var value = Get(name);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => throw Fault(name, "is not text"),
        };
    }

    /// <summary>A list of columns in a text.</summary>
    public IReadOnlyList<string> Columns(string name) => Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Number(string name) => Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Fault(name, "is not a whole number");

    public bool Flag(string name) => Get(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : throw Fault(name, "is neither true nor false");

    public Guid Identifier(string name) => Get(name) is { ValueKind: JsonValueKind.String } value && value.TryGetGuid(out var id) ? id : throw Fault(name, "is not an identifier");

    /// <summary>A related row; null when there is none.</summary>
    public ExportRow? Related(string name)
    {
        var value = Get(name);
        return value.ValueKind switch
        {
            JsonValueKind.Object => new ExportRow(value, $"{place}.{name}"),
            JsonValueKind.Null => null,
            _ => throw Fault(name, "is no object"),
        };
    }

    /// <summary>Related rows.</summary>
    public IEnumerable<ExportRow> List(string name)
    {
        var value = Get(name);
        if (value.ValueKind != JsonValueKind.Array) throw Fault(name, "is no list");
        return value.EnumerateArray().Select((item, index) => new ExportRow(item, string.Create(CultureInfo.InvariantCulture, $"{place}.{name}[{index}]")));
    }

    public ExportException Fault(string name, string fault) => new($"{place}: \"{name}\" {fault}. Save the answer of the Web API as it is.");

    private JsonElement Get(string name) =>
        row.TryGetProperty(name, out var value) ? value : throw new ExportException($"{place} has no \"{name}\". Export the steps with the query that steps --query prints.");
}
