using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Upsert: a new row, or other values in the one that is there.</summary>
internal sealed class UpsertHandler(RowStore store, RowOperations operations) : RowsHandler("Upsert", isMultiple: false)
{
    public override IReadOnlyList<string> Events => ["Create or Update"];

    protected override bool MayCreate => true;

    public override string Remarks => "No event of its own.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context) => Upsert(context, Rows(request, out var table)[0], table);

    /// <summary>Looks a row up, and then creates or updates it, as the platform does.</summary>
    public Outcome Upsert(RequestContext context, Entity target, TableDefinition table)
    {
        if (Find(table, target) is not { } id)
        {
            foreach (var (column, value) in target.KeyAttributes) target.Attributes[column] = value;
            if (operations.Creation.Create(context, table, [target], isMultiple: false, out var created) is { } rejection) return rejection;
            return Response(table, created[0].Id, isCreated: true);
        }

        // The columns of the key have found the row: they are not written (Microsoft: "Use Upsert to create or update a record").
        foreach (var column in target.KeyAttributes.Keys.ToArray())
        {
            target.Attributes.Remove(column);
            target.KeyAttributes.Remove(column);
        }

        target.Id = id;
        if (operations.Update.Update(context, table, [target], isMultiple: false) is { } fault) return fault;
        return Response(table, id, isCreated: false);
    }

    private Guid? Find(TableDefinition table, Entity target)
    {
        if (target.KeyAttributes.Count > 0) return operations.Values.FindByKey(table, target.KeyAttributes);
        var id = target.Id == Guid.Empty && target.Attributes.TryGetValue(table.PrimaryId.LogicalName, out var value) && value is Guid key ? key : target.Id;
        return id != Guid.Empty && store.IsTaken(table, id) ? id : null;
    }

    private static UpsertResponse Response(TableDefinition table, Guid id, bool isCreated) =>
        new() { ResponseName = "Upsert", Results = { ["RecordCreated"] = isCreated, ["Target"] = new EntityReference(table.LogicalName, id) } };
}

/// <summary>UpsertMultiple: an upsert for each of many rows, all or none.</summary>
internal sealed class UpsertMultipleHandler(RowStore store, UpsertHandler single) : RowsHandler("UpsertMultiple", isMultiple: true)
{
    public override IReadOnlyList<string> Events => ["Create or Update"];

    protected override bool MayCreate => true;

    public override string Remarks => "No event of its own; the rows are written one after the other.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        using var scope = store.Join(context.Transaction);
        var within = context.Within(scope.Transaction);
        var results = new UpsertResponse[rows.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var (response, fault) = single.Upsert(within, rows[i], table);
            if (fault is not null) return fault;
            results[i] = (UpsertResponse)response!;
        }

        scope.Complete();
        OrganizationResponse whole = new UpsertMultipleResponse();
        whole.Results["Results"] = results;
        return whole;
    }
}
