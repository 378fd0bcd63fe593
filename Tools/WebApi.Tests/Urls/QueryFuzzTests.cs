using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>Damaged queries get an answer that is no failure of the Web API itself.</summary>
public class QueryFuzzTests
{
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    private static readonly string[] Queries =
    [
        $"{Client.Set}?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject;$filter=subject eq 'a'),createdby($expand=businessunitid($select=name)),ownerid,owningteam/$ref",
        $"msdyn_ocliveworkitems?$expand={Calls}($select=msdyn_callername;$orderby=createdon desc;$top=2;$filter=contains(msdyn_callername,@p1))&@p1='A;(b,'",
        $"msdyn_ocliveworkitems?$filter={Calls}/any(c:c/statecode eq 1) or not {Calls}/all(d:d/msdyn_callername eq 'a' and d/owninguser/fullname ne null)",
        $"{Client.Set}?$apply=filter(statecode eq 0)/groupby((statecode,msdyn_liveworkitemid/subject),aggregate($count as n,importsequencenumber with sum as total,msdyn_callername with countdistinct as c))",
        $"{Client.Set}?$apply=aggregate(createdon with max as latest,importsequencenumber with average as mean)&$skiptoken=%3Ccookie pagenumber=%222%22 pagingcookie=%22%253ccookie%2520page%253d%25221%2522%2520countOfRecords%253d%25221%2522%253e%22/%3E",
        $"{Client.Set}?$count=true&fetchXml=<fetch count='1' page='1' returntotalrecordcount='true'><entity name='{Client.Table}'><attribute name='msdyn_callername' alias='a'/><order attribute='createdon'/><filter><condition attribute='statecode' operator='in'><value>0</value></condition></filter></entity></fetch>",
        $"{Client.Set}?fetchXml=<fetch aggregate='1'><entity name='{Client.Table}'><attribute name='statecode' alias='a' groupby='true'/><link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid' link-type='outer' alias='l'><attribute name='subject' aggregate='countcolumn' alias='s'/></link-entity></entity></fetch>",
        "teams?$expand=teammembership_association($select=fullname;$orderby=fullname;$top=3)&$filter=teammembership_association/any()",
    ];

    private static readonly string[] Pieces =
    [
        "'", "(", ")", "/", "$", "@p1", "%", "%2F", "%E9", "%00", "\"", "{", "}", "[", "]", ",", "null", "-1", "9999999999999999999", "1e999", " and ", " not ", "any(", "all(", "$it", "é", "*", "=", "&", ";", "<", ">", "&lt;",
        "$select", "$expand=", "$top=", "$count", "$ref", "$value", "groupby(", "aggregate(", "filter(", " with sum as ", "ownerid", Calls, "msdyn_liveworkitemid", "statecode", "createdon", "Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "alias='a'", "distinct='true'",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_query_is_answered_without_a_failure(int seed)
    {
        var random = new Random(seed);
        var client = new Client();
        var talk = new EntityReference("msdyn_ocliveworkitem", client.Seed("msdyn_ocliveworkitem", ("subject", "Invoice")));
        for (var i = 0; i < 3; i++) client.Seed(("msdyn_callername", "Ada"), ("msdyn_liveworkitemid", talk), ("importsequencenumber", i));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Prefer"] = "odata.include-annotations=\"*\",odata.maxpagesize=1" };
        var answered = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var path = Damaged(random, Queries[random.Next(Queries.Length)]);

            var response = client.Api.Answer(new ApiRequest("GET", "/api/data/v9.2/" + path, Client.Origin, headers, default, client.UserId));

            response.Status.Should().NotBe(500, $"{path}: {Encoding.UTF8.GetString(response.Body.Span)}");
            if (response.Status == 200) answered++;
        }

        answered.Should().BeGreaterThan(300, "many queries stay valid");
    }

    private static string Damaged(Random random, string text)
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(12));
            text = random.Next(4) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => text[..at] + text[end..],
                2 => text.Insert(at, text[at..end]),
                _ => text[..at] + Pieces[random.Next(Pieces.Length)] + text[end..],
            };
        }

        return text;
    }
}
