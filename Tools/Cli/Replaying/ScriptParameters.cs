using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Reads the parameters of a request by their names, which are those of the SDK.</summary>
internal sealed class ScriptParameters(RowNames names, Func<JsonElement, OrganizationRequest> readRequest)
{
    private readonly ScriptRows _rows = new(names);
    private readonly ScriptQueries _queries = new(names);

    public object? Read(string message, string name, JsonElement json) => name switch
    {
        "Target" when message is "Create" or "Update" or "Upsert" or "Restore" => _rows.Row(json, isNew: message is "Create" or "Upsert"),
        "Target" or "EntityMoniker" or "Entity" or "Assignee" or "Principal" or "Revokee" => _rows.Reference(json, name),
        "Targets" => Rows(Items(json, name).Select(row => _rows.Row(row, isNew: message is "CreateMultiple" or "UpsertMultiple")).ToList()),
        "RelatedEntities" => new EntityReferenceCollection(Items(json, name).Select(row => _rows.Reference(row, name)).ToList()),
        "State" or "Status" => new OptionSetValue(Number(json, name)),
        "NewStatus" or "PageSize" => Number(json, name),
        "MaxVersionToPurge" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var version) ? version : throw new InputException($"{name} is a whole number."),
        "OperationId" or "RetentionConfigId" or "MetadataId" => names.Read(Text(json, name), isNew: false),
        "PrincipalAccess" => Access(json),
        "Relationship" => new Relationship(Text(json, name)),
        "ColumnSet" => Columns(json),
        "Query" => new FetchExpression(_queries.Read(Text(json, name))),
        "FetchXml" when json.ValueKind == JsonValueKind.String => _queries.Read(Text(json, name)),
        "ConcurrencyBehavior" => Choice<ConcurrencyBehavior>(json, name, areSeveral: false),
        "EntityFilters" => Choice<EntityFilters>(json, name, areSeveral: true),
        "Requests" => Requests(json),
        "Settings" => Settings(json),
        _ => Plain(json, name),
    };

    /// <summary>Reads a parameter of a custom API by its declared type. The local Dataverse rejects undeclared parameters and values of other types.</summary>
    public object? Read(CustomApiField? field, string name, JsonElement json) =>
        field is { Type: CustomApiFieldType.Guid } && json.ValueKind == JsonValueKind.String ? names.Read(json.GetString()!, isNew: false) : Plain(json, name);

    private static object? Plain(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Null => null,
        _ => throw new InputException($"the parameter {Shown.Value(name)} is text, a whole number, true or false."),
    };

    /// <summary>Rows of one table, which each of them names.</summary>
    private static EntityCollection Rows(List<Entity> rows) => new(rows) { EntityName = rows.Count == 0 ? PhoneCallTable.LogicalName : rows[0].LogicalName };

    private PrincipalAccess Access(JsonElement json)
    {
        const string What = "PrincipalAccess";
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("Principal", out var principal) || !json.TryGetProperty("AccessMask", out var mask) || json.EnumerateObject().Count() > 2)
            throw new InputException($"{What} is an object with Principal and AccessMask.");
        return new PrincipalAccess
        {
            Principal = _rows.Reference(principal, "Principal"),
            AccessMask = mask.ValueKind == JsonValueKind.Number ? (AccessRights)Number(mask, "AccessMask") : Choice<AccessRights>(mask, "AccessMask", areSeveral: true),
        };
    }

    private static ColumnSet Columns(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => new ColumnSet(true),
        JsonValueKind.Array => new ColumnSet(json.EnumerateArray().Select(name => Text(name, "ColumnSet")).ToArray()),
        _ => throw new InputException("ColumnSet is a list of the names of columns, or true for all."),
    };

    private OrganizationRequestCollection Requests(JsonElement json)
    {
        var requests = new OrganizationRequestCollection();
        foreach (var request in Items(json, "Requests")) requests.Add(readRequest(request));
        return requests;
    }

    private static ExecuteMultipleSettings Settings(JsonElement json)
    {
        var settings = new ExecuteMultipleSettings();
        if (json.ValueKind != JsonValueKind.Object) throw new InputException("Settings is an object with ContinueOnError and ReturnResponses.");
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) throw new InputException($"{Shown.Value(member.Name)} is true or false.");
            if (member.Name == "ContinueOnError") settings.ContinueOnError = member.Value.GetBoolean();
            else if (member.Name == "ReturnResponses") settings.ReturnResponses = member.Value.GetBoolean();
            else throw new InputException($"Settings has no member \"{Shown.Value(member.Name)}\": it has ContinueOnError and ReturnResponses.");
        }

        return settings;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw new InputException($"{name} is a list.");

    private static int Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : throw new InputException($"{name} is a whole number.");

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw new InputException($"{name} is text.");

    /// <summary>A choice by its name, or several with commas between them.</summary>
    private static T Choice<T>(JsonElement json, string name, bool areSeveral)
        where T : struct, Enum
    {
        var text = Text(json, name);
        var names = areSeveral ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        return Array.TrueForAll(names, one => Enum.GetNames<T>().Contains(one, StringComparer.Ordinal))
            ? Enum.Parse<T>(text)
            : throw new InputException($"{name} is {(areSeveral ? "one or more" : "one")} of {string.Join(", ", Enum.GetNames<T>())}, not \"{Shown.Value(text)}\".");
    }
}
