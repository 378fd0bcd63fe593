using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set?fetchXml=…</c>: RetrieveMultiple with FetchXML. The rows have no empty columns.</summary>
internal static class FetchRows
{
    private const string Cookie = ApiNames.Namespace + ".fetchxmlpagingcookie";
    private const string MoreRecords = ApiNames.Namespace + ".morerecords";

    /// <summary>Answers a request with FetchXML.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fetchXml">The FetchXML.</param>
    /// <exception cref="ApiException">The FetchXML is about another table, or comes with options of other queries.</exception>
    public static ApiResponse Answer(ApiContext context, string fetchXml)
    {
        foreach (var option in context.Url.Options.Names)
            if (option is "savedQuery" or "userQuery" || (option.StartsWith('$') && option != "$count")) throw ApiErrors.BadRequest($"The query parameter {option} cannot be combined with fetchXml. Write it as a part of the FetchXML.");
        var counts = context.Url.Parser.ParseCount() == true;
        var fetch = FetchQuery.Read(fetchXml, context.Table, counts);
        var found = ((RetrieveMultipleResponse)context.Execute(new RetrieveMultipleRequest { Query = new FetchExpression(fetch.Text) })).EntityCollection!;
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{context.Table.SetName}{fetch.Context}");
            if (counts) writer.WriteNumber("@odata.count", found.TotalRecordCount >= 0 ? found.TotalRecordCount : found.Entities.Count);
            ListRows.WriteCounts(context, writer, found);
            WritePage(context, writer, fetch, found);
            var rows = new RowWriter(context.Preferences);
            ListRows.WriteRows(writer, found.Entities, row => WriteRow(context, writer, rows, row));
        }, context.Preferences.AppliedAnnotations is { } applied ? [("Preference-Applied", applied)] : []);
    }

    private static void WritePage(ApiContext context, Utf8JsonWriter writer, FetchQuery fetch, EntityCollection found)
    {
        if (!found.MoreRecords) return;
        if (!context.Behavior.FetchCookieNeedsRequest || context.Preferences.Includes(Cookie)) writer.WriteString("@" + Cookie, new PageToken(fetch.Page + 1, found.PagingCookie ?? "").Text);
        if (context.Preferences.Includes(MoreRecords)) writer.WriteBoolean("@" + MoreRecords, true);
    }

    private static void WriteRow(ApiContext context, Utf8JsonWriter writer, RowWriter rows, Entity row)
    {
        if (row.RowVersion is { Length: > 0 } version) writer.WriteString("@odata.etag", Headers.Conditions.ETag(version));
        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue aliased) WriteAlias(context, writer, rows, row, name, aliased);
            else if (context.Table.Column(name) is not { } column) rows.WriteAlias(writer, row, name, name, value);
            else if (value is not null) rows.WriteColumn(writer, row, context.Table, column);
        }

        if (context.Table.IsPrincipal && row.Attributes.ContainsKey(context.Table.PrimaryId)) writer.WriteString(ApiNames.OwnerId, row.Id);
    }

    private static void WriteAlias(ApiContext context, Utf8JsonWriter writer, RowWriter rows, Entity row, string alias, AliasedValue value)
    {
        var name = context.Behavior.EncodesAliasDots ? alias.Replace(".", "_x002e_", System.StringComparison.Ordinal) : alias;
        if (context.Preferences.Includes(ApiNames.AttributeName)) writer.WriteString($"{name}@{ApiNames.AttributeName}", value.AttributeLogicalName);
        rows.WriteAlias(writer, row, alias, name, value.Value);
    }
}
