using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Reads the values of columns.</summary>
internal static class ValueReader
{
    /// <summary>Reads a value in the type of a column.</summary>
    /// <returns>The value; null for null.</returns>
    /// <exception cref="ApiException">The value has another type.</exception>
    public static object? Read(JsonElement value, ApiTable table, ApiColumn column) => (column.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        (ColumnType.String or ColumnType.EntityName, JsonValueKind.String) => value.GetString(),
        (ColumnType.Integer, JsonValueKind.Number) when value.TryGetInt32(out var number) => number,
        (ColumnType.BigInt, JsonValueKind.Number) when value.TryGetInt64(out var number) => number,
        (ColumnType.State or ColumnType.Status, JsonValueKind.Number) when value.TryGetInt32(out var option) => new OptionSetValue(option),
        (ColumnType.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (ColumnType.Uniqueidentifier, JsonValueKind.String) when Guid.TryParseExact(value.GetString(), "D", out var id) => id,
        (ColumnType.DateTime, JsonValueKind.String) when Time(value.GetString()!) is { } time => time,
        _ => throw ApiErrors.BadBody(table.SetName, $"Cannot convert the value {Shown(value)} of the property '{column.Property}' to the expected type '{TypeName(column.Type)}'."),
    };

    /// <summary>Reads a time with a zone, or a date. A time without a zone is in UTC.</summary>
    private static DateTime? Time(string text) =>
        text is [_, _, _, _, '-', _, _, '-', ..] && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 100 } text ? text[..100] + "…" : value.GetRawText();

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.State or ColumnType.Status => "Edm.Int32",
        ColumnType.BigInt => "Edm.Int64",
        ColumnType.Boolean => "Edm.Boolean",
        ColumnType.DateTime => "Edm.DateTimeOffset",
        ColumnType.String or ColumnType.EntityName => "Edm.String",
        _ => "Edm.Guid",
    };
}
