using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set?$apply=…</c>: RetrieveMultiple with an aggregate query. A group without a value is left out of its result.</summary>
internal static class ApplyRows
{
    /// <summary>Answers a request with <c>$apply</c>.</summary>
    /// <exception cref="ApiException">The platform rejects the option, or another one together with it.</exception>
    public static ApiResponse Answer(ApiContext context)
    {
        RejectOptions(context.Url.Options);
        var apply = ApplyQuery.Read(context.Url, context.Table, context.Behavior.NamesGroupsByTable);
        var top = context.Preferences.MaxPageSize is null && context.Url.Options[QueryOptions.SkipToken] is null ? ListQuery.Top(context.Url.Parser) : null;
        var page = ListQuery.Page(context.Url, top, context.Preferences.MaxPageSize, counts: false);
        var found = Run(context, apply.Query(), page);
        var counts = apply.Items.Where(item => item.IsCountedOnce).ToDictionary(item => item.Name, item => CountValues(context, apply, item), StringComparer.Ordinal);
        var applied = string.Join(", ", context.Preferences.AppliedToLists);
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{context.Table.SetName}");
            var rows = new RowWriter(context.Preferences);
            ListRows.WriteRows(writer, found.Entities, row => WriteRow(writer, rows, row, apply, counts));
            if (top is null) ListRows.WriteNextLink(context, writer, page, found);
        }, applied.Length > 0 ? [("Preference-Applied", applied)] : []);
    }

    private static void RejectOptions(QueryOptions options)
    {
        if (options["$orderby"] is not null) throw ApiErrors.BadRequest("The query node SingleValueOpenPropertyAccess is not supported.");
        foreach (var option in options.Names)
            if (option is "savedQuery" or "userQuery" || (option.StartsWith('$') && option is not ("$apply" or "$top" or QueryOptions.SkipToken))) throw ApiErrors.BadRequest($"The query parameter {option} cannot be combined with $apply. Filter with $apply=filter(…)/….");
    }

    private static EntityCollection Run(ApiContext context, QueryExpression query, PagingInfo page)
    {
        query.PageInfo = page;
        return ((RetrieveMultipleResponse)context.Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection!;
    }

    /// <summary>The number of distinct values in each group. A query counts them only in FetchXML, so their groups are counted here.</summary>
    private static Dictionary<string, int> CountValues(ApiContext context, ApplyQuery apply, ApplyItem item)
    {
        // Texts that differ only in case are one group.
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var page = 1; ; page++)
        {
            var found = Run(context, apply.QueryOfValues(item), new PagingInfo { Count = ListQuery.MaxPageSize, PageNumber = page });
            foreach (var row in found.Entities)
                if (ValueOf(row, item) is not null) counts[KeyOf(row, apply)] = counts.GetValueOrDefault(KeyOf(row, apply)) + 1;
            if (!found.MoreRecords) return counts;
        }
    }

    private static string KeyOf(Entity row, ApplyQuery apply) =>
        string.Join('\u001F', apply.Items.Where(item => item.IsGroup).Select(item => ValueOf(row, item) is { } value ? RowWriter.TextOf(value) : "\u001E"));

    private static void WriteRow(Utf8JsonWriter writer, RowWriter rows, Entity row, ApplyQuery apply, Dictionary<string, Dictionary<string, int>> counts)
    {
        foreach (var item in apply.Items)
        {
            var value = item.IsCountedOnce ? counts[item.Name].GetValueOrDefault(KeyOf(row, apply)) : ValueOf(row, item);
            if (value is not null || !item.IsGroup) rows.WriteAlias(writer, row, item.Alias, item.Name, value);
        }
    }

    private static object? ValueOf(Entity row, ApplyItem item) => row.Attributes.TryGetValue(item.Alias, out var value) ? (value as AliasedValue)?.Value : null;
}
