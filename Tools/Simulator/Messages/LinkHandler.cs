using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What Associate and Disassociate have in common: all but what becomes of the links.</summary>
internal abstract class LinkHandler(Organization organization) : MessageHandler(organization)
{
    public override IReadOnlyList<string> Parameters { get; } = ["Target", "Relationship", "RelatedEntities"];

    public override IReadOnlyList<string> Events => [Message, "Update"];

    public override string Remarks => "A link by a column runs the steps on Update of the row that has the column: see AssociatedLinksRunUpdateSteps.";

    /// <summary>Runs the stages around a change of links; what steps leave in the parameters is what is changed.</summary>
    protected void Run(OrganizationRequest request, Call call, bool isAdded)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var relationship = Parameter<Relationship>(request, "Relationship");
        var related = Parameter<EntityReferenceCollection>(request, "RelatedEntities");
        RunEvent(
            call, LocalTables.Get(target.LogicalName).LogicalName, target.Id,
            input => (input["Target"], input["Relationship"], input["RelatedEntities"]) = (EntityCopy.Of(target), new Relationship(relationship.SchemaName ?? "") { PrimaryEntityRole = relationship.PrimaryEntityRole }, EntityCopy.OfValue(related)!),
            (operation, transaction) => new Links(Organization, call with { Transaction = transaction }, transaction).Set(
                Left<EntityReference>(operation.Input, "Target"), Left<Relationship>(operation.Input, "Relationship"), Left<EntityReferenceCollection>(operation.Input, "RelatedEntities"), isAdded));
    }
}
