using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>BulkRetain.</summary>
public class BulkRetainTests : MessageTest
{
    private const string Inactive = $"<fetch><entity name='{Table}'><filter><condition attribute='statecode' operator='eq' value='1'/></filter></entity></fetch>";

    [Fact]
    public void What_a_query_finds_is_retained_a_page_at_a_time()
    {
        for (var i = 0; i < 5; i++) Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(i % 2))));
        for (var i = 0; i < 4; i++) Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(1))));
        var pages = 0;
        OrganizationResponse response;
        do
        {
            response = Dataverse.Execute(Bulk(4));
            pages++;
        }
        while ((bool)response["MoreRecords"]!);
        (pages, Retained().Length, Dataverse.ReadAll(Table).Count).Should().Be((2, 6, 3));
    }

    [Fact]
    public void Its_events_are_BulkRetain_and_a_Retain_for_each_row()
    {
        Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(1))));
        EventsOf(["BulkRetain", "Retain"], () => Dataverse.Execute(Bulk(10))).Should().Be("BulkRetain 10, BulkRetain 20, Retain 10, Retain 20, Retain 40, BulkRetain 40");
        InputOf("BulkRetain", () => Dataverse.Execute(Bulk(10))).Keys.Should().BeEquivalentTo("EntityName", "FetchXml", "PageSize", "OperationId", "PagingCookie");
    }

    [Fact]
    public void One_refused_row_takes_all_back()
    {
        for (var i = 0; i < 3; i++) Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(1))));
        var count = 0;
        Dataverse.On("Retain", PipelineStage.PostOperation, _ =>
        {
            if (++count == 3) throw new InvalidPluginExecutionException("no");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Bulk(10)));
        Retained().Should().BeEmpty();
    }

    [Fact]
    public void A_query_that_is_none_or_about_another_table_is_a_fault()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(Request("BulkRetain", ("EntityName", Table), ("FetchXml", "<fetch/>")))).Message.Should().Contain("<entity>");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("BulkRetain", ("EntityName", Table), ("FetchXml", "<fetch><entity name='team'/></fetch>")))).Message.Should().Contain("about team");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("BulkRetain", ("EntityName", "team"), ("FetchXml", Inactive)))).Message.Should().Contain("not for team");
        TestSteps.FaultOf(() => Dataverse.Execute(Bulk(0))).Message.Should().Contain("PageSize");
        TestSteps.CodeOf(() => AsAna.Execute(Bulk(1))).Should().Be("0x80040220");
    }

    private static OrganizationRequest Bulk(int pageSize) => Request("BulkRetain", ("EntityName", Table), ("FetchXml", Inactive), ("PageSize", pageSize), ("OperationId", Guid.NewGuid()), ("PagingCookie", ""));

    private Guid[] Retained() => [.. Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "retained" }).Entities.Select(row => row.Id)];
}
