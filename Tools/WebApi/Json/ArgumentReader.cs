using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Reads the arguments of functions and actions into the types of the SDK.</summary>
/// <param name="model">The model.</param>
/// <param name="root">The address of the service, for references to rows.</param>
/// <param name="behavior">The answers to open questions.</param>
/// <param name="byPrimaryKey">Finds the primary key of a row that a reference names by an alternate key.</param>
/// <param name="reject">Makes the error for an argument of another type.</param>
internal sealed class ArgumentReader(ApiModel model, string root, PlatformBehavior behavior, Func<EntityReference, EntityReference> byPrimaryKey, Func<string, ApiException> reject)
{
    private const string Base = $"{ApiNames.Namespace}.{ApiNames.BaseEntity}";
    private const string Principal = $"{ApiNames.Namespace}.{ApiNames.Principal}";
    private const string Id = "@odata.id";
    private const string Type = "@odata.type";

    /// <summary>Reads an argument.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The argument.</param>
    /// <param name="set">The table of the set that an action is bound to; null for none.</param>
    /// <returns>The value; null for null.</returns>
    /// <exception cref="ApiException">The argument has another type.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The address of a row is not valid.</exception>
    public object? Read(IEdmOperationParameter parameter, JsonElement value, ApiTable? set)
    {
        var (name, type) = (parameter.Name, parameter.Type.FullName());
        var takesColumns = Declarations.TakesColumns(parameter.DeclaringOperation.Name);
        return (type, value.ValueKind) switch
        {
            (_, JsonValueKind.Null) when Declarations.IsOptional(parameter) => null,
            ("Edm.String", JsonValueKind.String) => value.GetString(),
            ("Edm.Boolean", JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            ("Edm.Int32", JsonValueKind.Number) when value.TryGetInt32(out var number) => number,
            ("Edm.Int64", JsonValueKind.Number) when value.TryGetInt64(out var number) => number,
            ("Edm.Guid", JsonValueKind.String) when Guid.TryParseExact(value.GetString(), "D", out var id) => id,
            ("Collection(Edm.String)", JsonValueKind.Array) when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => value.EnumerateArray().Select(item => item.GetString()!).ToArray(),
            ($"Collection({Base})", JsonValueKind.Array) => new EntityCollection([.. value.EnumerateArray().Select(item => Row(name, item))]) { EntityName = set?.LogicalName },
            (Base, JsonValueKind.Object) when takesColumns => Row(name, value),
            (Base or Principal, JsonValueKind.Object) => Reference(name, value),
            ($"{ApiNames.Namespace}.PrincipalAccess", JsonValueKind.Object) => Access(name, value),
            ($"{ApiNames.Namespace}.EndpointAccessType", JsonValueKind.String) when parameter.Type.AsEnum().EnumDefinition().Members.Any(member => member.Name == value.GetString()) => value.GetString(),
            _ => throw Mismatch(name, value, type),
        };
    }

    private ApiException Mismatch(string name, JsonElement value, string type) =>
        reject($"Cannot convert the value {(value.GetRawText() is { Length: > 100 } text ? text[..100] + "…" : value.GetRawText())} of the parameter '{name}' to the expected type '{type}'.");

    /// <summary>A row with columns. Its type is required, because the type of the parameter is abstract.</summary>
    private Entity Row(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Mismatch(name, value, Base);
        var table = TableOf(name, value) ?? throw reject($"A row of the parameter '{name}' has no '{Type}'. Add the type, such as '{ApiNames.Namespace}.{model.Tables[0].LogicalName}'.");
        var row = new RowReader(model, root, behavior).Read(value, table);
        if (AddressOf(name, value) is not { } address) return row;
        if (address.LogicalName != table.LogicalName) throw reject($"A row of the parameter '{name}' has the type {table.LogicalName}, but its '{Id}' is a row of {address.LogicalName}.");
        row.Id = address.Id;
        foreach (var (column, part) in address.KeyAttributes) row.KeyAttributes[column] = part!;
        return row;
    }

    /// <summary>A reference: the address of the row, or its type and its key.</summary>
    private EntityReference Reference(string name, JsonElement value)
    {
        if (AddressOf(name, value) is { } address) return byPrimaryKey(address);
        if (TableOf(name, value) is not { } table) throw reject($"The parameter '{name}' names no row. Use '{Id}' with the address of the row, or '{Type}' and the primary key.");
        var isFound = value.TryGetProperty(table.PrimaryId, out var key) || (table.IsPrincipal && value.TryGetProperty(ApiNames.OwnerId, out key));
        return isFound && key.ValueKind == JsonValueKind.String && Guid.TryParseExact(key.GetString(), "D", out var id)
            ? new EntityReference(table.LogicalName, id)
            : throw reject($"The row of the parameter '{name}' needs its primary key in '{table.PrimaryId}'.");
    }

    private PrincipalAccess Access(string name, JsonElement value)
    {
        if (!value.TryGetProperty("Principal", out var principal) || principal.ValueKind != JsonValueKind.Object) throw reject($"The parameter '{name}' needs the user or team in 'Principal'.");
        return value.TryGetProperty("AccessMask", out var mask) && mask.ValueKind == JsonValueKind.String && Rights(mask.GetString()!) is { } rights
            ? new PrincipalAccess { Principal = Reference($"{name}.Principal", principal), AccessMask = rights }
            : throw reject($"The parameter '{name}' needs rights in 'AccessMask', such as 'ReadAccess, WriteAccess'.");
    }

    /// <summary>Rights with or without blanks between them; null for an unknown one.</summary>
    private static AccessRights? Rights(string text)
    {
        var rights = AccessRights.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Enum.GetNames<AccessRights>().Contains(name, StringComparer.Ordinal)) return null;
            rights |= Enum.Parse<AccessRights>(name);
        }

        return rights;
    }

    private EntityReference? AddressOf(string name, JsonElement value)
    {
        if (!value.TryGetProperty(Id, out var id)) return null;
        return id.ValueKind == JsonValueKind.String && ApiUrl.RowOf(model, root, id.GetString()!) is { } row
            ? row
            : throw reject($"The '{Id}' of the parameter '{name}' names no row. Use the set and the key of the row.");
    }

    /// <summary>The table of the type; null without a type.</summary>
    private ApiTable? TableOf(string name, JsonElement value)
    {
        if (!value.TryGetProperty(Type, out var type)) return null;
        var text = type.ValueKind == JsonValueKind.String ? type.GetString()!.TrimStart('#') : "";
        var dot = text.LastIndexOf('.');
        return dot > 0 && text[..dot] is ApiNames.Namespace or ApiNames.Alias && model.Find(text[(dot + 1)..]) is { } table
            ? table
            : throw reject($"The '{Type}' of the parameter '{name}' is not the type of a table: '{text}'. Write '{ApiNames.Namespace}.' before the logical name.");
    }
}
