using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveEntity: describes a table.</summary>
internal sealed class RetrieveEntityHandler(RowStore store) : MessageHandler("RetrieveEntity", ["LogicalName", "EntityFilters", "MetadataId", "RetrieveAsIfPublished"])
{
    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "By logical name. Privileges are not described.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        if (Optional(request, "MetadataId", Guid.Empty) != Guid.Empty) throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse finds a table by its logical name, not by its MetadataId.");
        var filters = Optional(request, "EntityFilters", EntityFilters.Default);
        if (filters.HasFlag(EntityFilters.Privileges) && filters != EntityFilters.All) throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not describe privileges.");
        var table = LocalTables.Get(Parameter<string>(request, "LogicalName"));
        return new RetrieveEntityResponse { Results = { ["EntityMetadata"] = TableMetadata.Describe(store.Table(table), filters) } };
    }
}
