using System;
using System.Linq;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Tests.Conformance;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>The reader of Microsoft.OData.Core reads answers by the model, so it finds properties and shapes that the model does not have.</summary>
public class ConformanceTests
{
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    private readonly Client _client = new();
    private readonly ApiModel _model;

    public ConformanceTests()
    {
        _model = ModelBuilder.Build(_client.Dataverse);
        var desk = _client.Seed("team", ("name", "Desk"));
        var talk = new EntityReference("msdyn_ocliveworkitem", _client.Seed("msdyn_ocliveworkitem", ("subject", "Invoice")));
        _client.Seed(("msdyn_callername", "Ada"), ("msdyn_liveworkitemid", talk));
        _client.Seed(("msdyn_callername", "Grace"), ("msdyn_liveworkitemid", talk));
        _client.Seed(("msdyn_callername", "Alan"), ("ownerid", new EntityReference("team", desk)));
    }

    [Theory]
    [InlineData(Client.Set, "", 3)]
    [InlineData(Client.Set, "$select=msdyn_callername,_ownerid_value", 3)]
    [InlineData(Client.Set, "$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)", 5)]
    [InlineData(Client.Set, "$expand=msdyn_liveworkitemid,createdby,owningteam", 9)]
    [InlineData(Client.Set, "$select=msdyn_callername&$expand=ownerid", 6)]
    [InlineData("msdyn_ocliveworkitems", "$select=subject&$expand=" + Calls + "($select=msdyn_callername)", 3)]
    [InlineData("msdyn_ocliveworkitems", "$select=subject&$expand=" + Calls + "($select=msdyn_callername;$expand=createdby($select=fullname))", 5)]
    public void A_list_is_read(string set, string query, int rows)
    {
        var answer = _client.Get($"{set}?{query}", ("Prefer", "odata.include-annotations=\"*\""));

        Read(answer, set).Should().Be(rows);
    }

    [Fact]
    public void A_page_of_nested_rows_is_read() =>
        Read(_client.Get($"msdyn_ocliveworkitems?$expand={Calls}($select=msdyn_callername;$expand=createdby($select=fullname))", ("Prefer", "odata.maxpagesize=1")), "msdyn_ocliveworkitems").Should().Be(3);

    [Fact]
    public void Each_navigation_property_of_each_table_can_be_expanded()
    {
        var count = 0;
        foreach (var table in _model.Tables)
        {
            foreach (var link in table.Links)
            {
                var answer = _client.Get($"{table.SetName}?$top=3&$expand={link.Name}", ("Prefer", "odata.include-annotations=\"*\""));
                answer.Status.Should().Be(200, $"{table.LogicalName}/{link.Name}: {answer.Text}");
                Read(answer, table.SetName).Should().BeGreaterThanOrEqualTo(0);
                count++;
            }
        }

        count.Should().BeGreaterThan(40);
    }

    [Fact]
    public void Each_table_can_be_counted_and_fetched()
    {
        foreach (var table in _model.Tables)
        {
            var number = _client.Get($"{table.SetName}?$apply=aggregate($count as n)");
            var fetched = _client.Get($"{table.SetName}?fetchXml=<fetch><entity name='{table.LogicalName}'/></fetch>", ("Prefer", "odata.include-annotations=\"*\""));

            number.Status.Should().Be(200, $"{table.LogicalName}: {number.Text}");
            fetched.Status.Should().Be(200, $"{table.LogicalName}: {fetched.Text}");
            ((int)number.Json["value"]![0]!["n"]!).Should().Be(fetched.Json["value"]!.AsArray().Count);
        }
    }

    /// <summary>Reads an answer.</summary>
    /// <returns>The number of rows, those within others included.</returns>
    private int Read(Answer answer, string set)
    {
        answer.Status.Should().Be(200, answer.Text);
        var settings = new ODataMessageReaderSettings { BaseUri = new Uri(Client.Root), EnableMessageStreamDisposal = true, ShouldIncludeAnnotation = _ => true };
        using var reader = new ODataMessageReader(new AnswerMessage(answer), settings, _model.Edm);
        var rows = reader.CreateODataResourceSetReader(_model.Edm.EntityContainer.FindEntitySet(set), _model.OfSet(set)!.Type);
        var count = 0;
        while (rows.Read())
            if (rows.State == ODataReaderState.ResourceEnd && rows.Item is ODataResource row && row.Properties.Any()) count++;
        return count;
    }
}
