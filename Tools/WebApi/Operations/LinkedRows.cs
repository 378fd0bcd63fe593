using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set(key)/lookup</c>: the row that a lookup refers to; 204 for none.</summary>
internal sealed class RetrieveLinkedRow : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        if (Find(context) is not { } reference) return Answers.Empty(204);
        var selection = context.Selected(context.Url.Model.Get(reference.LogicalName!));
        return RowAnswer.Of(context, 200, context.Retrieve(reference, selection), selection);
    }

    /// <summary>The row that the lookup of the path refers to; null for none.</summary>
    public static EntityReference? Find(ApiContext context)
    {
        var link = context.Path.Link!;
        var column = context.Table.Column(link.Column)!;
        var row = context.Retrieve(context.Path.Row!, new Selection(context.Table, [column], ""));
        return row.Attributes.TryGetValue(link.Column, out var value) && value is EntityReference reference && Fits(context.Url.Model, link, reference) ? reference : null;
    }

    private static bool Fits(ApiModel model, ApiLink link, EntityReference reference) =>
        link.Target == ApiNames.Principal ? model.Get(reference.LogicalName!).IsPrincipal : link.Target == reference.LogicalName;
}

/// <summary><c>GET /set(key)/collection</c>: the rows that refer to a row, or that are associated with it.</summary>
internal sealed class ListLinkedRows : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        context.RejectOptions(ListRows.NotBuilt);
        var list = ListQuery.Read(context.Url, context.Url.Model.Get(context.Path.Link!.Target), context.Preferences.MaxPageSize, context.Behavior.TopEndsPages);
        LinkFilter.Add(list.Query, context.Url.Model, context.Path.Link, context.RowId());
        return ListRows.Answer(context, list);
    }
}

/// <summary><c>GET /set(key)/collection/$count</c>: the number of these rows.</summary>
internal sealed class CountLinkedRows : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var query = ListQuery.ReadCount(context.Url, context.Url.Model.Get(context.Path.Link!.Target));
        LinkFilter.Add(query, context.Url.Model, context.Path.Link, context.RowId());
        return CountRows.Answer(context, query);
    }
}
