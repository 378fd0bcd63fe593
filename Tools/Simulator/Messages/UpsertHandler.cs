using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Upsert: creates a row, or updates the row that exists.</summary>
internal sealed class UpsertHandler(RowStore store, RowOperations operations) : RowsHandler("Upsert", isMultiple: false)
{
    public override IReadOnlyList<string> Events => ["Create or Update"];

    protected override bool MayCreate => true;

    public override string Remarks => "Has no event of its own.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context) => Upsert(context, Rows(request, out var table)[0], table);

    /// <summary>Looks the row up, then creates or updates it, as the platform does.</summary>
    public Outcome Upsert(RequestContext context, Entity target, TableDefinition table)
    {
        if (Find(table, target) is not { } id)
        {
            RowValues.AddKeyColumns(target);
            if (operations.Creation.Create(context, table, [target], isMultiple: false, out var created) is { } rejection) return rejection;
            return Response(table, created[0].Id, isCreated: true);
        }

        // The key columns found the row and are not written (Microsoft: "Use Upsert to create or update a record").
        foreach (var column in target.KeyAttributes.Keys.ToArray())
        {
            target.Attributes.Remove(column);
            target.KeyAttributes.Remove(column);
        }

        target.Id = id;
        if (operations.Update.Update(context, table, [target], isMultiple: false) is { } fault) return fault;
        return Response(table, id, isCreated: false);
    }

    /// <summary>The primary key of the row that exists; null if there is none.</summary>
    public Guid? Find(TableDefinition table, Entity target)
    {
        if (target.KeyAttributes.Count > 0) return operations.Values.FindByKey(table, target.KeyAttributes);
        var id = KeyOf(table, target);
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

    public override string Remarks => "Rows are written one after the other, all or none. A duplicate row is a fault.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var rows = Rows(request, out var table);
        CheckTwice(table, rows);
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

    /// <summary>Rejects two rows with the same primary or alternate key (Microsoft: "Use bulk operation messages").</summary>
    private void CheckTwice(TableDefinition table, Entity[] rows)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Length; i++)
        {
            if (Identities(table, rows[i]).Distinct(seen.Comparer).FirstOrDefault(identity => !seen.Add(identity)) is null) continue;
            throw Faults.Create(Faults.DuplicateKey, $"{Message} has a row of {table} twice: row {i + 1} of Targets has the primary key or an alternate key of an earlier row. Send each row once.");
        }
    }

    /// <summary>The keys of a row: its primary key, and each alternate key with values in all columns.</summary>
    private IEnumerable<string> Identities(TableDefinition table, Entity row)
    {
        var found = single.Find(table, row);
        if ((found ?? KeyOf(table, row)) is var id && id != Guid.Empty) yield return id.ToString();
        foreach (var key in store.Table(table).Keys)
        {
            if (key.TextOf(row.KeyAttributes) is { } named) yield return $"{key.Name}:{named}";

            // An upsert of a row that exists does not write the key columns that found it.
            if ((found is null || row.KeyAttributes.Count == 0) && key.TextOf(row.Attributes) is { } supplied) yield return $"{key.Name}:{supplied}";
        }
    }
}
