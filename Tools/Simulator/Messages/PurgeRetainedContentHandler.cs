using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>PurgeRetainedContent: rows in long term retention are deleted for good.</summary>
internal sealed class PurgeRetainedContentHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "PurgeRetainedContent";

    public override IReadOnlyList<string> Parameters { get; } = ["EntityName", "PageSize", "OperationId", "MaxVersionToPurge"];

    public override IReadOnlyList<string> Events => ["PurgeRetainedContent", "Delete"];

    public override string Remarks => "Each Delete has DeleteInvokedByRetention among its input parameters.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var pageSize = Retention.PageSize(Optional(request, "PageSize", int.MaxValue));
        var maxVersion = Optional(request, "MaxVersionToPurge", long.MaxValue);
        var operationId = Optional(request, "OperationId", Guid.Empty);
        SecurityModel.CheckAdministrator(call.User, Message);

        RunEvent(
            call, table.LogicalName, Guid.Empty,
            input => (input["EntityName"], input["PageSize"], input["OperationId"], input["MaxVersionToPurge"]) = (table.LogicalName, pageSize, operationId, maxVersion),
            (_, transaction) =>
            {
                var rows = Organization.Store.Table(table, RowArea.Retained).Rows.Where(row => row.Version <= maxVersion).OrderBy(row => row.Version).Take(pageSize).ToArray();
                var within = call with { Transaction = transaction };
                foreach (var row in rows) Organization.Deletions.Delete(within, table, new EntityReference(table.LogicalName, row.Id), area: RowArea.Retained);
            });
        return new OrganizationResponse { ResponseName = Message };
    }
}
