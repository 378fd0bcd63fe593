using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>Reads a parsed path.</summary>
internal static class PathReader
{
    /// <summary>Reads a path of the most frequent form, <c>set(G)</c>, without the parser, which needs ten times as long as the rest of the request.</summary>
    /// <returns>The row; null for a path of another form.</returns>
    public static ResourcePath? PlainRow(ApiModel model, string resource)
    {
        var open = resource.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && resource.EndsWith(')') && model.OfSet(resource[..open]) is { } table && Guid.TryParseExact(resource.AsSpan(open + 1, resource.Length - open - 2), "D", out var id)
            ? new ResourcePath("row") { Table = table, Row = new EntityReference(table.LogicalName, id), RowText = $"{table.SetName}({id})" }
            : null;
    }

    /// <summary>Reads a path.</summary>
    /// <exception cref="ApiException">The path contains a kind of segment that is not built.</exception>
    public static ResourcePath Read(ApiModel model, ODataPath path)
    {
        var shape = new List<string>();
        var found = new ResourcePath("");
        var isReference = false;
        foreach (var segment in path)
        {
            switch (segment)
            {
                case EntitySetSegment set:
                    found = found with { Table = model.OfSet(set.EntitySet.Name) };
                    shape.Add("set");
                    break;
                case KeySegment key when shape is ["set"]:
                    var row = RowOf(model, found.Table!, key);
                    found = found with { Row = row, RowText = found.Table!.SetName + TextOf(row) };
                    shape[0] = "row";
                    break;
                case KeySegment key when found.Link is { IsCollection: true } link:
                    found = found with { LinkedRow = RowOf(model, model.Get(link.Target), key) };
                    shape.Add("row");
                    break;
                case PropertySegment property when shape is ["row"]:
                    found = found with { Column = found.Table!.ColumnOf(property.Property.Name) };
                    shape.Add("column");
                    break;
                case NavigationPropertySegment navigation when shape is ["row"]:
                    found = found with { Link = found.Table!.Link(navigation.NavigationProperty.Name) };
                    shape.Add(found.Link!.IsCollection ? "links" : "link");
                    break;
                case NavigationPropertyLinkSegment navigation when shape is ["row"]:
                    found = found with { Link = found.Table!.Link(navigation.NavigationProperty.Name) };
                    shape.Add(found.Link!.IsCollection ? "links" : "link");
                    isReference = true;
                    break;
                case OperationImportSegment operation:
                    found = found with { Arguments = [.. operation.Parameters] };
                    shape.Add(operation.OperationImports.First().Name + "()");
                    break;
                case OperationSegment operation:
                    found = found with { Arguments = [.. operation.Parameters] };
                    shape.Add(operation.Operations.First().Name + "()");
                    break;
                case CountSegment or ValueSegment or BatchSegment:
                    shape.Add(segment.Identifier);
                    break;
                default:
                    throw ApiErrors.NotBuilt($"the segment '{segment.Identifier}' after '{string.Join('/', shape)}'");
            }
        }

        if (isReference) shape.Add("$ref");
        return found with { Shape = string.Join('/', shape) };
    }

    private static EntityReference RowOf(ApiModel model, ApiTable table, KeySegment segment)
    {
        var keys = segment.Keys.ToArray();
        if (keys is [{ Value: Guid id } only] && table.ColumnOf(only.Key)?.LogicalName == table.PrimaryId) return new EntityReference(table.LogicalName, id);
        var reference = new EntityReference { LogicalName = table.LogicalName };
        foreach (var (name, value) in keys)
        {
            var column = table.ColumnOf(name)!;
            reference.KeyAttributes.Add(column.LogicalName, KeyValue(model, table, column, value));
        }

        return reference;
    }

    private static object KeyValue(ApiModel model, ApiTable table, ApiColumn column, object value) => (column.Type, value) switch
    {
        (ColumnType.State or ColumnType.Status, int option) => new OptionSetValue(option),
        (_, Guid id) when column.IsLookup => new EntityReference(table.Links.First(link => !link.IsCollection && link.Column == column.LogicalName && model.Find(link.Target) is not null).Target, id),
        (_, DateTimeOffset time) => time.UtcDateTime,
        _ => value,
    };

    /// <summary>The key in parentheses. A primary key is in lower case and without its name.</summary>
    private static string TextOf(EntityReference row) => row.KeyAttributes.Count == 0
        ? $"({row.Id})"
        : $"({string.Join(',', row.KeyAttributes.Select(key => $"{PropertyOf(key)}={Literal(key.Value)}"))})";

    private static string PropertyOf(KeyValuePair<string, object?> key) => key.Value is EntityReference ? ApiNames.LookupProperty(key.Key) : key.Key;

    private static string Literal(object? value) => value switch
    {
        string text => $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
