using System;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Security;

/// <summary>The rows that every organization has: a business unit, two users and the role of the administrator.</summary>
internal sealed class FirstRows(RowStore store, LocalDataverseOptions options)
{
    /// <summary>The locale of English (United States).</summary>
    private const int English = 1033;

    /// <summary>Adds the rows to a new store.</summary>
    public void Add()
    {
        if (store.Find(LocalTables.Get(LocalTables.BusinessUnit), WellKnown.BusinessUnitId) is not null) return;
        var unit = new RowReference(LocalTables.BusinessUnit, WellKnown.BusinessUnitId);
        using var transaction = store.Begin();
        Put(transaction, LocalTables.BusinessUnit, unit.Id, ("name", options.OrganizationName));
        Put(transaction, LocalTables.User, WellKnown.AdministratorId, ("fullname", "Local Administrator"), ("domainname", "administrator@local"), ("businessunitid", unit), ("isdisabled", false));
        Put(transaction, LocalTables.User, WellKnown.SystemUserId, ("fullname", "SYSTEM"), ("domainname", "SYSTEM"), ("businessunitid", unit), ("isdisabled", false));
        Put(transaction, LocalTables.Role, WellKnown.AdministratorRoleId, ("name", "System Administrator"), ("businessunitid", unit));
        Put(transaction, LocalTables.UserRoles, new Guid("7b0c5d5e-0000-4000-8000-000000000005"), ("systemuserid", WellKnown.AdministratorId), ("roleid", WellKnown.AdministratorRoleId));
        AddSettings(transaction, WellKnown.AdministratorId);
        AddSettings(transaction, WellKnown.SystemUserId);
        transaction.Complete();
    }

    /// <summary>Adds the initial settings of a user: English.</summary>
    public void AddSettings(Transaction transaction, Guid userId) => Put(transaction, LocalTables.UserSettings, userId, ("uilanguageid", English), ("localeid", English));

    private void Put(Transaction transaction, string name, Guid id, params (string Column, object Value)[] values)
    {
        var table = LocalTables.Get(name);
        var row = new object?[table.Columns.Count];
        foreach (var (column, value) in values) table.Set(row, column, value);
        table.Set(row, "createdon", options.Now);
        table.Set(row, "modifiedon", options.Now);
        row[table.Version!.Ordinal] = store.NextVersion();
        transaction.Put(store.Table(table), StoredRow.Of(table, id, row));
    }
}
