using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>References to rows in JSON, in the two forms of Web API answers: an annotation beside the value, and an expanded object.</summary>
internal static class JsonReference
{
    private const string TableAnnotation = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The annotation of each column, by its place in the reference. To build the names for each record would take longer.</summary>
    private static readonly string[] Annotations = [.. PhoneCallTable.Columns.Select(column => $"_{column.LogicalName}_value{TableAnnotation}")];

    /// <summary>The table that an annotation gives for a value.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="column">The column that the name means.</param>
    /// <returns>The logical name of the table; null without such an annotation.</returns>
    public static string? TableOf(JsonElement record, string name, ColumnDefinition column)
    {
        var annotation = Annotations[column.Ordinal];
        return TextOf(record, annotation) ?? (annotation.StartsWith(name, StringComparison.Ordinal) ? null : TextOf(record, name + TableAnnotation));
    }

    /// <summary>The row that an expanded object is.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The object.</param>
    /// <returns>A reference to the row; null when the object does not have its key.</returns>
    public static EntityReference? Read(ColumnDefinition column, JsonElement row)
    {
        var type = TextOf(row, "@odata.type");
        var table = TextOf(row, "LogicalName") ?? type?[(type.LastIndexOf('.') + 1)..];
        foreach (var target in column.Targets)
            if (IdOf(row, KeyOf(target)) is { } id) return new EntityReference(table ?? target, id);

        var key = IdOf(row, "ownerid") ?? IdOf(row, "Id") ?? IdOf(row, "id");
        return key is { } found ? new EntityReference(table ?? column.Targets[0], found) : null;
    }

    private static string KeyOf(string table) =>
        PhoneCallTable.ManyToOneRelationships.FirstOrDefault(relationship => relationship.ReferencedTable == table)?.ReferencedColumn ?? table + "id";

    private static Guid? IdOf(JsonElement row, string name) => Guid.TryParse(TextOf(row, name), out var id) ? id : null;

    private static string? TextOf(JsonElement row, string name)
    {
        try
        {
            return row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }
}
