using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>
/// The tables of environment variables and of their values (Microsoft: table references of environmentvariabledefinition and
/// environmentvariablevalue). Both have the same messages; those of the definition that only read are left out.
/// </summary>
internal static class EnvironmentVariableTables
{
    private static readonly FrozenDictionary<string, bool> Messages = new[]
    {
        "Assign", "Create", "CreateMultiple", "Delete", "GrantAccess", "ModifyAccess", "RetrievePrincipalAccess", "RetrieveSharedPrincipalsAndAccess", "RevokeAccess", "SetState", "Update", "UpdateMultiple",
    }.Select(message => (message, isEvent: true))
        .Concat(new[] { "IsValidStateTransition", "Retrieve", "RetrieveMultiple", "Upsert", "UpsertMultiple" }.Select(message => (message, isEvent: false)))
        .ToFrozenDictionary(pair => pair.message, pair => pair.isEvent, StringComparer.Ordinal);

    private static readonly string[] CommonColumns =
    [
        "componentstate", "createdby", "createdon", "createdonbehalfby", "environmentvariabledefinitionid", "importsequencenumber", "introducedversion", "iscustomizable", "ismanaged", "modifiedby",
        "modifiedon", "modifiedonbehalfby", "overriddencreatedon", "overwritetime", "ownerid", "owningbusinessunit", "owningteam", "owninguser", "schemaname", "solutionid", "statecode", "statuscode",
        "supportingsolutionid", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber",
    ];

    private static readonly string[] DefinitionColumns =
    [
        "apiid", "connectionreferenceid", "defaultvalue", "description", "displayname", "environmentvariabledefinitionidunique", "hint", "isrequired", "parameterkey", "parentdefinitionid", "secretstore",
        "type", "valueschema",
    ];

    private static readonly string[] ValueColumns = ["environmentvariablevalueid", "environmentvariablevalueidunique", "value"];

    /// <summary>The tables, by logical name.</summary>
    public static IReadOnlyDictionary<string, TableFacts> All { get; } = new Dictionary<string, TableFacts>(StringComparer.Ordinal)
    {
        ["environmentvariabledefinition"] = new(CommonColumns.Concat(DefinitionColumns), Messages),
        ["environmentvariablevalue"] = new(CommonColumns.Concat(ValueColumns), Messages),
    };
}
