using System;
using System.Collections.Generic;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Where rows are in JSON that holds more than rows. A page is the Web API's object with the rows under <c>value</c>. A wrapper
/// is an object of which no name is a column, and which holds objects that have columns of this table alone.
/// </summary>
internal static class JsonRows
{
    /// <summary>How many wrappers may stand around each other.</summary>
    public const int MostWrappers = 3;

    /// <summary>Whether an object is a wrapper.</summary>
    /// <param name="value">The value.</param>
    /// <param name="level">How many wrappers and pages are around it.</param>
    public static bool IsWrapper(JsonElement value, int level)
    {
        if (value.ValueKind != JsonValueKind.Object || level >= MostWrappers) return false;
        foreach (var property in value.EnumerateObject())
            if (ColumnNames.IsJsonColumn(NameOf(property))) return false;
        foreach (var property in value.EnumerateObject())
            if (Holds(property.Value, level + 1)) return true;
        return false;
    }

    /// <summary>Whether a value inside a wrapper is a row or holds some.</summary>
    public static bool Holds(JsonElement value, int level)
    {
        if (value.ValueKind == JsonValueKind.Object) return IsRow(value) || IsWrapper(value, level);
        if (value.ValueKind != JsonValueKind.Array) return false;
        foreach (var element in value.EnumerateArray())
            if (element.ValueKind == JsonValueKind.Object && (IsRow(element) || IsWrapper(element, level))) return true;
        return false;
    }

    /// <summary>Whether an object is a page or a wrapper, so that it may be one of several in a file.</summary>
    public static bool IsAround(JsonElement value) => PageOf(value) is not null || IsWrapper(value, level: 0);

    /// <summary>The rows that a value holds; the value itself when it holds none, be it a row or not.</summary>
    public static IEnumerable<JsonElement> In(JsonElement value, int level = 0)
    {
        if (PageOf(value) is { } page)
        {
            foreach (var row in InAll(page, level + 1)) yield return row;
        }
        else if (IsWrapper(value, level))
        {
            foreach (var property in value.EnumerateObject())
            {
                if (!Holds(property.Value, level + 1)) continue;
                foreach (var row in property.Value.ValueKind == JsonValueKind.Array ? InAll(property.Value, level + 1) : In(property.Value, level + 1)) yield return row;
            }
        }
        else
        {
            yield return value;
        }
    }

    private static IEnumerable<JsonElement> InAll(JsonElement list, int level)
    {
        foreach (var element in list.EnumerateArray())
            foreach (var row in In(element, level)) yield return row;
    }

    /// <summary>The array of a page: its first name that is no annotation is <c>value</c>.</summary>
    private static JsonElement? PageOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in value.EnumerateObject())
        {
            var name = NameOf(property);
            if (name == "value") return property.Value.ValueKind == JsonValueKind.Array ? property.Value : null;
            if (!name.Contains('@', StringComparison.Ordinal)) return null;
        }

        return null;
    }

    private static bool IsRow(JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
            if (ColumnNames.IsTelling(NameOf(property))) return true;
        return false;
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair is no text. It may be that of an annotation, which a page has.
            return "@";
        }
    }
}
