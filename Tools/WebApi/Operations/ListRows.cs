using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set</c>: RetrieveMultiple.</summary>
internal sealed class ListRows : Operation
{
    /// <summary>The options that are features of their own.</summary>
    public static readonly string[] NotBuilt = ["$expand", "$apply", "$deltatoken", "fetchXml", "savedQuery", "userQuery"];

    public override ApiResponse Answer(ApiContext context)
    {
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
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{list.Selection.Table.SetName}{list.Selection.Context}");
            if (list.Counts) writer.WriteNumber("@odata.count", found.TotalRecordCount);
            WriteCounts(context, writer, found);
            WriteRows(context, writer, list.Selection, found.Entities.Take(list.Left ?? int.MaxValue));
            if (NextLink(context, list, found) is { } link) writer.WriteString("@odata.nextLink", link);
        }, headers);
    }

    private static void WriteCounts(ApiContext context, Utf8JsonWriter writer, EntityCollection found)
    {
        if (context.Preferences.Includes($"{ApiNames.Namespace}.totalrecordcount")) writer.WriteNumber($"@{ApiNames.Namespace}.totalrecordcount", found.TotalRecordCount);
        if (context.Preferences.Includes($"{ApiNames.Namespace}.totalrecordcountlimitexceeded")) writer.WriteBoolean($"@{ApiNames.Namespace}.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
    }

    private static void WriteRows(ApiContext context, Utf8JsonWriter writer, Selection selection, IEnumerable<Entity> rows)
    {
        var row = new RowWriter(context.Preferences);
        writer.WriteStartArray("value");
        foreach (var entity in rows)
        {
            writer.WriteStartObject();
            row.WriteMembers(writer, entity, selection);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? NextLink(ApiContext context, ListQuery list, EntityCollection found)
    {
        if (!found.MoreRecords || list.Left <= list.Query.PageInfo.Count) return null;
        var query = QueryOptions.Without(context.Url.Address.Query, QueryOptions.SkipToken);
        var token = new PageToken(list.Query.PageInfo.PageNumber + 1, found.PagingCookie ?? "").Text;
        return $"{context.Root}{context.Url.Address.Resource}?{query}{(query.Length > 0 ? "&" : "")}{QueryOptions.SkipToken}={Uri.EscapeDataString(token)}";
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
