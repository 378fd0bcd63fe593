using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that change links between rows. One adds links, the other removes them; their response classes differ.</summary>
internal abstract class LinkHandler(string message, bool isAdded, EventPipeline pipeline, RowLinks links) : MessageHandler(message, ["Target", "Relationship", "RelatedEntities"])
{
    public override IReadOnlyList<string> Events => [Message, "Update"];

    public override string Remarks => "A link by a lookup updates the row with the lookup. Option: `AssociatedLinksRunUpdateSteps`.";

    /// <summary>Runs the stages around a change of links. The change uses the parameters as the steps left them.</summary>
    public sealed override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var relationship = Parameter<Relationship>(request, "Relationship");
        var related = Parameter<EntityReferenceCollection>(request, "RelatedEntities");
        var operation = pipeline.NewOperation(
            context, Message, LocalTables.Get(target.LogicalName).LogicalName, target.Id,
            ("Target", EntityCopy.Of(target)),
            ("Relationship", new Relationship(relationship.SchemaName ?? "") { PrimaryEntityRole = relationship.PrimaryEntityRole }),
            ("RelatedEntities", EntityCopy.OfValue(related)!));
        var input = operation.Input;
        var fault = pipeline.Execute(operation, transaction => links.Set(
            context, transaction, Left<EntityReference>(input, "Target"), Left<Relationship>(input, "Relationship"), Left<EntityReferenceCollection>(input, "RelatedEntities"), isAdded));
        return fault is not null ? fault : Response();
    }

    protected abstract OrganizationResponse Response();
}

/// <summary>Associate: links rows by a relationship.</summary>
internal sealed class AssociateHandler(EventPipeline pipeline, RowLinks links) : LinkHandler("Associate", isAdded: true, pipeline, links)
{
    protected override OrganizationResponse Response() => new AssociateResponse();
}

/// <summary>Disassociate: removes links.</summary>
internal sealed class DisassociateHandler(EventPipeline pipeline, RowLinks links) : LinkHandler("Disassociate", isAdded: false, pipeline, links)
{
    protected override OrganizationResponse Response() => new DisassociateResponse();
}
