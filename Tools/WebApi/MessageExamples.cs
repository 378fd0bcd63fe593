using System.Collections.Generic;

namespace PhoneCallCtx.WebApi;

/// <summary>
/// A message of the table reference as a request to the Web API. The texts have placeholders: <c>BASE</c> is the address of
/// the service without its last slash, <c>NS</c> the namespace, <c>TABLE</c>, <c>SET</c> and <c>KEY</c> are the names of the
/// phone call table, its set and its primary key, <c>ID</c>, <c>NEW</c>, <c>USER</c> and <c>CONVERSATION</c> are primary keys,
/// and <c>VERSION</c> is the version of a row.
/// </summary>
/// <param name="Message">The name of the message.</param>
/// <param name="Request">Method and URL.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Answer">Status, the header OData-EntityId if there is one, and the body if there is one.</param>
/// <param name="Tests">The test classes with further requests of the message.</param>
public sealed record MessageExample(string Message, string Request, string Body, string Answer, IReadOnlyList<string> Tests)
{
    /// <summary>A header of the request, such as <c>If-Match: *</c>; empty for none.</summary>
    public string Header { get; init; } = "";
}

/// <summary>One request for each message of the table reference, for the documentation. A test sends each.</summary>
public static class MessageExamples
{
    private const string Target = """{"@odata.type":"NS.TABLE","KEY":"ID"}""";
    private const string User = """{"@odata.type":"NS.systemuser","systemuserid":"USER"}""";
    private const string Counts = """{"Count":1,"IsReadOnly":false,"Keys":["TABLE"],"Values":[1]}""";
    private const string Written = "204 OData-EntityId: BASE/SET(ID)";

    /// <summary>The requests, by message.</summary>
    public static IReadOnlyList<MessageExample> All { get; } =
    [
        new("Assign", "PATCH SET(ID)", """{"ownerid@odata.bind":"/systemusers(USER)"}""", Written, ["RowTests"]),
        new("Associate", "PUT SET(ID)/msdyn_liveworkitemid/$ref", """{"@odata.id":"msdyn_ocliveworkitems(CONVERSATION)"}""", "204", ["LinkTests"]),
        new(
            "BulkRetain", "POST BulkRetain", """{"EntityName":"TABLE","FetchXml":"<fetch><entity name='TABLE'/></fetch>"}""",
            Response("BulkRetain", $$""" "EntityCountCollection":{{Counts}},"FailedRecords":0,"HasMoreRecords":false,"PagingCookie":"" """), ["RetentionTests"]),
        new("Create", "POST SET", """{"msdyn_callername":"Ada","msdyn_fromphone":"+14255550123"}""", "204 OData-EntityId: BASE/SET(NEW)", ["RowTests", "BodyTests"]),
        new(
            "CreateMultiple", "POST SET/NS.CreateMultiple", """{"Targets":[{"@odata.type":"NS.TABLE","msdyn_callername":"Ada"}]}""",
            Response("CreateMultiple", """ "Ids":["NEW"] """), ["BulkTests"]),
        new("Delete", "DELETE SET(ID)", "", "204", ["RowTests"]),
        new("Disassociate", "DELETE SET(ID)/msdyn_liveworkitemid/$ref", "", "204", ["LinkTests"]),
        new("GrantAccess", "POST GrantAccess", $$$"""{"Target":{{{Target}}},"PrincipalAccess":{"Principal":{{{User}}},"AccessMask":"ReadAccess, WriteAccess"}}""", "204", ["SharingTests"]),
        new(
            "IsValidStateTransition", "GET IsValidStateTransition(Entity=@p1,NewState=@p2,NewStatus=@p3)?@p1={'@odata.id':'SET(ID)'}&@p2='Inactive'&@p3=2", "",
            Response("IsValidStateTransition", """ "IsValid":true """), ["FunctionTests"]),
        new("ModifyAccess", "POST ModifyAccess", $$$"""{"Target":{{{Target}}},"PrincipalAccess":{"Principal":{{{User}}},"AccessMask":"ReadAccess"}}""", "204", ["SharingTests"]),
        new(
            "PurgeRetainedContent", "POST PurgeRetainedContent", """{"EntityName":"TABLE","MaxVersionToPurge":9223372036854775807}""",
            Response("PurgeRetainedContent", $""" "EntityCountCollection":{Counts},"HasMoreRecords":false """), ["RetentionTests"]),
        new("Restore", "POST Restore", $$$"""{"Target":{{{Target}}}}""", Response("Restore", """ "id":"ID" """), ["RestoreTests"]),
        new("Retain", "POST Retain", $$$"""{"Target":{{{Target}}}}""", Response("Retain", $""" "EntityCountCollection":{Counts} """), ["RetentionTests"]),
        new(
            "Retrieve", "GET SET(ID)?$select=msdyn_callername", "",
            """200 {"@odata.context":"BASE/$metadata#SET(msdyn_callername)/$entity","@odata.etag":"W/\"VERSION\"","msdyn_callername":"Ada","KEY":"ID"}""", ["RowTests", "ColumnTests"]),
        new(
            "RetrieveMultiple", "GET SET?$select=msdyn_callername&$filter=statecode eq 0", "",
            """200 {"@odata.context":"BASE/$metadata#SET(msdyn_callername)","value":[{"@odata.etag":"W/\"VERSION\"","msdyn_callername":"Ada","KEY":"ID"}]}""", ["ListTests", "FilterTests"]),
        new(
            "RetrievePrincipalAccess", "GET systemusers(USER)/NS.RetrievePrincipalAccess(Target=@p1)?@p1={'@odata.id':'SET(ID)'}", "",
            Response("RetrievePrincipalAccess", """ "AccessRights":"ReadAccess, WriteAccess" """), ["SharingTests"]),
        new(
            "RetrieveSharedPrincipalsAndAccess", "GET RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={'@odata.id':'SET(ID)'}", "",
            Response("RetrieveSharedPrincipalsAndAccess", """ "PrincipalAccesses":[{"AccessMask":"ReadAccess, WriteAccess","Principal":{"@odata.type":"#NS.systemuser","ownerid":"USER"}}] """), ["SharingTests"]),
        new("RevokeAccess", "POST RevokeAccess", $$$"""{"Target":{{{Target}}},"Revokee":{{{User}}}}""", "204", ["SharingTests"]),
        new("RollbackRetain", "POST RollbackRetain", $$$"""{"Target":{{{Target}}}}""", Response("RollbackRetain", $""" "EntityCountCollection":{Counts} """), ["RetentionTests"]),
        new("SetState", "PATCH SET(ID)", """{"statecode":1,"statuscode":2}""", Written, ["RowTests"]),
        new("Update", "PATCH SET(ID)", """{"msdyn_callername":"Grace"}""", Written, ["RowTests", "ColumnTests"]) { Header = "If-Match: *" },
        new("UpdateMultiple", "POST SET/NS.UpdateMultiple", """{"Targets":[{"@odata.type":"NS.TABLE","KEY":"ID","msdyn_callername":"Grace"}]}""", "204", ["BulkTests"]),
        new("Upsert", "PATCH SET(NEW)", """{"msdyn_callername":"Grace"}""", "204 OData-EntityId: BASE/SET(NEW)", ["RowTests", "AlternateKeyTests"]),
        new("UpsertMultiple", "POST SET/NS.UpsertMultiple", """{"Targets":[{"@odata.type":"NS.TABLE","KEY":"ID","msdyn_callername":"Grace"}]}""", "204", ["BulkTests"]),
        new(
            "ValidateRetentionConfig", "POST ValidateRetentionConfig", """{"EntityName":"TABLE","FetchXml":"<fetch><entity name='TABLE'/></fetch>"}""",
            Response("ValidateRetentionConfig", """ "ErrorMessage":"","IsValidationSuccessful":true """), ["RetentionTests"]),
    ];

    private static string Response(string message, string members) => $$"""200 {"@odata.context":"BASE/$metadata#NS.{{message}}Response",{{members.Trim()}}}""";
}
