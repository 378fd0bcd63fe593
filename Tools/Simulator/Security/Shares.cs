using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Security;

/// <summary>The shares of rows: one row of <c>principalobjectaccess</c> for each row and principal.</summary>
internal sealed class Shares(RowStore store, SecurityModel security, LocalDataverseOptions options)
{
    private static readonly TableDefinition Table = LocalTables.Get(LocalTables.Share);

    private readonly RowTable _rows = store.Table(Table);

    /// <summary>The user or team of a reference; a fault if it does not exist or is something else.</summary>
    public RowReference Principal(EntityReference? principal)
    {
        if (principal is not { LogicalName: LocalTables.User or LocalTables.Team })
            throw Faults.Create(Faults.InvalidValue, "A row can be shared only with a user or a team. Give a reference to a row of systemuser or team.");
        var reference = new RowReference(principal.LogicalName, principal.Id);
        return store.Find(reference) is null ? throw Faults.Create(Faults.RowNotFound, $"{principal.LogicalName} With Id = {principal.Id} Does Not Exist") : reference;
    }

    /// <summary>The shares of a row.</summary>
    public IEnumerable<(RowReference Principal, AccessRights Rights)> Of(StoredRow row) =>
        security.SharesOf(row.Id).Select(share => (new RowReference(share.Value<string>("principaltypecode")!, share.Value<Guid>("principalid")), RightsIn(share)));

    /// <summary>All rights of a principal to a row: by role, ownership, business unit or share.</summary>
    public AccessRights RightsOf(RowReference principal, StoredRow row)
    {
        if (principal.Table == LocalTables.User) return security.RightsOf(security.FindUser(principal.Id)!, row);
        return principal.Equals(row.Value("ownerid")) ? SecurityModel.All : RightsIn(Find(row, principal));
    }

    /// <summary>Shares a row with a principal.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="sharer">The user who shares the row, and who needs the rights.</param>
    /// <param name="row">The row.</param>
    /// <param name="principal">The user or team.</param>
    /// <param name="rights">The rights.</param>
    /// <param name="keepsOthers">Whether the principal keeps the rights of an earlier share. A share without any right is removed.</param>
    /// <exception cref="System.ServiceModel.FaultException">The user may not share the row, or lacks one of the rights.</exception>
    public void Give(Transaction transaction, User sharer, StoredRow row, RowReference principal, AccessRights rights, bool keepsOthers)
    {
        security.Check(sharer, AccessRights.ShareAccess, row);
        if (security.RightsOf(sharer, row) is var own && (rights & ~own) != AccessRights.None && !sharer.IsAdministrator)
            throw Faults.Create(Faults.AccessDenied, $"The user {sharer.Id} cannot share the row {row.Id} with {rights & ~own}: the user does not have these rights.");

        var old = Find(row, principal);
        if (keepsOthers) rights |= RightsIn(old);
        if (rights == AccessRights.None)
        {
            if (old is not null) transaction.Remove(_rows, old.Id);
            return;
        }

        var values = old?.CopyValues() ?? new object?[Table.Columns.Count];
        Table.Set(values, "objectid", row.Id);
        Table.Set(values, "objecttypecode", row.Table.LogicalName);
        Table.Set(values, "principalid", principal.Id);
        Table.Set(values, "principaltypecode", principal.Table);
        Table.Set(values, "accessrightsmask", (int)rights);
        Table.Set(values, "modifiedon", options.Now);
        Table.Set(values, "versionnumber", store.NextVersion());
        if (old is null) Table.Set(values, "createdon", options.Now);
        transaction.Put(_rows, StoredRow.Of(Table, old?.Id ?? RandomIds.New(), values));
    }

    /// <summary>Removes the share of a row with a principal, if there is one.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The user may not share the row.</exception>
    public void Revoke(Transaction transaction, User sharer, StoredRow row, RowReference principal)
    {
        security.Check(sharer, AccessRights.ShareAccess, row);
        if (Find(row, principal) is { } share) transaction.Remove(_rows, share.Id);
    }

    private StoredRow? Find(StoredRow row, RowReference principal) => security.SharesOf(row.Id).FirstOrDefault(share => share.Value<Guid>("principalid") == principal.Id);

    private static AccessRights RightsIn(StoredRow? share) => (AccessRights)(share?.Value<int>("accessrightsmask") ?? 0);
}
