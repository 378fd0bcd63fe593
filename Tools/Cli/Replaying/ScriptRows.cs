using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Reads rows and references to rows of a script.</summary>
internal sealed class ScriptRows(RowNames names)
{
    private const string TableMember = "@table";
    private const string KeyMember = "@key";
    private const string IdMember = "id";
    private const string VersionMember = "rowVersion";

    /// <summary>A row: an object with its table, its id and its columns.</summary>
    /// <param name="json">The object.</param>
    /// <param name="isNew">Whether it is about to be created, so that its name may be a new one.</param>
    public Entity Row(JsonElement json, bool isNew)
    {
        var row = new Entity(TableOf(json)) { Id = IdOf(json, isNew), RowVersion = VersionOf(json) };
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name == KeyMember)
            {
                foreach (var key in ObjectOf(member.Value, KeyMember).EnumerateObject())
                    row.KeyAttributes[key.Name] = Value(row.LogicalName!, key) ?? throw new InputException($"{KeyMember}: the column {Shown.Value(key.Name)} of a key has a value.");
            }
            else if (member.Name is not (TableMember or IdMember or VersionMember))
            {
                if (member.Name.StartsWith('@')) throw new InputException($"a row has no member \"{Shown.Value(member.Name)}\": it has {TableMember}, {IdMember}, {VersionMember}, {KeyMember} and its columns.");
                row[member.Name] = Value(row.LogicalName!, member);
            }
        }

        return row;
    }

    /// <summary>
    /// A reference to a row: an object with its table and its id or alternate key. The table may be one that the local Dataverse
    /// does not have, since a lookup may point anywhere: the rules and the Dataverse evaluate it.
    /// </summary>
    public EntityReference Reference(JsonElement json, string what)
    {
        ObjectOf(json, what);
        foreach (var member in json.EnumerateObject())
            if (member.Name is not (TableMember or IdMember or VersionMember or KeyMember or "name")) throw new InputException($"{Shown.Value(what)} is a reference to a row and has no member \"{Shown.Value(member.Name)}\": give {{\"@table\": ..., \"id\": ...}}.");
        var table = TableNameOf(json);
        var reference = new EntityReference(table, IdOf(json, isNew: !IsKnown(table))) { RowVersion = VersionOf(json) };
        if (json.TryGetProperty(KeyMember, out var keys))
            foreach (var key in ObjectOf(keys, KeyMember).EnumerateObject()) reference.KeyAttributes[key.Name] = Value(reference.LogicalName!, key)!;
        else if (reference.Id == Guid.Empty) throw new InputException($"{Shown.Value(what)} is a reference to a row and needs an \"id\".");
        return reference;
    }

    private object? Value(string table, JsonProperty member)
    {
        var (name, json) = (member.Name, member.Value);
        var type = LocalSchema.TypeOf(table, name);
        switch (json.ValueKind)
        {
            case JsonValueKind.Null: return null;
            case JsonValueKind.True or JsonValueKind.False: return json.GetBoolean();
            case JsonValueKind.Object: return Reference(json, name);
            case JsonValueKind.Array: throw new InputException($"{Shown.Value(name)} is a list. A column has a number, true or false, text, null or a reference to a row.");
            case JsonValueKind.Number when type == ColumnType.BigInt && json.TryGetInt64(out var large): return large;
            case JsonValueKind.Number when json.TryGetInt32(out var number): return type is ColumnType.State or ColumnType.Status ? new OptionSetValue(number) : number;
            case JsonValueKind.Number: throw new InputException($"{Shown.Value(name)}: {Shown.Value(json.GetRawText())} is not a whole number of 32 bits.");
            default: return Text(name, json, type);
        }
    }

    private object Text(string name, JsonElement json, ColumnType? type) => type switch
    {
        ColumnType.Uniqueidentifier => names.Read(json.GetString()!, isNew: false),
        ColumnType.DateTime when json.TryGetDateTime(out var time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
        ColumnType.DateTime => throw new InputException($"{Shown.Value(name)}: \"{Shown.Value(json.GetString()!)}\" is no time. Give it as in ISO 8601, such as 2026-11-24T08:30:00Z."),
        _ => json.GetString()!,
    };

    private Guid IdOf(JsonElement json, bool isNew)
    {
        if (!json.TryGetProperty(IdMember, out var id)) return Guid.Empty;
        return id.ValueKind == JsonValueKind.String ? names.Read(id.GetString()!, isNew) : throw new InputException("\"id\" is text: a GUID, or $ and the name of a row.");
    }

    private static string? VersionOf(JsonElement json)
    {
        if (!json.TryGetProperty(VersionMember, out var version)) return null;
        return version.ValueKind == JsonValueKind.String ? version.GetString() : throw new InputException($"\"{VersionMember}\" is text.");
    }

    private static string TableOf(JsonElement json)
    {
        var name = TableNameOf(json);
        return IsKnown(name) ? name : throw new InputException($"there is no table {Shown.Value(name)}. There are {string.Join(", ", LocalSchema.Tables)}.");
    }

    private static string TableNameOf(JsonElement json)
    {
        ObjectOf(json, "a row");
        if (!json.TryGetProperty(TableMember, out var table)) return PhoneCallTable.LogicalName;
        return table.ValueKind == JsonValueKind.String ? table.GetString()! : throw new InputException($"\"{TableMember}\" is text: the logical name of a table.");
    }

    private static bool IsKnown(string table) => LocalSchema.Tables.Contains(table, StringComparer.Ordinal);

    private static JsonElement ObjectOf(JsonElement json, string what) =>
        json.ValueKind == JsonValueKind.Object ? json : throw new InputException($"{Shown.Value(what)} is not an object: give {{\"@table\": ..., \"id\": ...}}.");
}
