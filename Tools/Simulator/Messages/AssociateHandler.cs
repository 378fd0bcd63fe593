using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Associate: links rows by a relationship.</summary>
internal sealed class AssociateHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Associate";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "Relationship", "RelatedEntities"];

    public override IReadOnlyList<string> Events => ["Associate", "Update"];

    public override string Remarks => "A link by a column runs the steps on Update of the row that has the column: see AssociatedLinksRunUpdateSteps.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var relationship = Parameter<Relationship>(request, "Relationship");
        var related = Parameter<EntityReferenceCollection>(request, "RelatedEntities");
        RunEvent(
            call, LocalTables.Get(target.LogicalName).LogicalName, target.Id,
            input => (input["Target"], input["Relationship"], input["RelatedEntities"]) = (EntityCopy.Of(target), new Relationship(relationship.SchemaName ?? "") { PrimaryEntityRole = relationship.PrimaryEntityRole }, EntityCopy.OfValue(related)!),
            (operation, transaction) => new Links(Organization, call with { Transaction = transaction }, transaction).Add(
                Left<EntityReference>(operation.Input, "Target"), Left<Relationship>(operation.Input, "Relationship"), Left<EntityReferenceCollection>(operation.Input, "RelatedEntities")));
        return new AssociateResponse();
    }
}
