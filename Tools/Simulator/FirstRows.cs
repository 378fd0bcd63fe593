using System;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator;

/// <summary>The rows without which there is no organisation: a business unit, its two users and the role of the administrator.</summary>
internal static class FirstRows
{
    /// <summary>The locale of English (United States).</summary>
    private const int English = 1033;

    public static void AddTo(Organization organization)
    {
        if (organization.Store.Find(LocalTables.Get(LocalTables.BusinessUnit), WellKnown.BusinessUnitId) is not null) return;
        var unit = new RowReference(LocalTables.BusinessUnit, WellKnown.BusinessUnitId);
        using var transaction = organization.Store.Begin();
        Add(LocalTables.BusinessUnit, unit.Id, ("name", organization.Options.OrganizationName));
        Add(LocalTables.User, WellKnown.AdministratorId, ("fullname", "Local Administrator"), ("domainname", "administrator@local"), ("businessunitid", unit), ("isdisabled", false));
        Add(LocalTables.User, WellKnown.SystemUserId, ("fullname", "SYSTEM"), ("domainname", "SYSTEM"), ("businessunitid", unit), ("isdisabled", false));
        Add(LocalTables.Role, WellKnown.AdministratorRoleId, ("name", "System Administrator"), ("businessunitid", unit));
        Add("systemuserroles", new Guid("7b0c5d5e-0000-4000-8000-000000000005"), ("systemuserid", WellKnown.AdministratorId), ("roleid", WellKnown.AdministratorRoleId));
        AddSettings(organization, transaction, WellKnown.AdministratorId);
        AddSettings(organization, transaction, WellKnown.SystemUserId);
        transaction.Complete();

        void Add(string name, Guid id, params (string Column, object Value)[] values) => Put(organization, transaction, name, id, values);
    }

    /// <summary>The settings that every user has from the beginning: English.</summary>
    public static void AddSettings(Organization organization, Transaction transaction, Guid userId) =>
        Put(organization, transaction, LocalTables.UserSettings, userId, ("uilanguageid", English), ("localeid", English));

    private static void Put(Organization organization, Transaction transaction, string name, Guid id, params (string Column, object Value)[] values)
    {
        var table = LocalTables.Get(name);
        var row = new object?[table.Columns.Count];
        foreach (var (column, value) in values) table.Set(row, column, value);
        table.Set(row, "createdon", organization.Now);
        table.Set(row, "modifiedon", organization.Now);
        row[table.Version!.Ordinal] = organization.Store.NextVersion();
        transaction.Put(organization.Store.Table(table), StoredRow.Of(table, id, row));
    }
}
