using System;
using System.Collections.Generic;
using System.Text;

namespace PhoneCallCtx.WebApi.Tests.Architecture;

/// <summary>Damaged requests get an answer that is no failure of the Web API itself.</summary>
[Trait("Category", "Volume")]
public class FuzzTests
{
    private static readonly string[] Paths =
    [
        Client.Set, $"{Client.Set}(7b0c5d5e-0000-4000-8000-000000000001)", $"{Client.Set}(msdyn_callsid='a''b')", "systemusers(7b0c5d5e-0000-4000-8000-000000000001)/fullname/$value",
        $"{Client.Set}/Microsoft.Dynamics.CRM.CreateMultiple", $"{Client.Set}/Microsoft.Dynamics.CRM.UpsertMultiple", "GrantAccess", "RevokeAccess", "Restore", "BulkRetain", "PurgeRetainedContent", "pcc_ParsePhoneNumber",
        "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')", "RetrieveTotalRecordCount(EntityNames=['team'])", "RetrieveSharedPrincipalsAndAccess(Target=@p1)",
        "EntityDefinitions", "EntityDefinitions(LogicalName='team')/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.StringAttributeMetadata/MaxLength/$value", "EntityDefinitions(LogicalName='team')/Attributes", "RelationshipDefinitions",
        $"{Client.Set}(7b0c5d5e-0000-4000-8000-000000000001)/msdyn_liveworkitemid/$ref", "teams(7b0c5d5e-0000-4000-8000-000000000001)/teammembership_association", "WhoAmI()", "$metadata", "",
        "IsValidStateTransition(Entity=@p1,NewState=@p2,NewStatus=@p3)", "systemusers(7b0c5d5e-0000-4000-8000-000000000001)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)", "EntityDefinitions(LogicalName='x')",
    ];

    private static readonly string[] Queries =
    [
        "", "?$select=msdyn_callername,_ownerid_value", "?$filter=statecode eq 0 and contains(msdyn_callername,'a') or not (createdon gt 2026-01-01T00:00:00Z)", "?$orderby=msdyn_liveworkitemid/subject desc&$top=3&$count=true",
        "?$filter=Microsoft.Dynamics.CRM.In(PropertyName='statecode',PropertyValues=['0','1'])", "?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName=@p1,PropertyValue=@p2)&@p1='createdon'&@p2=3",
        "?$filter=msdyn_ocphonecallengagementctx_SyncErrors/any(e:e/name eq null)", "?$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253Ccookie%2520page%253D%25221%2522%253E%22%20/%3E",
        "?@p1={'@odata.id':'teams(7b0c5d5e-0000-4000-8000-000000000001)'}&@p2='Inactive'&@p3=2", "?$id=teams(7b0c5d5e-0000-4000-8000-000000000001)", "?tag=x", "?$filter=versionnumber eq 1.5e3 and ownerid/ownerid ne null",
        "?$filter=LogicalName eq 'team' and (IsCustomEntity ne false or not(DisplayName/UserLocalizedLabel/Label eq 'x')) or ObjectTypeCode ge 8", "?$select=LogicalName&$expand=Attributes($select=SchemaName;$filter=AttributeType eq 'Status';$expand=OptionSet),Keys",
    ];

    private static readonly string[] Bodies =
    [
        "", "{}", """{"msdyn_callername":"Ada","statecode":0,"msdyn_liveworkitemid@odata.bind":"/msdyn_ocliveworkitems(7b0c5d5e-0000-4000-8000-000000000001)"}""", """{"value":"x"}""",
        """{"overriddencreatedon":"2026-01-31T10:00:00Z","importsequencenumber":7,"ownerid@odata.bind":null}""", "\"{\\\"statecode\\\":1}\"", """{"@odata.id":"systemusers(7b0c5d5e-0000-4000-8000-000000000001)"}""",
        """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx","msdyn_callername":"Ada","@odata.id":"msdyn_ocphonecallengagementctxes(7b0c5d5e-0000-4000-8000-000000000001)"}]}""",
        """{"Target":{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx","msdyn_ocphonecallengagementctxid":"7b0c5d5e-0000-4000-8000-000000000001"},"PrincipalAccess":{"Principal":{"@odata.id":"systemusers(7b0c5d5e-0000-4000-8000-000000000001)"},"AccessMask":"ReadAccess, WriteAccess"}}""",
        """{"EntityName":"msdyn_ocphonecallengagementctx","FetchXml":"<fetch><entity name='msdyn_ocphonecallengagementctx'/></fetch>","PageSize":1,"OperationId":null}""", """{"Text":"1","Region":"US"}""",
    ];

    private static readonly string[] Headers =
    [
        "Prefer:return=representation", "Prefer:odata.maxpagesize=2,odata.include-annotations=\"*\"", "If-Match:W/\"1\"", "If-None-Match:*", "If-Match:*", "MSCRMCallerID:7b0c5d5e-0000-4000-8000-000000000001",
        "CallerObjectId:7b0c5d5e-0000-4000-8000-000000000001", "MSCRM.BypassBusinessLogicExecutionStepIds:7b0c5d5e-0000-4000-8000-000000000001", "MSCRM.SuppressDuplicateDetection:false", "X:1",
    ];

    private static readonly string[] Pieces = ["'", "(", ")", "/", "$", "@", "%", "%2F", "%E9", "%00", "+", "\"", "{", "}", "[", "]", ",", "null", "-1", "9999999999999999999", "1e999", "NaN", " and ", " not ", "any(", "$it", "é", "\ud800", "\\ud800", "*", "=", "&", ";", "..", "\u0000"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_request_is_answered_without_a_failure(int seed)
    {
        var random = new Random(seed);
        var client = new Client(withPlugin: true);
        client.Seed(("msdyn_callername", "Ada"));
        for (var i = 0; i < 3_000; i++)
        {
            var method = Pick(random, "GET", "GET", "POST", "PATCH", "PUT", "DELETE");
            var path = Damaged(random, Pick(random, Paths)) + Damaged(random, Pick(random, Queries));
            var body = Damaged(random, Pick(random, Bodies));
            var header = Damaged(random, Pick(random, Headers)).Split(':', 2);
            var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header[0]] = header[^1] };

            var response = client.Api.Answer(new ApiRequest(method, "/api/data/v9.2/" + path, Client.Origin, all, Encoding.UTF8.GetBytes(body), client.UserId));

            response.Status.Should().NotBe(500, $"{method} {path} {header[^1]} {body}: {Encoding.UTF8.GetString(response.Body.Span)}");
        }
    }

    private static string Damaged(Random random, string text)
    {
        for (var edits = random.Next(3); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 => text.Insert(at, Pick(random, Pieces)),
                1 => text[..at] + text[Math.Min(text.Length, at + random.Next(8))..],
                _ => text[..at] + Pick(random, Pieces) + text[Math.Min(text.Length, at + random.Next(12))..],
            };
        }

        return text;
    }

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
