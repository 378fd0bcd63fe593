using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;

namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>Rows of phone calls as JSON.</summary>
internal static class RowText
{
    /// <summary>Writes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="withKey">Whether the text contains the primary key, if the row has one.</param>
    public static string Of(Entity row, bool withKey)
    {
        var json = new JsonObject();
        if (withKey && row.Id != Guid.Empty) json[Columns.Id] = row.Id;
        foreach (var (column, value) in row.Attributes)
        {
            switch (value)
            {
                case EntityReference { LogicalName: var table, Id: var id }:
                    json[column + "@odata.bind"] = $"/{table}s({id})";
                    break;
                case OptionSetValue option:
                    json[column] = option.Value;
                    break;
                default:
                    json[column] = (string?)value;
                    break;
            }
        }

        return json.ToJsonString();
    }

    /// <summary>Reads a row with the columns that the load writes.</summary>
    public static Entity Read(JsonElement json)
    {
        var row = new Entity(Columns.Table, json.GetProperty(Columns.Id).GetGuid());
        foreach (var column in new[] { Columns.Name, Columns.Sid, Columns.From, Columns.To })
            if (json.TryGetProperty(column, out var text)) row[column] = text.GetString();
        foreach (var column in new[] { Columns.State, Columns.Status })
            if (json.TryGetProperty(column, out var option)) row[column] = new OptionSetValue(option.GetInt32());
        foreach (var (column, table) in new[] { (Columns.Owner, "systemuser"), (Columns.Conversation, "msdyn_ocliveworkitem") })
            if (json.TryGetProperty($"_{column}_value", out var id) && id.ValueKind == JsonValueKind.String) row[column] = new EntityReference(table, id.GetGuid());
        if (json.TryGetProperty(Columns.Version, out var version)) row[Columns.Version] = version.GetInt64();
        return row;
    }
}
