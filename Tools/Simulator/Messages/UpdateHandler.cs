using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that change rows. Only one compares row versions; their response classes differ.</summary>
internal abstract class ChangeHandler(string message, bool isMultiple, RowUpdate update) : RowsHandler(message, isMultiple, "ConcurrencyBehavior")
{
    public sealed override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        var concurrency = Optional(request, "ConcurrencyBehavior", ConcurrencyBehavior.Default);

        // For many rows the platform takes the parameter and ignores it (Microsoft: "Use bulk operation messages").
        if (IsMultiple) concurrency = ConcurrencyBehavior.Default;
        var fault = update.Update(context, table, rows, IsMultiple, concurrency);
        return fault is not null ? fault : Response();
    }

    protected abstract OrganizationResponse Response();
}

/// <summary>Update: changes the values of a row.</summary>
internal sealed class UpdateHandler(RowUpdate update) : ChangeHandler("Update", isMultiple: false, update)
{
    public override IReadOnlyList<string> Events => ["Update", "UpdateMultiple"];

    public override string Remarks => "A status among other columns runs stages 20 and 40 a second time.";

    protected override OrganizationResponse Response() => new UpdateResponse();
}

/// <summary>UpdateMultiple: changes rows of one table, all or none.</summary>
internal sealed class UpdateMultipleHandler(RowUpdate update) : ChangeHandler("UpdateMultiple", isMultiple: true, update)
{
    public override IReadOnlyList<string> Events => ["UpdateMultiple", "Update"];

    public override string Remarks => "`ConcurrencyBehavior` has no effect, as on the platform. The first change of a row counts.";

    protected override OrganizationResponse Response() => new UpdateMultipleResponse();
}
