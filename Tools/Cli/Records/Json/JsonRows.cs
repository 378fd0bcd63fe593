using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>
/// Finds the rows in JSON that contains more than rows. A page is the Web API's object with the rows under <c>value</c>. No name
/// of a wrapper is a column, and it contains objects that have columns of this table alone.
/// </summary>
internal static class JsonRows
{
    /// <summary>How many wrappers may be nested.</summary>
    public const int MostWrappers = 3;

    /// <summary>The name of the list of a page.</summary>
    public const string List = "value";

    /// <summary>What is wrong with an object that has two lists of that name.</summary>
    public const string TwoLists = "an object names \"value\" twice, so it has two lists of rows. Put the rows into one.";

    /// <summary>Whether an object of which this is a property is a page: the Web API's, or one of OData 2.</summary>
    public static bool IsOfPage(string name) => name is List or "results";

    /// <summary>Whether a property of a page or a wrapper says that there is another page.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="isNull">Whether its value is null.</param>
    /// <param name="isTrue">Whether its value is true.</param>
    public static bool HasMore(string name, bool isNull, bool isTrue) => name switch
    {
        "@odata.nextLink" or "odata.nextLink" or "nextLink" or "__next" => !isNull,
        "@Microsoft.Dynamics.CRM.morerecords" => isTrue,
        _ => false,
    };

    /// <summary>Whether an object is a wrapper.</summary>
    /// <param name="value">The value.</param>
    /// <param name="level">How many wrappers and pages are around it.</param>
    /// <param name="names">Finds the columns.</param>
    public static bool IsWrapper(JsonElement value, int level, ColumnNames names)
    {
        if (value.ValueKind != JsonValueKind.Object || level >= MostWrappers) return false;
        foreach (var property in value.EnumerateObject())
            if (names.IsJsonColumn(NameOf(property))) return false;
        foreach (var property in value.EnumerateObject())
            if (ContainsRows(property.Value, level + 1, names)) return true;
        return false;
    }

    /// <summary>Whether a value inside a wrapper is a row or contains rows.</summary>
    public static bool ContainsRows(JsonElement value, int level, ColumnNames names)
    {
        if (value.ValueKind == JsonValueKind.Object) return IsRow(value, names) || IsWrapper(value, level, names);
        if (value.ValueKind != JsonValueKind.Array) return false;
        foreach (var element in value.EnumerateArray())
            if (element.ValueKind == JsonValueKind.Object && (IsRow(element, names) || IsWrapper(element, level, names))) return true;
        return false;
    }

    /// <summary>Whether an object is a page or a wrapper, so that it may be one of several in a file.</summary>
    public static bool IsAround(JsonElement value, ColumnNames names) => PageOf(value) is not null || IsWrapper(value, level: 0, names);

    /// <summary>The rows in a value; the value itself when it contains none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pages">Takes each page; null to drop them.</param>
    /// <param name="names">Finds the columns.</param>
    /// <param name="level">How many wrappers and pages are around it.</param>
    /// <exception cref="InputException">An object has two lists of one name.</exception>
    public static IEnumerable<JsonElement> In(JsonElement value, AnswerPages? pages, ColumnNames names, int level = 0)
    {
        var isPage = PageOf(value) is not null;
        if (!isPage && !IsWrapper(value, level, names))
        {
            yield return value;
            yield break;
        }

        var (hasList, isAnswer, hasMore) = (false, false, false);
        foreach (var property in value.EnumerateObject())
        {
            var (name, kind) = (NameOf(property), property.Value.ValueKind);
            if (name == List && hasList) throw new InputException(TwoLists);
            hasList |= name == List;
            isAnswer |= IsOfPage(name);
            hasMore |= HasMore(name, kind == JsonValueKind.Null, kind == JsonValueKind.True);

            // The list of a page is its rows. Annotations before it contain none.
            if (isPage && name == List ? kind != JsonValueKind.Array : (isPage && !hasList) || !ContainsRows(property.Value, level + 1, names)) continue;
            foreach (var row in kind == JsonValueKind.Array ? InAll(property.Value, pages, names, level + 1) : In(property.Value, pages, names, level + 1)) yield return row;
        }

        if (isAnswer || hasMore) pages?.Add(hasMore);
    }

    private static IEnumerable<JsonElement> InAll(JsonElement list, AnswerPages? pages, ColumnNames names, int level)
    {
        foreach (var element in list.EnumerateArray())
            foreach (var row in In(element, pages, names, level)) yield return row;
    }

    /// <summary>The array of a page: its first name that is no annotation is <c>value</c>.</summary>
    private static JsonElement? PageOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in value.EnumerateObject())
        {
            var name = NameOf(property);
            if (name == List) return property.Value.ValueKind == JsonValueKind.Array ? property.Value : null;
            if (!name.Contains('@', StringComparison.Ordinal)) return null;
        }

        return null;
    }

    private static bool IsRow(JsonElement value, ColumnNames names)
    {
        foreach (var property in value.EnumerateObject())
            if (names.IsDistinctive(NameOf(property))) return true;
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
            // A name with half of a surrogate pair is no text. It may be the name of an annotation of a page.
            return "@";
        }
    }
}
