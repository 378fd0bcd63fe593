using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>The operations of the Web API for requests of the load.</summary>
internal static class HttpCalls
{
    private const string Set = PhoneCallTable.EntitySetName;

    /// <summary>The calls of a request, which belong together; null if the Web API has no operation for it here.</summary>
    public static IReadOnlyList<HttpCall>? Of(OrganizationRequest request) => request switch
    {
        CreateRequest create => [new HttpCall("POST", Set, RowText.Of(create.Target!, withKey: true))],
        UpdateRequest { ConcurrencyBehavior: ConcurrencyBehavior.IfRowVersionMatches, Target.RowVersion: null } => null,
        UpdateRequest update => [Change(update.Target!) with { IfMatch = Condition(update.ConcurrencyBehavior, update.Target!.RowVersion) ?? "*" }],
        UpsertRequest upsert => [Change(upsert.Target!) with { Resource = $"{ResourceOf(upsert.Target!)}?$select={Columns.Sid}", Prefer = "return=representation" }],
        DeleteRequest delete => [new HttpCall("DELETE", $"{Set}({delete.Target!.Id})") { IfMatch = Condition(delete.ConcurrencyBehavior, delete.Target.RowVersion) }],
        RetrieveRequest retrieve => [new HttpCall("GET", $"{Set}({retrieve.Target!.Id}){(retrieve.ColumnSet!.AllColumns ? "" : "?$select=" + string.Join(',', retrieve.ColumnSet.Columns))}")],
        RetrieveMultipleRequest { Query: QueryExpression query } => [new HttpCall("GET", $"{Set}?$select={string.Join(',', query.ColumnSet.Columns)}&$filter=startswith({Columns.Sid},'{query.Criteria.Conditions[0].Values[0]}')")],
        AssignRequest assign => [Change(new Entity(Columns.Table, assign.Target!.Id) { [Columns.Owner] = assign.Assignee }) with { IfMatch = "*" }],
        AssociateRequest associate => [.. associate.RelatedEntities!.Select(row => new HttpCall("POST", $"msdyn_ocliveworkitems({associate.Target!.Id})/{associate.Relationship!.SchemaName}/$ref", $$"""{"@odata.id":"{{Set}}({{row.Id}})"}"""))],
        DisassociateRequest disassociate => [new HttpCall("DELETE", $"{Set}({disassociate.Target!.Id})/{Columns.Conversation}/$ref")],
        WhoAmIRequest => [new HttpCall("GET", "WhoAmI")],
        ExecuteTransactionRequest transaction => All(transaction.Requests!) is { } parts ? [.. parts.SelectMany(part => part)] : null,
        { RequestName: "SetState" or "SetStateDynamicEntity" } => [Change(StateOf(request)) with { IfMatch = "*" }],
        _ => null,
    };

    /// <summary>The calls of several requests; null if the Web API has no operation for one of them here.</summary>
    public static IReadOnlyList<IReadOnlyList<HttpCall>>? All(IEnumerable<OrganizationRequest> requests)
    {
        var all = requests.Select(Of).ToArray();
        return all.Any(calls => calls is null) ? null : [.. all.OfType<IReadOnlyList<HttpCall>>()];
    }

    private static HttpCall Change(Entity row) => new("PATCH", ResourceOf(row), RowText.Of(row, withKey: false));

    private static string ResourceOf(Entity row) => row.KeyAttributes.Count > 0 ? $"{Set}({Columns.Sid}='{row.KeyAttributes[Columns.Sid]}')" : $"{Set}({row.Id})";

    private static string? Condition(ConcurrencyBehavior behavior, string? version) => behavior == ConcurrencyBehavior.IfRowVersionMatches ? $"W/\"{version}\"" : null;

    private static Entity StateOf(OrganizationRequest request) =>
        new(Columns.Table, ((EntityReference)request["EntityMoniker"]!).Id) { [Columns.State] = request["State"], [Columns.Status] = request["Status"] };
}
