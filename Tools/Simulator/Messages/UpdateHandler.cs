using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Update: other values in a row.</summary>
internal sealed class UpdateHandler(RowUpdate update) : RowsHandler("Update", isMultiple: false, "ConcurrencyBehavior")
{
    public override IReadOnlyList<string> Events => ["Update", "UpdateMultiple"];

    public override string Remarks => "Mixed with other columns, the status runs stages 20 and 40 a second time.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        var concurrency = Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default);
        if (update.Update(context, table, rows, IsMultiple, concurrency) is { } fault) return fault;
        return new UpdateResponse();
    }
}

/// <summary>UpdateMultiple: other values in rows of one table, all or none.</summary>
internal sealed class UpdateMultipleHandler(RowUpdate update) : RowsHandler("UpdateMultiple", isMultiple: true, "ConcurrencyBehavior")
{
    public override IReadOnlyList<string> Events => ["UpdateMultiple", "Update"];

    public override string Remarks => "ConcurrencyBehavior has no effect, as on the platform.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        // The platform takes the parameter and does not heed it (Microsoft: "Use bulk operation messages").
        Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default);
        var rows = Rows(request, out var table);
        if (update.Update(context, table, rows, IsMultiple) is { } fault) return fault;
        return new UpdateMultipleResponse();
    }
}
