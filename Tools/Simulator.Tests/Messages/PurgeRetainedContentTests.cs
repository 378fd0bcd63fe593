using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class PurgeRetainedContentTests : EventTests
{
    protected override string Message => "PurgeRetainedContent";

    protected override IReadOnlyList<string> Required => ["EntityName"];

    protected override IReadOnlyList<string> Optional => ["PageSize", "OperationId", "MaxVersionToPurge"];

    protected override IReadOnlyList<string> Input => ["EntityName", "PageSize", "OperationId", "MaxVersionToPurge"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request()
    {
        Retained(1);
        return Of(("PageSize", 10), ("OperationId", Guid.NewGuid()), ("MaxVersionToPurge", long.MaxValue));
    }

    [Fact]
    public void All_rows_in_retention_are_gone_for_good_and_the_others_stay()
    {
        var ids = Retained(3);
        var live = Center.Call();
        Dataverse.Execute(Of()).ResponseName.Should().Be("PurgeRetainedContent");
        ids.Where(IsRetained).Should().BeEmpty();
        Center.Find(live).Should().NotBeNull();
        foreach (var id in ids) TestSteps.CodeOf(() => Dataverse.Execute(ContactCenter.Named("Restore", ("Target", TestSteps.Change(id))))).Should().Be("0x80040258");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Only_as_many_rows_as_a_page_has_are_deleted_the_oldest_first(int pageSize)
    {
        var ids = Retained(3);
        Dataverse.Execute(Of(("PageSize", pageSize)));
        ids.Where(IsRetained).Should().Equal(ids.Skip(pageSize));
    }

    [Fact]
    public void Only_rows_up_to_the_version_are_deleted()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => Center.Call()).ToArray();
        var version = Center.Stored(ids[1]).GetAttributeValue<long>("versionnumber");
        foreach (var id in ids) Center.Retain(id);
        Dataverse.Execute(Of(("MaxVersionToPurge", version)));
        ids.Where(IsRetained).Should().Equal(ids[2]);
    }

    [Fact]
    public void Each_row_is_deleted_through_Delete_which_tells_that_retention_does_it()
    {
        var ids = Retained(2);
        var deleted = new List<(Guid, object?)>();
        Dataverse.On("Delete", PipelineStage.PreOperation, context => deleted.Add((context.PrimaryEntityId, context.InputParameters["DeleteInvokedByRetention"])));
        Dataverse.Execute(Of());
        deleted.Should().Equal((ids[0], true), (ids[1], true));
    }

    [Fact]
    public void A_step_finds_what_the_request_said()
    {
        var operation = Guid.NewGuid();
        IPluginExecutionContext7? seen = null;
        Dataverse.On("PurgeRetainedContent", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(Of(("PageSize", 5), ("OperationId", operation), ("MaxVersionToPurge", 100L)));
        seen!.InputParameters["EntityName"].Should().Be(PhoneCallTable.LogicalName);
        seen.InputParameters["PageSize"].Should().Be(5);
        seen.InputParameters["OperationId"].Should().Be(operation);
        seen.InputParameters["MaxVersionToPurge"].Should().Be(100L);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void When_a_step_on_Delete_refuses_one_row_all_stay_in_retention(PipelineStage stage)
    {
        var ids = Retained(2);
        Dataverse.On("Delete", stage, context =>
        {
            if (context.PrimaryEntityId == ids[1]) throw new InvalidPluginExecutionException("Not this one.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Of())).Message.Should().Be("Not this one.");
        ids.Where(IsRetained).Should().Equal(ids);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_page_has_at_least_one_row(int pageSize) => TestSteps.FaultOf(() => Dataverse.Execute(Of(("PageSize", pageSize)))).Message.Should().Contain("PageSize");

    [Fact]
    public void Another_table_is_a_fault() =>
        TestSteps.CodeOf(() => Dataverse.Execute(ContactCenter.Named("PurgeRetainedContent", ("EntityName", "team")))).Should().Be("0x80040800");

    [Fact]
    public void Only_administrators_purge()
    {
        var ids = Retained(1);
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(Of())).Should().Be("0x80040220");
        ids.Where(IsRetained).Should().Equal(ids);
    }

    private Guid[] Retained(int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Center.Call()).ToArray();
        foreach (var id in ids) Center.Retain(id);
        return ids;
    }

    /// <summary>Whether a row is in retention still, where an Update says that it is read-only.</summary>
    private bool IsRetained(Guid id) => TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id))) == "0x8004022e";

    private static OrganizationRequest Of(params (string, object?)[] parameters) =>
        ContactCenter.Named("PurgeRetainedContent", [("EntityName", PhoneCallTable.LogicalName), .. parameters]);
}
