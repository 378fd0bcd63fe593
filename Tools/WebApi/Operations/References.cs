using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set(key)/lookup/$ref</c>: the address of the row that a lookup refers to; 204 for none.</summary>
internal sealed class RetrieveReference : Operation
{
    public override ApiResponse Answer(ApiContext context) => RetrieveLinkedRow.Find(context) is { } reference
        ? Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", context.Root + "$metadata#$ref");
            writer.WriteString("@odata.id", References.AddressOf(context, reference));
        })
        : Answers.Empty(204);
}

/// <summary><c>GET /set(key)/collection/$ref</c>: the addresses of the rows.</summary>
internal sealed class ListReferences : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var query = ListQuery.ReadCount(context.Url, context.Url.Model.Get(context.Path.Link!.Target));
        query.PageInfo = new Microsoft.Xrm.Sdk.Query.PagingInfo { Count = ListQuery.MaxPageSize, PageNumber = 1 };
        LinkFilter.Add(query, context.Url.Model, context.Path.Link, context.RowId());
        var found = ((RetrieveMultipleResponse)context.Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection!;
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", context.Root + "$metadata#Collection($ref)");
            writer.WriteStartArray("value");
            foreach (var row in found.Entities)
            {
                writer.WriteStartObject();
                writer.WriteString("@odata.id", References.AddressOf(context, row.ToEntityReference()));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}

/// <summary><c>POST /set(key)/collection/$ref</c> and <c>PUT /set(key)/lookup/$ref</c>: Associate.</summary>
internal sealed class AddReference : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        using var body = BodyReader.Parse(context.Request.Body, context.Behavior.AcceptsJsonInText);
        var text = body.RootElement is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty("@odata.id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw ApiErrors.BadBody(context.Table.SetName, "The body must be an object with the address of a row in '@odata.id'.");
        var other = References.RowOf(context, text);
        var (target, related) = References.Ends(context, other);
        context.Execute(new AssociateRequest { Target = target, Relationship = References.RelationshipOf(context), RelatedEntities = [related] });
        return Answers.Empty(204);
    }
}

/// <summary>
/// <c>DELETE /set(key)/collection(key)/$ref</c>, <c>DELETE /set(key)/collection/$ref?$id=…</c> and
/// <c>DELETE /set(key)/lookup/$ref</c>: Disassociate.
/// </summary>
internal sealed class RemoveReference : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        if (Other(context) is not { } other) return Answers.Empty(204);
        var (target, related) = References.Ends(context, other);
        context.Execute(new DisassociateRequest { Target = target, Relationship = References.RelationshipOf(context), RelatedEntities = [related] });
        return Answers.Empty(204);
    }

    /// <summary>The row at the other end; null for a lookup without a value.</summary>
    private static EntityReference? Other(ApiContext context) =>
        context.Path.LinkedRow
        ?? (context.Url.Options["$id"] is { } text ? References.RowOf(context, text)
            : context.Path.Link!.IsCollection ? throw ApiErrors.BadRequest("The row to disassociate is missing. Write its key before /$ref, or its address in $id.")
            : RetrieveLinkedRow.Find(context));
}

/// <summary>The ends of a link.</summary>
internal static class References
{
    /// <summary>The address of a row.</summary>
    public static string AddressOf(ApiContext context, EntityReference row) => $"{context.Root}{context.Url.Model.Get(row.LogicalName!).SetName}({row.Id})";

    /// <summary>The row that an address names.</summary>
    /// <exception cref="ApiException">The address names no row of the table at the other end.</exception>
    public static EntityReference RowOf(ApiContext context, string text)
    {
        var link = context.Path.Link!;
        var row = ApiUrl.RowOf(context.Url.Model, context.Root, text) ?? throw ApiErrors.BadRequest($"The address '{text}' names no row.");
        var fits = link.Target == ApiNames.Principal ? context.Url.Model.Get(row.LogicalName!).IsPrincipal : row.LogicalName == link.Target;
        return fits ? row : throw ApiErrors.BadRequest($"The address '{text}' is a row of {row.LogicalName}, but the property '{link.Name}' leads to rows of {link.Target}.");
    }

    /// <summary>The relationship of the navigation property.</summary>
    /// <exception cref="ApiException">A lookup has none.</exception>
    public static Relationship RelationshipOf(ApiContext context)
    {
        var link = context.Path.Link!;
        var name = link.Relationship ?? throw ApiErrors.NotBuilt($"$ref of '{link.Name}', which has no relationship");

        // Within one table, the target of the request is the row that the lookup refers to.
        return new Relationship(name) { PrimaryEntityRole = context.Table.LogicalName == link.Target ? EntityRole.Referenced : null };
    }

    /// <summary>The two rows of a request: for a lookup, the target is the row that it refers to.</summary>
    public static (EntityReference Target, EntityReference Related) Ends(ApiContext context, EntityReference other) =>
        context.Path.Link!.IsCollection ? (context.Path.Row!, other) : (other, context.Path.Row!);
}
