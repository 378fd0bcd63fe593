using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class BulkRetainTests : EventTests
{
    protected override string Message => "BulkRetain";

    protected override IReadOnlyList<string> Required => ["EntityName", "FetchXml"];

    protected override IReadOnlyList<string> Optional => ["PageSize", "OperationId", "PagingCookie"];

    protected override IReadOnlyList<string> Input => ["EntityName", "FetchXml", "PageSize", "OperationId", "PagingCookie"];

    protected override IReadOnlyList<string> Output => ["EntityCountCollection", "FailedRecords", "HasMoreRecords", "PagingCookie"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request()
    {
        Calls(2);
        return Of(("PageSize", 10), ("OperationId", Guid.NewGuid()), ("PagingCookie", ""));
    }

    [Fact]
    public void Only_rows_that_the_query_finds_are_retained()
    {
        var (old, kept) = (Center.Call(("msdyn_providername", "Twilio")), Center.Call(("msdyn_providername", "Teams")));
        var response = Dataverse.Execute(Of());
        response.ResponseName.Should().Be("BulkRetain");
        response.Results["HasMoreRecords"].Should().Be(false);
        response.Results["FailedRecords"].Should().Be(0);
        response.Results["PagingCookie"].Should().Be("");
        response.Results["EntityCountCollection"].Should().BeOfType<EntityRecordCountCollection>().Which.Single().Should().Be(new KeyValuePair<string, long>(PhoneCallTable.LogicalName, 1));
        Center.Find(old).Should().BeNull();
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(old))).Should().Be("0x8004022e");
        Center.Find(kept).Should().NotBeNull();
    }

    [Fact]
    public void All_rows_are_retained_page_by_page()
    {
        Calls(5);
        var left = new List<(int, object?)>();
        for (var page = 0; page < 3; page++)
        {
            var more = Dataverse.Execute(Of(("PageSize", 2))).Results["HasMoreRecords"];
            left.Add((Dataverse.ReadAll(PhoneCallTable.LogicalName).Count, more));
        }

        left.Should().Equal((3, true), (1, true), (0, false));
    }

    [Fact]
    public void The_response_has_the_count_of_rows_and_the_next_cookie()
    {
        Calls(3);
        var first = Dataverse.Execute(Of(("PageSize", 2))).Results;
        ((EntityRecordCountCollection)first["EntityCountCollection"]!)[PhoneCallTable.LogicalName].Should().Be(2);
        var cookie = first["PagingCookie"].Should().BeOfType<string>().Which;
        cookie.Should().StartWith("<cookie page=\"1\">");
        var last = Dataverse.Execute(Of(("PageSize", 2), ("PagingCookie", cookie))).Results;
        ((EntityRecordCountCollection)last["EntityCountCollection"]!)[PhoneCallTable.LogicalName].Should().Be(1);
        last["PagingCookie"].Should().Be("");
        ((EntityRecordCountCollection)Dataverse.Execute(Of()).Results["EntityCountCollection"]!)[PhoneCallTable.LogicalName].Should().Be(0);
    }

    [Fact]
    public void A_step_at_stage_40_finds_if_there_are_more_rows()
    {
        Calls(3);
        var seen = new List<object?>();
        Dataverse.On("BulkRetain", PipelineStage.PostOperation, context => seen.Add(context.OutputParameters["HasMoreRecords"]));
        Dataverse.Execute(Of(("PageSize", 2)));
        Dataverse.Execute(Of(("PageSize", 2)));
        seen.Should().Equal(true, false);
    }

    [Fact]
    public void A_step_on_Retain_finds_BulkRetain_among_its_parents()
    {
        Calls(1);
        var parents = new List<string?>();
        Dataverse.On("Retain", PipelineStage.PreOperation, context => parents.Add(context.ParentContext?.MessageName));
        Dataverse.Execute(Of());
        parents.Should().Equal("BulkRetain");
    }

    [Fact]
    public void Each_row_runs_the_steps_on_Retain_with_the_operation()
    {
        var ids = Calls(2);
        var operation = Guid.NewGuid();
        var retained = new List<(Guid, object?)>();
        Dataverse.On("Retain", PipelineStage.PostOperation, context => retained.Add((context.PrimaryEntityId, context.InputParameters["OperationId"])));
        Dataverse.Execute(Of(("OperationId", operation)));
        retained.Should().BeEquivalentTo(ids.Select(id => (id, (object?)operation)));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_row_is_retained_if_a_step_rejects_one(PipelineStage stage)
    {
        var ids = Calls(2);
        var before = Center.Everything();
        Dataverse.On("Retain", stage, context =>
        {
            if (context.PrimaryEntityId == ids[1]) throw new InvalidPluginExecutionException("Not this one.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Of())).Message.Should().Be("Not this one.");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("<fetch/>")]
    [InlineData("<fetch><entity name='team'/></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><attribute name='msdyn_nosuchcolumn'/></entity></fetch>")]
    public void An_invalid_query_or_one_about_another_table_retains_nothing(string fetch)
    {
        Calls(1);
        var request = Of();
        request.Parameters["FetchXml"] = fetch;
        TestSteps.FaultOf(() => Dataverse.Execute(request));
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Fact]
    public void Another_table_and_an_empty_page_are_faults()
    {
        var request = Of();
        request.Parameters["EntityName"] = "team";
        TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be("0x80040800");
        TestSteps.FaultOf(() => Dataverse.Execute(Of(("PageSize", 0)))).Message.Should().Contain("PageSize");
    }

    [Fact]
    public void Only_administrators_retain()
    {
        Calls(1);
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(Of())).Should().Be("0x80040220");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    private Guid[] Calls(int count) => Enumerable.Range(0, count).Select(_ => Center.Call(("msdyn_providername", "Twilio"))).ToArray();

    private static OrganizationRequest Of(params (string, object?)[] parameters) => ContactCenter.Named("BulkRetain",
    [
        ("EntityName", PhoneCallTable.LogicalName),
        ("FetchXml", $"<fetch><entity name='{PhoneCallTable.LogicalName}'><filter><condition attribute='msdyn_providername' operator='eq' value='Twilio'/></filter></entity></fetch>"),
        .. parameters,
    ]);
}
