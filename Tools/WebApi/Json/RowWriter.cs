using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Headers;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Writes rows. Columns without a value are null.</summary>
/// <param name="preferences">The annotations that the client requests.</param>
/// <param name="expansions">Writes the rows of <c>$expand</c>; null without them.</param>
internal sealed class RowWriter(Preferences preferences, ExpansionWriter? expansions = null)
{
    private readonly bool _formats = preferences.Includes(ApiNames.FormattedValue);
    private readonly bool _namesTables = preferences.Includes(ApiNames.LookupLogicalName);
    private readonly bool _namesLinks = preferences.Includes(ApiNames.AssociatedNavigationProperty);

    /// <summary>Writes the members of a row into an open object: its ETag and its columns.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="row">The row.</param>
    /// <param name="selection">The columns.</param>
    public void WriteMembers(Utf8JsonWriter writer, Entity row, Selection selection)
    {
        if (row.RowVersion is { Length: > 0 } version) writer.WriteString("@odata.etag", Headers.Conditions.ETag(version));
        foreach (var column in selection.Columns) WriteColumn(writer, row, selection.Table, column);
        if (selection.Table.IsPrincipal) writer.WriteString(ApiNames.OwnerId, row.Id);
        foreach (var item in selection.Expansions) expansions?.Write(writer, this, row, selection.Table, item);
    }

    /// <summary>Writes a column with its annotations.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="row">The row.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="column">The column.</param>
    public void WriteColumn(Utf8JsonWriter writer, Entity row, ApiTable table, ApiColumn column)
    {
        row.Attributes.TryGetValue(column.LogicalName, out var value);
        if (value is not null)
        {
            if (_formats && FormattedValue(row, column.LogicalName, value) is { } text) writer.WriteString($"{column.Property}@{ApiNames.FormattedValue}", text);
            if (value is EntityReference reference) WriteReference(writer, table, column, reference);
        }

        writer.WritePropertyName(column.Property);
        WriteValue(writer, value);
    }

    /// <summary>Writes a value under an alias, with its annotations.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="row">The row of the result.</param>
    /// <param name="alias">The alias in the row.</param>
    /// <param name="name">The name in the answer.</param>
    /// <param name="value">The value, which may be null.</param>
    public void WriteAlias(Utf8JsonWriter writer, Entity row, string alias, string name, object? value)
    {
        if (value is not null && _formats && FormattedValue(row, alias, value) is { } text) writer.WriteString($"{name}@{ApiNames.FormattedValue}", text);
        if (value is EntityReference reference && _namesTables) writer.WriteString($"{name}@{ApiNames.LookupLogicalName}", reference.LogicalName);
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    /// <summary>Writes a value in its JSON form; null for none.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        if (AnswerJson.TryWritePlain(writer, value)) return;
        switch (value)
        {
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTime time:
                writer.WriteStringValue(TextOf(time));
                break;
            case OptionSetValue option:
                writer.WriteNumberValue(option.Value);
                break;
            case EntityReference reference:
                writer.WriteStringValue(reference.Id);
                break;
            default:
                throw new InvalidOperationException($"A value of type {value!.GetType().Name} has no JSON form here.");
        }
    }

    /// <summary>The text of a value, for <c>$value</c>.</summary>
    public static string TextOf(object value) => value switch
    {
        DateTime time => TextOf(time),
        bool flag => flag ? "true" : "false",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A time with seconds. The platform shows no fraction, and clients read no time that has one.</summary>
    private static string TextOf(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string? FormattedValue(Entity row, string column, object value) =>
        row.FormattedValues.TryGetValue(column, out var text) ? text : (value as EntityReference)?.Name;

    private void WriteReference(Utf8JsonWriter writer, ApiTable table, ApiColumn column, EntityReference reference)
    {
        if (_namesLinks && LinkOf(table, column, reference) is { } link) writer.WriteString($"{column.Property}@{ApiNames.AssociatedNavigationProperty}", link.Name);
        if (_namesTables) writer.WriteString($"{column.Property}@{ApiNames.LookupLogicalName}", reference.LogicalName);
    }

    private static ApiLink? LinkOf(ApiTable table, ApiColumn column, EntityReference reference)
    {
        foreach (var link in table.Links)
            if (!link.IsCollection && link.Column == column.LogicalName && (link.Target == reference.LogicalName || link.Target == ApiNames.Principal)) return link;
        return null;
    }
}
