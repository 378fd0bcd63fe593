using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>BulkRetain: the rows that a query finds go into long term retention, a page at a time.</summary>
internal sealed class BulkRetainHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "BulkRetain";

    public override IReadOnlyList<string> Parameters { get; } = ["EntityName", "FetchXml", "PageSize", "OperationId", "PagingCookie"];

    public override IReadOnlyList<string> Events => ["BulkRetain", "Retain"];

    public override string Remarks => "Whether the platform raises Retain for each row is not confirmed.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var query = Retention.Query(Parameter<string>(request, "FetchXml"), table, new QuerySource(Organization, call.User));
        var pageSize = Retention.PageSize(Optional(request, "PageSize", int.MaxValue));
        SecurityModel.CheckAdministrator(call.User, Message);

        var operationId = Optional(request, "OperationId", Guid.Empty);
        var cookie = Optional(request, "PagingCookie", "");
        var hasMore = false;
        RunEvent(
            call, table.LogicalName, Guid.Empty,
            input => (input["EntityName"], input["FetchXml"], input["PageSize"], input["OperationId"], input["PagingCookie"]) = (table.LogicalName, query.Query, pageSize, operationId, cookie),
            (_, transaction) =>
            {
                // What is retained is found no more, so that every page is the first one.
                var found = QueryEngine.Run(query, new QuerySource(Organization, call.User));
                hasMore = found.MoreRecords || found.Entities.Count > pageSize;
                var within = call with { Transaction = transaction };
                foreach (var row in found.Entities.Take(pageSize)) Retention.Move(Organization, within, "Retain", table, row.Id, operationId, RowArea.Live, RowArea.Retained);
            });
        return new OrganizationResponse { ResponseName = Message, Results = { ["MoreRecords"] = hasMore, ["PagingCookie"] = cookie } };
    }
}
