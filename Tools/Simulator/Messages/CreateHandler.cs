using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that create rows.</summary>
internal abstract class CreationHandler(string message, bool isMultiple, RowValues values) : RowsHandler(message, isMultiple)
{
    protected sealed override bool MayCreate => true;

    /// <summary>Copies the rows of a request and adds the values of their keys; a fault if another row has such a key.</summary>
    protected Entity[] NewRows(OrganizationRequest request, out TableDefinition table)
    {
        var rows = Rows(request, out table);
        foreach (var row in rows)
        {
            if (row.KeyAttributes.Count == 0) continue;
            if (values.FindByKey(table, row.KeyAttributes) is { } taken)
                throw Faults.Create(Faults.DuplicateKey, $"The row {taken} of {table} already has the key {string.Join(", ", row.KeyAttributes.Keys)} of the new row.");
            RowValues.AddKeyColumns(row);
        }

        return rows;
    }
}

/// <summary>Create: makes a new row.</summary>
internal sealed class CreateHandler(RowCreation creation, RowValues values) : CreationHandler("Create", isMultiple: false, values)
{
    public override IReadOnlyList<string> Events => ["Create", "CreateMultiple"];

    public override string Remarks => "Related rows within the row are not supported.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = NewRows(request, out var table);
        if (creation.Create(context, table, rows, IsMultiple, out var created) is { } fault) return fault;
        return new CreateResponse { Results = { ["id"] = created[0].Id } };
    }
}

/// <summary>CreateMultiple: makes new rows of one table, all or none.</summary>
internal sealed class CreateMultipleHandler(RowCreation creation, RowValues values) : CreationHandler("CreateMultiple", isMultiple: true, values)
{
    public override IReadOnlyList<string> Events => ["CreateMultiple", "Create"];

    public override string Remarks => "A fault in one row rolls back all rows.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = NewRows(request, out var table);
        if (creation.Create(context, table, rows, IsMultiple, out var created) is { } fault) return fault;
        return new CreateMultipleResponse { Results = { ["Ids"] = Array.ConvertAll(created, row => row.Id) } };
    }
}
