using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The upsert of one row: the platform looks the row up, and then creates or updates it.</summary>
internal static class Upserts
{
    public static UpsertResponse Run(Organization organization, Call call, Entity target)
    {
        var table = NewRows.TableOf(target);
        var found = Find(organization, table, target);
        if (found is { } id)
        {
            // The columns of the key have found the row: they are not written (Microsoft: "Use Upsert to create or update a record").
            var update = EntityCopy.Of(target);
            foreach (var column in update.KeyAttributes.Keys.ToArray())
            {
                update.Attributes.Remove(column);
                update.KeyAttributes.Remove(column);
            }

            update.Id = id;
            organization.Updates.Update(call, table, [update], isMultiple: false);
            return Response(table, id, isCreated: false);
        }

        var create = EntityCopy.Of(target);
        foreach (var (column, value) in target.KeyAttributes) create.Attributes[column] = value;
        return Response(table, organization.Creations.Create(call, table, [create], isMultiple: false)[0], isCreated: true);
    }

    private static Guid? Find(Organization organization, TableDefinition table, Entity target)
    {
        if (target.KeyAttributes.Count > 0) return organization.Values.FindByKey(table, target.KeyAttributes);
        var id = target.Id != Guid.Empty ? target.Id : target.Attributes.GetValueOrNull(table.PrimaryId.LogicalName) as Guid?;
        return id is { } key && (organization.Store.Find(table, key) is not null || organization.Store.Table(table, RowArea.Retained).Find(key) is not null) ? key : null;
    }

    private static UpsertResponse Response(TableDefinition table, Guid id, bool isCreated) =>
        new() { Results = { ["RecordCreated"] = isCreated, ["Target"] = new EntityReference(table.LogicalName, id) } };
}
