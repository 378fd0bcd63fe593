using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set</c>: RetrieveMultiple.</summary>
internal sealed class ListRows : Operation
{
    /// <summary>The options that are features of their own.</summary>
    public static readonly string[] NotBuilt = ["$apply", "fetchXml", "$deltatoken", "savedQuery", "userQuery"];

    public override ApiResponse Answer(ApiContext context)
    {
        if (context.Url.Options["fetchXml"] is { } fetchXml) return FetchRows.Answer(context, fetchXml);
        if (context.Url.Options["$apply"] is not null) return ApplyRows.Answer(context);
        context.RejectOptions(NotBuilt);
        var list = ListQuery.Read(context.Url, context.Table, context.Preferences.MaxPageSize, context.Behavior.TopEndsPages);
        return Answer(context, list);
    }

    /// <summary>The answer with one page of a query.</summary>
    public static ApiResponse Answer(ApiContext context, ListQuery list)
    {
        if (list.Left <= 0) return Page(context, list, new EntityCollection { TotalRecordCount = -1 });
        var found = ((RetrieveMultipleResponse)context.Execute(new RetrieveMultipleRequest { Query = list.Query })).EntityCollection!;
        return Page(context, list, found);
    }

    private static ApiResponse Page(ApiContext context, ListQuery list, EntityCollection found)
    {
        var applied = string.Join(", ", context.Preferences.AppliedToLists);
        ReadOnlySpan<(string, string)> headers = applied.Length > 0 ? [("Preference-Applied", applied)] : [];
        var entities = found.Entities.Take(list.Left ?? int.MaxValue).ToArray();
        var rows = Expander.WriterOf(context, entities, list.Selection);
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{list.Selection.Table.SetName}{list.Selection.Context}");
            if (list.Counts) writer.WriteNumber("@odata.count", found.TotalRecordCount);
            WriteCounts(context, writer, found);
            WriteRows(writer, entities, entity => rows.WriteMembers(writer, entity, list.Selection));
            if (list.Left is null || list.Left > list.Query.PageInfo.Count) WriteNextLink(context, writer, list.Query.PageInfo, found);
        }, headers);
    }

    /// <summary>Writes the annotations with the number of all rows, if the client requests them.</summary>
    public static void WriteCounts(ApiContext context, Utf8JsonWriter writer, EntityCollection found)
    {
        if (context.Preferences.Includes($"{ApiNames.Namespace}.totalrecordcount")) writer.WriteNumber($"@{ApiNames.Namespace}.totalrecordcount", found.TotalRecordCount);
        if (context.Preferences.Includes($"{ApiNames.Namespace}.totalrecordcountlimitexceeded")) writer.WriteBoolean($"@{ApiNames.Namespace}.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
    }

    /// <summary>Writes the rows of a list.</summary>
    public static void WriteRows(Utf8JsonWriter writer, IEnumerable<Entity> rows, Action<Entity> writeMembers)
    {
        writer.WriteStartArray("value");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writeMembers(row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the link to the next page, if there is one.</summary>
    public static void WriteNextLink(ApiContext context, Utf8JsonWriter writer, PagingInfo page, EntityCollection found)
    {
        if (!found.MoreRecords) return;
        var query = QueryOptions.Without(context.Url.Address.Query, QueryOptions.SkipToken);
        var token = PageToken.Of(page.PageNumber + 1, found.PagingCookie ?? "", page.Count).Text;
        writer.WriteString("@odata.nextLink", $"{context.Root}{context.Url.Address.Resource}?{query}{(query.Length > 0 ? "&" : "")}{QueryOptions.SkipToken}={Uri.EscapeDataString(token)}");
    }
}

/// <summary><c>GET /set/$count</c>: the number of rows as plain text, at most 5,000.</summary>
internal sealed class CountRows : Operation
{
    public override ApiResponse Answer(ApiContext context) => Answer(context, ListQuery.ReadCount(context.Url, context.Table));

    /// <summary>The answer with the number of rows that a query finds.</summary>
    public static ApiResponse Answer(ApiContext context, QueryExpression query)
    {
        var found = ((RetrieveMultipleResponse)context.Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection!;
        var number = found.TotalRecordCount.ToString(CultureInfo.InvariantCulture);
        return Answers.Text(context.Behavior.CountStartsWithMark ? "\uFEFF" + number : number);
    }
}
