using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Retrieve: one row by its primary key; also one of the users' settings, which plug-ins ask for the language.</summary>
internal sealed class RetrieveHandler(RowStore store) : MessageHandler
{
    /// <summary>Its rows have the primary key of their user.</summary>
    private const string UserSettings = "usersettings";

    public override OrganizationResponse Handle(OrganizationRequest request)
    {
        var target = Parameter<EntityReference>(request, "Target");
        var columns = Parameter<ColumnSet>(request, "ColumnSet");
        var table = target.LogicalName == UserSettings ? UserSettings : KnownTable(target.LogicalName);

        var row = store.Find(table, target.Id)
            ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {target.Id} Does Not Exist");
        return new RetrieveResponse { Results = { ["Entity"] = columns.AllColumns ? row : Rows.Image(row, columns.Columns) } };
    }
}
