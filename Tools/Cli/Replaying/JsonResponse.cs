using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Writes responses of the service as JSON, rows in the form that scripts give them in.</summary>
internal static class JsonResponse
{
    public static void Write(Utf8JsonWriter json, OrganizationResponse response)
    {
        json.WriteStartObject();
        switch (response)
        {
            case UpsertMultipleResponse { Results: { } results }:
                json.WriteStartArray("results");
                foreach (var result in results) Write(json, result);
                json.WriteEndArray();
                break;
            case ExecuteMultipleResponse multiple:
                json.WriteBoolean("isFaulted", multiple.IsFaulted);
                json.WriteStartArray("responses");
                foreach (var item in multiple.Responses!)
                {
                    json.WriteStartObject();
                    json.WriteNumber("request", item.RequestIndex);
                    if (item.Fault is { } fault) WriteFault(json, fault);
                    if (item.Response is { } inner) WriteMember(json, "response", inner);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                foreach (var (name, value) in response.Results) WriteMember(json, IsOfCustomApi(response) ? name : char.ToLowerInvariant(name[0]) + name[1..], value);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a fault as the member "error".</summary>
    public static void WriteFault(Utf8JsonWriter json, OrganizationServiceFault fault)
    {
        json.WriteStartObject("error");
        json.WriteString("code", Faults.Show(fault.ErrorCode));
        json.WriteNumber("status", Faults.HttpStatus(fault));
        json.WriteString("message", fault.Message);
        if (fault is ExecuteTransactionFault transaction) json.WriteNumber("request", transaction.FaultedRequestIndex);
        json.WriteEndObject();
    }

    /// <summary>Whether the values have the names of a custom API: a message that is not one of the platform.</summary>
    private static bool IsOfCustomApi(OrganizationResponse response) =>
        response.ResponseName is { Length: > 0 } message && !LocalSchema.Messages.Contains(message, StringComparer.Ordinal);

    private static void WriteMember(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case AliasedValue aliased: WriteValue(json, aliased.Value); break;
            case EntityReference reference: WriteReference(json, reference); break;
            case Entity row: WriteRow(json, row); break;
            case EntityCollection rows: WriteRows(json, rows); break;
            case PrincipalAccess access: WriteAccess(json, access); break;
            case EntityMetadata table: JsonMetadata.Write(json, table); break;
            case OrganizationResponse response: Write(json, response); break;
            case EntityRecordCountCollection counts: WriteCounts(json, counts); break;
            case System.Collections.IEnumerable several and not string: WriteList(json, several); break;
            default: JsonValues.Write(json, value); break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, System.Collections.IEnumerable several)
    {
        json.WriteStartArray();
        foreach (var one in several) WriteValue(json, one);
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, EntityRecordCountCollection counts)
    {
        json.WriteStartObject();
        foreach (var (table, count) in counts) json.WriteNumber(table, count);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, EntityReference reference)
    {
        json.WriteStartObject();
        json.WriteString("@table", reference.LogicalName);
        json.WriteString("id", reference.Id);
        if (reference.Name is not null) json.WriteString("name", reference.Name);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Entity row)
    {
        json.WriteStartObject();
        json.WriteString("@table", row.LogicalName);
        if (row.Id != Guid.Empty) json.WriteString("id", row.Id);
        if (row.RowVersion is not null) json.WriteString("rowVersion", row.RowVersion);
        foreach (var (column, value) in row.Attributes)
            if (column != PhoneCallTable.PrimaryIdAttribute) WriteMember(json, column, value);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, EntityCollection rows)
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in rows.Entities) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteBoolean("moreRecords", rows.MoreRecords);
        if (rows.PagingCookie is not null) json.WriteString("pagingCookie", rows.PagingCookie);
        if (rows.TotalRecordCount >= 0) json.WriteNumber("totalRecordCount", rows.TotalRecordCount);
        json.WriteEndObject();
    }

    private static void WriteAccess(Utf8JsonWriter json, PrincipalAccess access)
    {
        json.WriteStartObject();
        WriteMember(json, "principal", access.Principal);
        json.WriteString("accessMask", access.AccessMask.ToString());
        json.WriteEndObject();
    }
}
