using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Security;

/// <summary>
/// The access of users to rows. A user with the role System Administrator, directly or through a team, may do everything.
/// Other users have all rights to rows that they or their teams own, read the rows of their business unit, and have the
/// rights of shares. Everybody reads the related tables; only administrators change users, teams, business units and roles.
/// </summary>
internal sealed class SecurityModel(RowStore store)
{
    /// <summary>All rights to a row.</summary>
    public const AccessRights All = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess
        | AccessRights.CreateAccess | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess;

    private static readonly string[] AdministeredTables =
    [
        LocalTables.User, LocalTables.Team, LocalTables.BusinessUnit, LocalTables.Role, LocalTables.UserSettings, LocalTables.Share,
        LocalTables.EnvironmentVariable, LocalTables.EnvironmentVariableValue, .. LocalTables.ManyToMany.Select(relationship => relationship.IntersectTable),
    ];

    private readonly RowTable _users = store.Table(LocalTables.Get(LocalTables.User));
    private readonly RowTable _shares = store.Table(LocalTables.Get(LocalTables.Share));
    private readonly RowTable _memberships = store.Table(LocalTables.Get("teammembership"));
    private readonly RowTable _roles = store.Table(LocalTables.Get(LocalTables.UserRoles));
    private readonly RowTable _teamRoles = store.Table(LocalTables.Get("teamroles"));
    private readonly Dictionary<Guid, User> _known = [];
    private ILookup<Guid, StoredRow>? _sharesByRow;
    private long _usersAsOf = -1;
    private long _sharesAsOf = -1;

    /// <summary>The user with a primary key; null if there is none.</summary>
    public User? FindUser(Guid id)
    {
        var asOf = _users.Changes + _memberships.Changes + _roles.Changes + _teamRoles.Changes;
        if (asOf != _usersAsOf)
        {
            _known.Clear();
            _usersAsOf = asOf;
        }

        return _known.TryGetValue(id, out var user) ? user : ReadUser(id);
    }

    /// <summary>The user with a primary key; a fault if there is none or the user is disabled.</summary>
    public User User(Guid id)
    {
        var user = FindUser(id) ?? throw Faults.Create(Faults.RowNotFound, $"systemuser With Id = {id} Does Not Exist");
        return _users.Find(id)!.Value<bool>("isdisabled")
            ? throw Faults.Create(Faults.AccessDenied, $"The user {id} is disabled and cannot make requests.")
            : user;
    }

    /// <summary>The rights of a user to a row.</summary>
    public AccessRights RightsOf(User user, StoredRow row)
    {
        if (user.IsAdministrator) return All;
        if (row.Table.Owner is not { } ownerColumn) return AdministeredTables.Contains(row.Table.LogicalName, StringComparer.Ordinal) ? AccessRights.ReadAccess : All;
        if (row[ownerColumn] is RowReference owner && user.Is(owner.Id)) return All;

        var rights = row.Value("owningbusinessunit") is RowReference unit && unit.Id == user.BusinessUnitId ? AccessRights.ReadAccess : AccessRights.None;
        foreach (var share in SharesOf(row.Id))
            if (user.Is(share.Value<Guid>("principalid"))) rights |= (AccessRights)share.Value<int>("accessrightsmask");
        return rights;
    }

    /// <summary>Whether a user may read a row.</summary>
    public bool CanRead(User user, StoredRow row) => user.IsAdministrator || RightsOf(user, row).HasFlag(AccessRights.ReadAccess);

    /// <exception cref="System.ServiceModel.FaultException">The user lacks the right to the row.</exception>
    public void Check(User user, AccessRights needed, StoredRow row)
    {
        if (user.IsAdministrator || RightsOf(user, row).HasFlag(needed)) return;
        throw Faults.Create(Faults.AccessDenied, $"The user {user.Id} has no {needed} to the row {row.Id} of {row.Table}.");
    }

    /// <exception cref="System.ServiceModel.FaultException">The user may not create rows of the table.</exception>
    public static void CheckCreate(User user, TableDefinition table)
    {
        if (user.IsAdministrator || !AdministeredTables.Contains(table.LogicalName, StringComparer.Ordinal)) return;
        throw Faults.Create(Faults.AccessDenied, $"The user {user.Id} is missing the privilege to create rows of {table}.");
    }

    /// <exception cref="System.ServiceModel.FaultException">The user is no administrator.</exception>
    public static void CheckAdministrator(User user, string action)
    {
        if (!user.IsAdministrator) throw Faults.Create(Faults.AccessDenied, $"The user {user.Id} is missing the privilege to {action}: only a system administrator has it.");
    }

    /// <summary>The shares of a row.</summary>
    public IEnumerable<StoredRow> SharesOf(Guid row)
    {
        if (_shares.Rows.Count == 0) return [];
        if (_sharesByRow is null || _sharesAsOf != _shares.Changes)
        {
            _sharesByRow = _shares.Rows.ToLookup(share => share.Value<Guid>("objectid"));
            _sharesAsOf = _shares.Changes;
        }

        return _sharesByRow[row];
    }

    private User? ReadUser(Guid id)
    {
        if (_users.Find(id) is not { } row) return null;
        var teams = _memberships.Rows.Where(membership => membership.Value<Guid>("systemuserid") == id).Select(membership => membership.Value<Guid>("teamid")).ToArray();
        var user = new User(
            id,
            (row.Value("businessunitid") as RowReference)?.Id ?? WellKnown.BusinessUnitId,
            id == WellKnown.SystemUserId
                || _roles.Rows.Any(role => role.Value<Guid>("systemuserid") == id && IsAdministrator(role))
                || _teamRoles.Rows.Any(role => IsAdministrator(role) && teams.Contains(role.Value<Guid>("teamid"))),
            row.Value<Guid>("applicationid"),
            row.Value<Guid>("azureactivedirectoryobjectid"),
            teams);
        _known.Add(id, user);
        return user;
    }

    private static bool IsAdministrator(StoredRow role) => role.Value<Guid>("roleid") == WellKnown.AdministratorRoleId;
}
