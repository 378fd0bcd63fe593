using System.Collections.Generic;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>A function or action of the platform. A type is that of a value, a complex type, or <c>Collection(…)</c> of one.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsFunction">Whether GET runs it; otherwise POST.</param>
/// <param name="Parameters">Names and types of the parameters. A <c>?</c> after a type marks an optional one.</param>
/// <param name="Response">Names and types of the properties of its response; empty for an answer without a body.</param>
internal sealed record Declaration(string Name, bool IsFunction, IReadOnlyList<(string Name, string Type)> Parameters, IReadOnlyList<(string Name, string Type)> Response)
{
    /// <summary>The tables of the rows that it is bound to; empty for an unbound one.</summary>
    public IReadOnlyList<string> BoundTo { get; init; } = [];
}

/// <summary>The functions and actions of the messages. Each needs an operation of its own.</summary>
internal static class Declarations
{
    /// <summary>The bulk actions, bound to the rows of each table.</summary>
    public static readonly IReadOnlyList<Declaration> OfSets =
    [
        Action("CreateMultiple", [("Targets", "Collection(crmbaseentity)")], ("Ids", "Collection(Guid)")),
        Action("UpdateMultiple", [("Targets", "Collection(crmbaseentity)")]),
        Action("UpsertMultiple", [("Targets", "Collection(crmbaseentity)")]),
    ];

    /// <summary>The other functions and actions.</summary>
    public static readonly IReadOnlyList<Declaration> All =
    [
        Function("WhoAmI", [], ("BusinessUnitId", "Guid"), ("UserId", "Guid"), ("OrganizationId", "Guid")),
        Function("RetrieveVersion", [], ("Version", "String")),
        Function("RetrieveCurrentOrganization", [("AccessType", "EndpointAccessType")], ("Detail", "OrganizationDetail")),
        Function("RetrieveTotalRecordCount", [("EntityNames", "Collection(String)")], ("EntityRecordCountCollection", "EntityRecordCountCollection")),
        Function("IsValidStateTransition", [("Entity", "crmbaseentity"), ("NewState", "String"), ("NewStatus", "Int32")], ("IsValid", "Boolean")),
        Function("RetrievePrincipalAccess", [("Target", "crmbaseentity")], ("AccessRights", "AccessRights")) with { BoundTo = ["systemuser", "team"] },
        Function("RetrieveSharedPrincipalsAndAccess", [("Target", "crmbaseentity")], ("PrincipalAccesses", "Collection(PrincipalAccess)")),
        Action("GrantAccess", [("Target", "crmbaseentity"), ("PrincipalAccess", "PrincipalAccess")]),
        Action("ModifyAccess", [("Target", "crmbaseentity"), ("PrincipalAccess", "PrincipalAccess")]),
        Action("RevokeAccess", [("Target", "crmbaseentity"), ("Revokee", "principal")]),
        Action("Restore", [("Target", "crmbaseentity")], ("Id", "Guid")),
        Action(
            "BulkRetain",
            [("EntityName", "String"), ("FetchXml", "String"), ("PageSize", "Int32?"), ("OperationId", "Guid?"), ("PagingCookie", "String?")],
            ("EntityCountCollection", "EntityCountCollection"), ("FailedRecords", "Int32"), ("HasMoreRecords", "Boolean"), ("PagingCookie", "String")),
        Action("Retain", [("Target", "crmbaseentity"), ("OperationId", "Guid?")], ("EntityCountCollection", "EntityCountCollection")),
        Action("RollbackRetain", [("Target", "crmbaseentity"), ("OperationId", "Guid?")]),
        Action(
            "PurgeRetainedContent",
            [("EntityName", "String"), ("PageSize", "Int32?"), ("OperationId", "Guid?"), ("MaxVersionToPurge", "Int64")],
            ("EntityCountCollection", "EntityCountCollection"), ("HasMoreRecords", "Boolean")),
        Action(
            "ValidateRetentionConfig",
            [("Target", "crmbaseentity?"), ("EntityName", "String?"), ("FetchXml", "String"), ("RetentionConfigId", "Guid?")],
            ("ErrorMessage", "String"), ("IsValidationSuccessful", "Boolean")),
    ];

    private static Declaration Function(string name, (string, string)[] parameters, params (string, string)[] response) => new(name, IsFunction: true, parameters, response);

    private static Declaration Action(string name, (string, string)[] parameters, params (string, string)[] response) => new(name, IsFunction: false, parameters, response);
}
