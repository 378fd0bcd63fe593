using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Headers;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>The answers that name or contain one row.</summary>
internal static class RowAnswer
{
    /// <summary>An answer with a row.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="row">The row.</param>
    /// <param name="selection">The columns.</param>
    /// <param name="headers">Further headers.</param>
    public static ApiResponse Of(ApiContext context, int status, Entity row, Selection selection, params (string Name, string Value)[] headers)
    {
        var all = new List<(string, string)>(headers);
        if (row.RowVersion is { Length: > 0 } version) all.Add(("ETag", Conditions.ETag(version)));
        string?[] applied = [context.Preferences.ReturnsRow && context.Request.Method != "GET" ? Preferences.ReturnRepresentation : null, context.Preferences.AppliedAnnotations];
        if (string.Join(", ", applied.OfType<string>()) is { Length: > 0 } text) all.Add(("Preference-Applied", text));
        var rows = Expander.WriterOf(context, [row], selection);
        return Answers.Json(status, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{selection.Table.SetName}{selection.Context}/$entity");
            rows.WriteMembers(writer, row, selection);
        }, [.. all]);
    }

    /// <summary>The answer to a write of a row: without a body, or with the row if the client prefers it. Only POST expands rows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="row">The row that was written.</param>
    /// <param name="rowText">The set and the key of the row, for the header.</param>
    /// <param name="isCreated">Whether the row is new.</param>
    public static ApiResponse OfWrite(ApiContext context, EntityReference row, string rowText, bool isCreated)
    {
        var address = context.Root + rowText;
        if (!context.Preferences.ReturnsRow) return Answers.Empty(204, ("OData-EntityId", address), ("Location", address));

        // The platform ignores $expand of a change.
        var selection = context.Request.Method == "POST" ? context.Selected(context.Table) : Selection.Of(context.Table, context.Url);
        (string, string)[] headers = !isCreated ? [] : context.Behavior.SendsEntityIdWithRows ? [("Location", address), ("OData-EntityId", address)] : [("Location", address)];
        return Of(context, isCreated ? 201 : 200, context.Retrieve(row, selection), selection, headers);
    }
}
