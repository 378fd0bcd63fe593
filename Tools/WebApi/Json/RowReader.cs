using System;
using System.Text.Json;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Reads rows from bodies. Annotations are ignored, because clients send back what they read.</summary>
/// <param name="model">The model.</param>
/// <param name="root">The address of the service, for references to rows.</param>
/// <param name="behavior">The answers to open questions.</param>
internal sealed class RowReader(ApiModel model, string root, PlatformBehavior behavior)
{
    private const string Bind = "@odata.bind";

    /// <summary>Reads a row.</summary>
    /// <param name="body">The JSON object.</param>
    /// <param name="table">The table of the row.</param>
    /// <returns>The row, without an Id.</returns>
    /// <exception cref="ApiException">The platform rejects the body.</exception>
    public Entity Read(JsonElement body, ApiTable table)
    {
        if (body.ValueKind != JsonValueKind.Object) throw ApiErrors.BadBody(table.SetName, "The body must be a JSON object.");
        var row = new Entity(table.LogicalName);
        foreach (var member in body.EnumerateObject())
        {
            var sign = member.Name.IndexOf('@', StringComparison.Ordinal);
            if (sign < 0) ReadMember(row, table, member.Name, member.Value);
            else if (sign > 0 && member.Name.EndsWith(Bind, StringComparison.Ordinal)) ReadBinding(row, table, member.Name[..^Bind.Length], member.Value);
        }

        return row;
    }

    private static void ReadMember(Entity row, ApiTable table, string name, JsonElement value)
    {
        if (table.ColumnOf(name) is { } column)
        {
            if (column.IsLookup) throw ApiErrors.BadBody(table.SetName, $"The property '{name}' is read-only. Set the lookup with '{table.Column(column.LogicalName)!.LogicalName}{Bind}'.");
            row[column.LogicalName] = ValueReader.Read(value, table, column);
            return;
        }

        var link = table.Link(name) ?? throw (value.ValueKind == JsonValueKind.Null
            ? ApiErrors.BadBody(table.SetName, $"A null value was found for the property '{name}' of the type '{ApiNames.Namespace}.{table.LogicalName}', which is an untyped value in a non-open type.")
            : ApiErrors.UnknownColumn(name, table.LogicalName));
        if (value.ValueKind != JsonValueKind.Null || link.IsCollection)
            throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not create related rows within a row (deep insert at '{name}'). Create the related row first, then set '{name}{Bind}'.");
        row[link.Column] = null;
    }

    private void ReadBinding(Entity row, ApiTable table, string name, JsonElement value)
    {
        var link = table.Link(name) ?? throw ApiErrors.BadBody(table.SetName, $"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload. The table has no such navigation property; names are case-sensitive.");
        if (link.IsCollection) throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not associate rows within a row ('{name}{Bind}' is a collection). Use POST {table.SetName}(…)/{name}/$ref.");
        if (value.ValueKind == JsonValueKind.Null) ReadNullBinding(row, table, link);
        else if (value.ValueKind == JsonValueKind.String) row[link.Column] = Reference(table, link, value.GetString()!);
        else throw ApiErrors.BadBody(table.SetName, $"The value of '{name}{Bind}' must be a text such as '/{model.Find(link.Target)?.SetName ?? "systemusers"}(00000000-0000-0000-0000-000000000000)'.");
    }

    private void ReadNullBinding(Entity row, ApiTable table, ApiLink link)
    {
        switch (behavior.NullBinding)
        {
            case NullBinding.Clears:
                row[link.Column] = null;
                break;
            case NullBinding.IsRejected:
                throw ApiErrors.BadBody(table.SetName, $"The value of '{link.Name}{Bind}' must be a text that is not null. To clear the lookup, send '{link.Name}' with null.");
            default:
                break;
        }
    }

    private EntityReference Reference(ApiTable table, ApiLink link, string text)
    {
        EntityReference? reference;
        try
        {
            reference = ApiUrl.RowOf(model, root, text);
        }
        catch (ODataException exception)
        {
            throw ApiErrors.BadBody(table.SetName, $"The value '{text}' of '{link.Name}{Bind}' is not valid: {exception.Message}");
        }

        if (reference is null) throw ApiErrors.BadBody(table.SetName, $"The value '{text}' of '{link.Name}{Bind}' names no row. Use the set and the key of the row.");
        var fits = link.Target == ApiNames.Principal ? model.Get(reference.LogicalName!).IsPrincipal : reference.LogicalName == link.Target;
        return fits ? reference : throw ApiErrors.BadBody(table.SetName, $"The value '{text}' of '{link.Name}{Bind}' is a row of {reference.LogicalName}, but the property refers to {link.Target}.");
    }
}
