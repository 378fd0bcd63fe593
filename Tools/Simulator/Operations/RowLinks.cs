using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Changes links between rows: a column of one of them, or a row of an intersect table.</summary>
internal sealed class RowLinks(RowStore store, SecurityModel security, RowValues values, RowUpdate update, RowWriter writer, PlatformBehavior behavior)
{
    /// <summary>Adds or removes links between a row and others.</summary>
    /// <returns>The fault of a plug-in that the update of a row ran; null if none threw.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects one of the links.</exception>
    public PluginFault? Set(RequestContext request, Transaction transaction, EntityReference target, Relationship relationship, EntityReferenceCollection related, bool isAdded)
    {
        var name = relationship.SchemaName ?? "";
        Existing(target);
        var manyToMany = LocalTables.ManyToMany.FirstOrDefault(pairs => pairs.SchemaName == name);
        var byColumn = LocalTables.Relationships.GetValueOrDefault(name);
        if (manyToMany is null && byColumn is null)
            throw Faults.Create(Faults.InvalidValue, $"There is no relationship {name}. The local Dataverse has {string.Join(", ", LocalTables.ManyToMany.Select(known => known.SchemaName).Concat(LocalTables.Relationships.Keys).Order(StringComparer.Ordinal))}.");
        if (isAdded && byColumn is not null && related.Count > 1 && !IsReferenced(byColumn, relationship.PrimaryEntityRole, target))
            throw Faults.Create(Faults.InvalidValue, $"{name} links a row of {byColumn.ReferencingTable} to one row of {byColumn.ReferencedTable}, not to {related.Count}.");
        foreach (var other in related)
        {
            Existing(other);
            if (manyToMany is not null) SetPair(request, transaction, manyToMany, target, other, isAdded);
            else if (SetColumn(request, transaction, byColumn!, relationship.PrimaryEntityRole, target, other, isAdded) is { } fault) return fault;
        }

        return null;
    }

    private PluginFault? SetColumn(RequestContext request, Transaction transaction, TableRelationship relationship, EntityRole? role, EntityReference target, EntityReference other, bool isAdded)
    {
        var (referenced, referencing) = IsReferenced(relationship, role, target) ? (target, other) : (other, target);
        if (referencing.LogicalName != relationship.ReferencingTable || !LocalTables.ReferencesTo(referenced.LogicalName ?? "").Contains(relationship))
            throw Faults.Create(Faults.InvalidValue, $"The relationship {relationship.SchemaName} links rows of {relationship.ReferencingTable} to rows of {relationship.ReferencedTable}.");

        var row = Existing(referencing);
        var column = row.Table.Find(relationship.ReferencingColumn)!;
        if (!column.IsValidForUpdate) throw Faults.Create(Faults.InvalidValue, $"The column {column} of the relationship {relationship.SchemaName} is written only by the platform.", column.LogicalName);
        var link = new RowReference(Existing(referenced).Table.LogicalName, referenced.Id);
        if (!isAdded && !link.Equals(row[column])) return null;

        var change = new Entity(row.Table.LogicalName, row.Id) { [column.LogicalName] = isAdded ? new EntityReference(link.Table, link.Id) : null };
        if (behavior.AssociatedLinksRunUpdateSteps) return update.Update(request.Within(transaction), row.Table, [change], isMultiple: false);

        security.Check(request.User, AccessRights.AppendAccess, row);
        writer.Update(transaction, row, change, request);
        return null;
    }

    /// <summary>Whether the Target of the request is the referenced row of the relationship.</summary>
    private static bool IsReferenced(TableRelationship relationship, EntityRole? role, EntityReference target) =>
        relationship.ReferencedTable == relationship.ReferencingTable ? role == EntityRole.Referenced : target.LogicalName != relationship.ReferencingTable;

    private void SetPair(RequestContext request, Transaction transaction, ManyToManyRelationship relationship, EntityReference target, EntityReference other, bool isAdded)
    {
        SecurityModel.CheckAdministrator(request.User, $"change {relationship.SchemaName}");
        var isFirst = target.LogicalName == relationship.First.Table;
        var (first, second) = isFirst ? (target, other) : (other, target);
        if (first.LogicalName != relationship.First.Table || second.LogicalName != relationship.Second.Table)
            throw Faults.Create(Faults.InvalidValue, $"The relationship {relationship.SchemaName} links rows of {relationship.First.Table} and {relationship.Second.Table}.");

        var table = LocalTables.Get(relationship.IntersectTable);
        var pairs = store.Table(table);
        var pair = pairs.Rows.FirstOrDefault(pair => pair.Value<Guid>(relationship.First.Column) == first.Id && pair.Value<Guid>(relationship.Second.Column) == second.Id);
        if (!isAdded)
        {
            if (pair is not null) transaction.Remove(pairs, pair.Id);
            return;
        }

        if (pair is not null) throw Faults.Create(Faults.DuplicateKey, $"The rows {first.Id} and {second.Id} are already linked by {relationship.SchemaName}.");
        var row = new object?[table.Columns.Count];
        table.Set(row, relationship.First.Column, first.Id);
        table.Set(row, relationship.Second.Column, second.Id);
        row[table.Version!.Ordinal] = store.NextVersion();
        transaction.Put(pairs, StoredRow.Of(table, RandomIds.New(), row));
    }

    private StoredRow Existing(EntityReference reference)
    {
        var table = LocalTables.Get(reference.LogicalName);
        reference.Id = values.IdOf(table, reference.Id, reference.KeyAttributes);
        return store.Existing(table, reference.Id);
    }
}
