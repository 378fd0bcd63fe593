using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>For whom rows are shared: rows of <c>principalobjectaccess</c>, one for a row and a principal.</summary>
internal static class Shares
{
    private static readonly TableDefinition Table = LocalTables.Get(LocalTables.Share);

    /// <summary>A user or team that exists; a fault for anything else.</summary>
    public static RowReference Principal(Organization organization, EntityReference? principal)
    {
        if (principal is not { LogicalName: LocalTables.User or LocalTables.Team })
            throw Faults.Create(Faults.InvalidValue, "A row is shared with a user or a team: name a row of systemuser or team.");
        var reference = new RowReference(principal.LogicalName, principal.Id);
        return organization.Store.Find(reference) is null ? throw Faults.Create(Faults.RowNotFound, $"{principal.LogicalName} With Id = {principal.Id} Does Not Exist") : reference;
    }

    public static void Grant(Organization organization, Call call, Transaction transaction, StoredRow row, RowReference principal, AccessRights rights)
    {
        var old = Find(organization, row, principal);
        Write(organization, call, transaction, row, principal, old, rights, kept: (AccessRights)(old?.Value<int>("accessrightsmask") ?? 0));
    }

    public static void Replace(Organization organization, Call call, Transaction transaction, StoredRow row, RowReference principal, AccessRights rights) =>
        Write(organization, call, transaction, row, principal, Find(organization, row, principal), rights, kept: AccessRights.None);

    public static void Revoke(Organization organization, Call call, Transaction transaction, StoredRow row, RowReference principal)
    {
        organization.Security.Check(call.User, AccessRights.ShareAccess, row);
        if (Find(organization, row, principal) is { } share) transaction.Remove(organization.Store.Table(Table), share.Id);
    }

    public static PrincipalAccess CopyOf(PrincipalAccess access) =>
        new() { Principal = access.Principal is { } principal ? EntityCopy.Of(principal) : null, AccessMask = access.AccessMask };

    public static PrincipalAccess[] Of(Organization organization, StoredRow row) => organization.Security.SharesOf(row.Id).Select(share => new PrincipalAccess
    {
        Principal = new EntityReference(share.Value<string>("principaltypecode")!, share.Value<Guid>("principalid")),
        AccessMask = (AccessRights)share.Value<int>("accessrightsmask"),
    }).ToArray();

    public static AccessRights RightsOf(Organization organization, RowReference principal, StoredRow row)
    {
        if (principal.Table == LocalTables.User) return organization.Security.RightsOf(organization.Security.FindUser(principal.Id)!, row);
        if (principal.Equals(row.Value("ownerid"))) return SecurityModel.All;
        return (AccessRights)(Find(organization, row, principal)?.Value<int>("accessrightsmask") ?? 0);
    }

    private static StoredRow? Find(Organization organization, StoredRow row, RowReference principal) =>
        organization.Security.SharesOf(row.Id).FirstOrDefault(share => share.Value<Guid>("principalid") == principal.Id);

    private static void Write(Organization organization, Call call, Transaction transaction, StoredRow row, RowReference principal, StoredRow? old, AccessRights given, AccessRights kept)
    {
        organization.Security.Check(call.User, AccessRights.ShareAccess, row);

        // Nobody gives what they do not have.
        if (organization.Security.RightsOf(call.User, row) is var own && (given & ~own) != AccessRights.None && !call.User.IsAdministrator)
            throw Faults.Create(Faults.AccessDenied, $"The user {call.User.Id} cannot share {given & ~own} of the row {row.Id}, which the user does not have.");
        var rights = given | kept;
        if (rights == AccessRights.None)
        {
            if (old is not null) transaction.Remove(organization.Store.Table(Table), old.Id);
            return;
        }

        var values = old?.CopyValues() ?? new object?[Table.Columns.Count];
        Table.Set(values, "objectid", row.Id);
        Table.Set(values, "objecttypecode", row.Table.LogicalName);
        Table.Set(values, "principalid", principal.Id);
        Table.Set(values, "principaltypecode", principal.Table);
        Table.Set(values, "accessrightsmask", (int)rights);
        Table.Set(values, "modifiedon", organization.Now);
        Table.Set(values, "versionnumber", organization.Store.NextVersion());
        if (old is null) Table.Set(values, "createdon", organization.Now);
        transaction.Put(organization.Store.Table(Table), StoredRow.Of(Table, old?.Id ?? Identifiers.New(), values));
    }
}
