using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>
/// The tables of the local Dataverse: the phone calls from their reference, the related tables as far as relationships need
/// them, and the tables of environment variables, which plug-ins read.
/// </summary>
internal static class LocalTables
{
    public const string User = "systemuser";
    public const string Team = "team";
    public const string BusinessUnit = "businessunit";
    public const string UserSettings = "usersettings";
    public const string Role = "role";
    public const string Conversation = "msdyn_ocliveworkitem";
    public const string SystemJob = "asyncoperation";
    public const string Share = "principalobjectaccess";
    public const string UserRoles = "systemuserroles";
    public const string EnvironmentVariable = "environmentvariabledefinition";
    public const string EnvironmentVariableValue = "environmentvariablevalue";

    /// <summary>The target "owner" of the reference, which means users and teams.</summary>
    private const string Owner = "owner";

    public static TableDefinition PhoneCalls { get; } = new(
        PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, PhoneCallTable.PrimaryNameAttribute, PhoneCallTable.Columns.Select(TableColumn.Of))
    {
        States = PhoneCallTable.States.Select(state => new StateChoice(state.Value, state.Label, state.InvariantName, state.DefaultStatus)).ToArray(),
        Statuses = PhoneCallTable.Statuses.Select(status => new StatusChoice(status.Value, status.Label, status.State)).ToArray(),
        Relationships = PhoneCallTable.ManyToOneRelationships.Select(relationship => new TableRelationship(
            relationship.SchemaName, relationship.ReferencedTable, PhoneCallTable.LogicalName, relationship.ReferencingColumn, relationship.Cascade.Delete)).ToArray(),
    };

    /// <summary>All tables, by logical name.</summary>
    public static FrozenDictionary<string, TableDefinition> All { get; } = RelatedTables.Create().Prepend(PhoneCalls).ToFrozenDictionary(table => table.LogicalName, StringComparer.Ordinal);

    /// <summary>The relationships by a lookup column.</summary>
    public static FrozenDictionary<string, TableRelationship> Relationships { get; } =
        All.Values.SelectMany(table => table.Relationships).ToFrozenDictionary(relationship => relationship.SchemaName, StringComparer.Ordinal);

    public static IReadOnlyList<ManyToManyRelationship> ManyToMany { get; } =
    [
        new("teammembership_association", "teammembership", (Team, "teamid"), (User, "systemuserid")),
        new("systemuserroles_association", UserRoles, (User, "systemuserid"), (Role, "roleid")),
        new("teamroles_association", "teamroles", (Team, "teamid"), (Role, "roleid")),
    ];

    private static readonly ILookup<string, TableRelationship> Referencing = Relationships.Values
        .SelectMany(relationship => ReferencedTables(relationship).Select(table => (table, relationship)))
        .ToLookup(pair => pair.table, pair => pair.relationship, StringComparer.Ordinal);

    /// <summary>The relationships through which rows refer to a table.</summary>
    public static IEnumerable<TableRelationship> ReferencesTo(string table) => Referencing[table];

    /// <summary>The table with a name; a fault if there is none.</summary>
    public static TableDefinition Get(string? name) =>
        name is not null && All.TryGetValue(name, out var table)
            ? table
            : throw Faults.Create(Faults.UnknownTable, $"The table '{name}' is not known here. The local Dataverse has {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.");

    private static string[] ReferencedTables(TableRelationship relationship) => relationship.ReferencedTable == Owner ? [User, Team] : [relationship.ReferencedTable];
}
