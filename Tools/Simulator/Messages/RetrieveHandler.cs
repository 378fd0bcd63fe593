using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Retrieve: reads one row.</summary>
internal sealed class RetrieveHandler(EventPipeline pipeline, RowStore store, SecurityModel security, RowReader reader, RowValues values)
    : MessageHandler("Retrieve", ["Target", "ColumnSet", "RelatedEntitiesQuery", "ReturnNotifications"])
{
    public override string Remarks => "Related rows and notifications are not supported.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var columns = Parameter<ColumnSet>(request, "ColumnSet");
        if (Optional<RelationshipQueryCollection?>(request, "RelatedEntitiesQuery", null) is { Count: > 0 })
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not read related rows with a row (RelatedEntitiesQuery).");
        if (Optional(request, "ReturnNotifications", false))
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse has no notifications (ReturnNotifications).");

        var table = LocalTables.Get(target.LogicalName);
        var id = values.IdOf(table, target.Id, target.KeyAttributes);
        var operation = pipeline.NewOperation(context, Message, table.LogicalName, id, ("Target", new EntityReference(table.LogicalName, id)), ("ColumnSet", columns));
        var fault = pipeline.Execute(operation, _ =>
        {
            var row = store.Find(table, id) ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist");
            security.Check(context.User, AccessRights.ReadAccess, row);
            operation.Output["BusinessEntity"] = reader.Entity(row, Left<ColumnSet>(operation.Input, "ColumnSet"));
            return null;
        });
        if (fault is not null) return fault;
        return new RetrieveResponse { Results = { ["Entity"] = Left<Entity>(operation.Output, "BusinessEntity") } };
    }
}
