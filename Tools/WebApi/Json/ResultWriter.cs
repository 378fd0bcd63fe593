using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Writes the results of functions and actions.</summary>
internal static class ResultWriter
{
    /// <summary>Writes a value in its JSON form; null for none.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case AccessRights rights:
                writer.WriteStringValue(rights.ToString());
                break;
            case System.Guid[] ids:
                writer.WriteStartArray();
                foreach (var id in ids) writer.WriteStringValue(id);
                writer.WriteEndArray();
                break;
            case PrincipalAccess[] shares:
                writer.WriteStartArray();
                foreach (var share in shares) WriteShare(writer, share);
                writer.WriteEndArray();
                break;
            case EntityRecordCountCollection counts:
                WriteCounts(writer, counts);
                break;
            default:
                RowWriter.WriteValue(writer, value);
                break;
        }
    }

    private static void WriteShare(Utf8JsonWriter writer, PrincipalAccess share)
    {
        writer.WriteStartObject();
        writer.WriteString("AccessMask", share.AccessMask.ToString());
        writer.WriteStartObject("Principal");
        writer.WriteString("@odata.type", $"#{ApiNames.Namespace}.{share.Principal!.LogicalName}");
        writer.WriteString(ApiNames.OwnerId, share.Principal.Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, EntityRecordCountCollection counts)
    {
        writer.WriteStartObject();
        writer.WriteNumber("Count", counts.Count);
        writer.WriteBoolean("IsReadOnly", false);
        writer.WriteStartArray("Keys");
        foreach (var table in counts.Keys) writer.WriteStringValue(table);
        writer.WriteEndArray();
        writer.WriteStartArray("Values");
        foreach (var number in counts.Values) writer.WriteNumberValue(number);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
