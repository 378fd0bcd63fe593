using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Retrieve: one row.</summary>
internal sealed class RetrieveHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Retrieve";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "ColumnSet", "RelatedEntitiesQuery", "ReturnNotifications"];

    public override string Remarks => "Related rows (RelatedEntitiesQuery) are not supported.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var columns = Parameter<ColumnSet>(request, "ColumnSet");
        if (Optional<RelationshipQueryCollection?>(request, "RelatedEntitiesQuery", null) is { Count: > 0 })
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not read related rows along with a row (RelatedEntitiesQuery).");
        if (Optional(request, "ReturnNotifications", false))
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse has no notifications (ReturnNotifications).");

        var table = LocalTables.Get(target.LogicalName);
        var id = Organization.Values.IdOf(table, target.Id, target.KeyAttributes);
        var output = RunEvent(
            call, table.LogicalName, id,
            input => (input["Target"], input["ColumnSet"]) = (new EntityReference(table.LogicalName, id), columns),
            (operation, _) =>
            {
                var row = Organization.Store.Find(table, id) ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist");
                Organization.Security.Check(call.User, AccessRights.ReadAccess, row);
                operation.Output["BusinessEntity"] = Organization.Rows.Entity(row, Left<ColumnSet>(operation.Input, "ColumnSet"));
            });
        return new RetrieveResponse { Results = { ["Entity"] = Left<Entity>(output, "BusinessEntity") } };
    }
}
