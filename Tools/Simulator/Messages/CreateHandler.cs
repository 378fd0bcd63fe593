using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Create: a new row.</summary>
internal sealed class CreateHandler(RowCreation creation) : RowsHandler("Create", isMultiple: false)
{
    public override IReadOnlyList<string> Events => ["Create", "CreateMultiple"];

    protected override bool MayCreate => true;

    public override string Remarks => "Rows of related tables within the row are not supported.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        if (creation.Create(context, table, rows, IsMultiple, out var created) is { } fault) return fault;
        return new CreateResponse { Results = { ["id"] = created[0].Id } };
    }
}

/// <summary>CreateMultiple: new rows of one table, all or none.</summary>
internal sealed class CreateMultipleHandler(RowCreation creation) : RowsHandler("CreateMultiple", isMultiple: true)
{
    public override IReadOnlyList<string> Events => ["CreateMultiple", "Create"];

    protected override bool MayCreate => true;

    public override string Remarks => "One fault takes all rows back, as for any standard table.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        if (creation.Create(context, table, rows, IsMultiple, out var created) is { } fault) return fault;
        return new CreateMultipleResponse { Results = { ["Ids"] = Array.ConvertAll(created, row => row.Id) } };
    }
}
