using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>The tables related to the phone calls, with only the columns that the local Dataverse needs.</summary>
internal static class RelatedTables
{
    /// <summary>The types of an environment variable: String, Number, Boolean, JSON, Data source, Secret.</summary>
    private const int FirstVariableType = 100_000_000;

    private const int LastVariableType = 100_000_005;

    private static readonly StateChoice[] ActiveOrInactive = [new(0, "Active", "Active", 1), new(1, "Inactive", "Inactive", 2)];

    private static readonly StatusChoice[] ActiveOrInactiveReasons = [new(1, "Active", 0), new(2, "Inactive", 1)];

    public static IEnumerable<TableDefinition> Create()
    {
        yield return Table(
            LocalTables.BusinessUnit, "businessunitid", "name",
            [Text("name", 160), Lookup("parentbusinessunitid", LocalTables.BusinessUnit)],
            new TableRelationship("business_unit_parent_business_unit", LocalTables.BusinessUnit, LocalTables.BusinessUnit, "parentbusinessunitid", CascadeBehavior.Restrict));
        yield return Table(
            LocalTables.User, "systemuserid", "fullname",
            [
                Text("fullname", 200), Text("domainname", 1024), Text("yomifullname", 200), Lookup("businessunitid", LocalTables.BusinessUnit), Flag("isdisabled"),
                Id("applicationid"), Id("azureactivedirectoryobjectid"),
            ],
            new TableRelationship("business_unit_system_users", LocalTables.BusinessUnit, LocalTables.User, "businessunitid", CascadeBehavior.Restrict));
        yield return Table(
            LocalTables.Team, "teamid", "name",
            [Text("name", 160), Text("yominame", 160), Lookup("businessunitid", LocalTables.BusinessUnit)],
            new TableRelationship("business_unit_teams", LocalTables.BusinessUnit, LocalTables.Team, "businessunitid", CascadeBehavior.Restrict));
        yield return Table(
            LocalTables.Role, "roleid", "name",
            [Text("name", 100), Lookup("businessunitid", LocalTables.BusinessUnit)],
            new TableRelationship("business_unit_roles", LocalTables.BusinessUnit, LocalTables.Role, "businessunitid", CascadeBehavior.Restrict));
        yield return Pairs("teammembership", "teammembershipid", [Id("teamid"), Id("systemuserid")]);
        yield return Pairs(LocalTables.UserRoles, "systemuserroleid", [Id("roleid"), Id("systemuserid")]);
        yield return Pairs("teamroles", "teamroleid", [Id("roleid"), Id("teamid")]);
        yield return Table(
            LocalTables.UserSettings, "systemuserid", "systemuserid",
            [Number("uilanguageid"), Number("localeid"), Number("timezonecode")]);
        yield return Table(LocalTables.Conversation, "activityid", "subject", [Text("subject", 400)]);
        yield return new TableDefinition(LocalTables.SystemJob, "asyncoperationid", "name", Columns(
            "asyncoperationid",
            [
                Text("name", 256), Text("messagename", 160), Text("message", 10_000), Regarding(), Number("depth"), Id("correlationid"), Number("errorcode"),
                new TableColumn("startedon", ColumnType.DateTime), new TableColumn("completedon", ColumnType.DateTime),
                State(), Status(),
            ]))
        {
            States = [new(0, "Ready", "Ready", 0), new(1, "Suspended", "Suspended", 10), new(2, "Locked", "Locked", 20), new(3, "Completed", "Completed", 30)],
            Statuses =
            [
                new(0, "Waiting For Resources", 0), new(10, "Waiting", 1), new(20, "In Progress", 2), new(21, "Pausing", 2), new(22, "Canceling", 2),
                new(30, "Succeeded", 3), new(31, "Failed", 3), new(32, "Canceled", 3),
            ],
            Relationships = [RegardingPhoneCall(LocalTables.SystemJob)],
        };
        yield return Table("bulkdeletefailure", "bulkdeletefailureid", "bulkdeletefailureid", [Regarding(), Number("errornumber"), Text("errordescription", 512)], RegardingPhoneCall("bulkdeletefailure"));
        yield return Table("mailboxtrackingfolder", "mailboxtrackingfolderid", "exchangefolderid", [Text("exchangefolderid", 512), Regarding()], RegardingPhoneCall("mailboxtrackingfolder"));
        yield return Table(
            "principalobjectattributeaccess", "principalobjectattributeaccessid", "principalobjectattributeaccessid",
            [AnyLookup("objectid"), Lookup("principalid", LocalTables.User, LocalTables.Team), Id("attributeid"), Flag("readaccess"), Flag("updateaccess")],
            RegardingPhoneCall("principalobjectattributeaccess"));
        yield return Table("processsession", "processsessionid", "name", [Text("name", 256), Regarding()], RegardingPhoneCall("processsession"));
        yield return Table("syncerror", "syncerrorid", "name", [Text("name", 256), Regarding(), Text("errormessage", 2000)], RegardingPhoneCall("syncerror"));
        yield return Pairs(LocalTables.Share, "principalobjectaccessid", [Id("objectid"), Text("objecttypecode", 64), Id("principalid"), Text("principaltypecode", 64), Number("accessrightsmask")]);
        foreach (var table in EnvironmentVariables()) yield return table;
    }

    /// <summary>
    /// The tables of environment variables and their values, as Microsoft's references describe them. The type is a choice on
    /// the platform and a number here, and the rows have no owner.
    /// </summary>
    private static IEnumerable<TableDefinition> EnvironmentVariables()
    {
        yield return new TableDefinition(LocalTables.EnvironmentVariable, "environmentvariabledefinitionid", "schemaname", Columns(
            "environmentvariabledefinitionid",
            [
                Text("schemaname", 100) with { IsRequired = true, IsValidForUpdate = false }, Text("displayname", 100), Text("description", 2000), Text("defaultvalue", 2000),
                Number("type") with { MinValue = FirstVariableType, MaxValue = LastVariableType }, Flag("isrequired"), State(), Status(),
            ]))
        {
            States = ActiveOrInactive,
            Statuses = ActiveOrInactiveReasons,
        };
        yield return new TableDefinition(LocalTables.EnvironmentVariableValue, "environmentvariablevalueid", "schemaname", Columns(
            "environmentvariablevalueid",
            [Text("schemaname", 100), Text("value", 2000), Lookup("environmentvariabledefinitionid", LocalTables.EnvironmentVariable), State(), Status()]))
        {
            States = ActiveOrInactive,
            Statuses = ActiveOrInactiveReasons,
            Relationships =
            [
                new("environmentvariabledefinition_environmentvariablevalue", LocalTables.EnvironmentVariable, LocalTables.EnvironmentVariableValue, "environmentvariabledefinitionid", CascadeBehavior.Cascade)
                {
                    NavigationProperty = "EnvironmentVariableDefinitionId",
                },
            ],
        };
    }

    private static TableDefinition Table(string name, string primaryId, string primaryName, TableColumn[] columns, params TableRelationship[] relationships) =>
        new(name, primaryId, primaryName, Columns(primaryId, columns)) { Relationships = relationships };

    /// <summary>A table without Create in its reference: only Associate or GrantAccess creates its rows.</summary>
    private static TableDefinition Pairs(string name, string primaryId, TableColumn[] columns) => new(name, primaryId, primaryId, Columns(primaryId, columns)) { IsCreatable = false };

    private static IEnumerable<TableColumn> Columns(string primaryId, TableColumn[] columns) =>
        [Id(primaryId) with { IsRequired = true, IsValidForUpdate = false }, .. columns, Kept("createdon", ColumnType.DateTime), Kept("modifiedon", ColumnType.DateTime), Kept("versionnumber", ColumnType.BigInt)];

    /// <summary>The relationship by which a table refers to a phone call, from the reference.</summary>
    private static TableRelationship RegardingPhoneCall(string table)
    {
        var relationship = PhoneCallTable.OneToManyRelationships.Single(relationship => relationship.ReferencingTable == table);

        // The reference of this table does not define the deletion; the references of the other tables define it: Cascade.
        return new TableRelationship(relationship.SchemaName, PhoneCallTable.LogicalName, table, relationship.ReferencingColumn, CascadeBehavior.Cascade);
    }

    private static TableColumn Text(string name, int length) => new(name, ColumnType.String) { MaxLength = length };

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);

    private static TableColumn Id(string name) => new(name, ColumnType.Uniqueidentifier);

    private static TableColumn Flag(string name) => new(name, ColumnType.Boolean) { DefaultValue = false };

    private static TableColumn State() => new("statecode", ColumnType.State);

    private static TableColumn Status() => new("statuscode", ColumnType.Status);

    private static TableColumn Lookup(string name, params string[] targets) => new(name, ColumnType.Lookup) { Targets = targets };

    private static TableColumn Regarding() => AnyLookup("regardingobjectid");

    private static TableColumn AnyLookup(string name) => new(name, ColumnType.Lookup);

    private static TableColumn Kept(string name, ColumnType type) => new(name, type) { IsValidForCreate = false, IsValidForUpdate = false };
}
