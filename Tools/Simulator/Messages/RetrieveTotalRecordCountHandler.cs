using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveTotalRecordCount: returns the numbers of rows of tables, without regard to access to single rows.</summary>
internal sealed class RetrieveTotalRecordCountHandler(RowStore store) : MessageHandler("RetrieveTotalRecordCount", ["EntityNames"])
{
    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "Counts the rows of this moment. The platform counts those of a snapshot from the last 24 hours.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var counts = new EntityRecordCountCollection();
        foreach (var name in Parameter<string[]>(request, "EntityNames")) counts[name] = store.Table(LocalTables.Get(name)).Rows.Count;
        return new RetrieveTotalRecordCountResponse { Results = { [nameof(EntityRecordCountCollection)] = counts } };
    }
}
