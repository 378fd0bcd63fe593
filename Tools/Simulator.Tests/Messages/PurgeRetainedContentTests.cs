using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class PurgeRetainedContentTests : EventTests
{
    protected override string Message => "PurgeRetainedContent";

    protected override IReadOnlyList<string> Required => ["EntityName"];

    protected override IReadOnlyList<string> Optional => ["PageSize", "OperationId", "MaxVersionToPurge"];

    protected override IReadOnlyList<string> Input => ["EntityName", "PageSize", "OperationId", "MaxVersionToPurge"];

    protected override IReadOnlyList<string> Output => ["EntityCountCollection", "HasMoreRecords"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request()
    {
        Retained(1);
        return Of(("PageSize", 10), ("OperationId", Guid.NewGuid()), ("MaxVersionToPurge", long.MaxValue));
    }

    [Fact]
    public void A_purge_deletes_marked_rows_and_keeps_copies_and_live_rows()
    {
        var ids = Retained(3);
        var live = Center.Call();
        var response = Dataverse.Execute(Of());
        response.ResponseName.Should().Be("PurgeRetainedContent");
        response.Results["HasMoreRecords"].Should().Be(false);
        response.Results["EntityCountCollection"].Should().BeOfType<EntityRecordCountCollection>().Which.Single().Should().Be(new KeyValuePair<string, long>(PhoneCallTable.LogicalName, 3));
        ids.Where(IsRetained).Should().BeEmpty();
        InRetention().Should().BeEquivalentTo(ids);
        Center.Find(live).Should().NotBeNull();
        foreach (var id in ids) TestSteps.CodeOf(() => Dataverse.Execute(ContactCenter.Named("Restore", ("Target", TestSteps.Change(id))))).Should().Be("0x80040258");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    public void One_page_of_rows_is_deleted_oldest_first(int pageSize, bool hasMore)
    {
        var ids = Retained(3);
        Dataverse.Execute(Of(("PageSize", pageSize))).Results["HasMoreRecords"].Should().Be(hasMore);
        InRetention().Should().BeEquivalentTo(ids);
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
    public void Each_row_is_deleted_by_a_Delete_with_the_mark_of_retention()
    {
        var ids = Retained(2);
        var deleted = new List<(Guid, object?)>();
        Dataverse.On("Delete", PipelineStage.PreOperation, context => deleted.Add((context.PrimaryEntityId, context.InputParameters["DeleteInvokedByRetention"])));
        Dataverse.Execute(Of());
        deleted.Should().Equal((ids[0], true), (ids[1], true));
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    [InlineData(PipelineStage.PostOperation)]
    public void A_step_on_Delete_finds_PurgeRetainedContent_among_its_parents(PipelineStage stage)
    {
        Retained(1);
        var parents = new List<string>();
        Dataverse.On("Delete", stage, context =>
        {
            for (var parent = context.ParentContext; parent is not null; parent = parent.ParentContext) parents.Add(parent.MessageName);
        });
        Dataverse.Execute(Of());
        parents.Should().Equal(stage == PipelineStage.PreValidation ? ["PurgeRetainedContent"] : ["Delete", "PurgeRetainedContent"]);
    }

    [Fact]
    public void A_Delete_of_a_client_has_no_parent_context()
    {
        var id = Center.Call();
        IPluginExecutionContext? parent = null;
        Dataverse.On("Delete", PipelineStage.PreValidation, context => parent = context.ParentContext);
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        parent.Should().BeNull();
    }

    [Fact]
    public void A_purged_row_cannot_be_changed_or_rolled_back()
    {
        var id = Retained(1)[0];
        Dataverse.Execute(Of());
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(ContactCenter.Named("RollbackRetain", ("Target", TestSteps.Reference(id))))).Should().Be("0x80040217");
        Dataverse.Create(TestSteps.Change(id)).Should().Be(id, "its key is free again");
    }

    [Fact]
    public void Copies_of_purged_rows_are_in_the_file()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Guid id;
            using (var dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = path }))
            {
                id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana Reis")));
                dataverse.Execute(ContactCenter.Named("Retain", ("Target", TestSteps.Reference(id))));
                dataverse.Execute(Of());
            }

            using var again = new LocalDataverse(new LocalDataverseOptions { DatabasePath = path });
            again.RetrieveMultiple(InLake()).Entities.Should().ContainSingle().Which.Id.Should().Be(id);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
        }
    }

    [Fact]
    public void A_condition_on_msft_datastate_finds_marked_rows_until_the_purge()
    {
        var ids = Retained(2);
        var live = Center.Call();
        Marked("eq", 1).Should().BeEquivalentTo(ids.Select(id => (id, 1)));
        Marked("ne", 1).Should().Equal((live, 0));
        Marked("eq", "Retain").Should().BeEquivalentTo(ids.Select(id => (id, 1)));
        Marked("not-null", null).Should().HaveCount(3);
        Dataverse.Execute(Of(("PageSize", 1)));
        Marked("eq", 1).Should().Equal((ids[1], 1));
        Dataverse.RetrieveMultiple(new QueryExpression(PhoneCallTable.LogicalName) { ColumnSet = new("msft_datastate") })
            .Entities.Should().ContainSingle("there is no condition on the state").Which.FormattedValues["msft_datastate"].Should().Be("Default");
    }

    [Fact]
    public void A_step_finds_the_request_parameters()
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
    public void All_rows_stay_in_retention_if_a_step_on_Delete_rejects_one(PipelineStage stage)
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

    /// <summary>Whether a row is still in retention: an Update then fails because the row is read-only.</summary>
    private bool IsRetained(Guid id) => TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id))) == "0x8004022e";

    /// <summary>The rows that a query for a data state finds, each with its state.</summary>
    private (Guid, int)[] Marked(string comparison, object? value) =>
    [
        .. Dataverse.RetrieveMultiple(new FetchExpression(
            $"<fetch><entity name='{PhoneCallTable.LogicalName}'><attribute name='versionnumber'/><attribute name='msft_datastate'/><filter><condition attribute='msft_datastate' operator='{comparison}'{(value is null ? "" : $" value='{value}'")}/></filter></entity></fetch>"))
            .Entities.Select(row => (row.Id, row.GetAttributeValue<OptionSetValue>("msft_datastate")!.Value)),
    ];

    /// <summary>The rows in long term retention, purged or not.</summary>
    private IEnumerable<Guid> InRetention() => Dataverse.RetrieveMultiple(InLake()).Entities.Select(row => row.Id);

    private static QueryExpression InLake() => new(PhoneCallTable.LogicalName) { DataSource = "retained" };

    private static OrganizationRequest Of(params (string, object?)[] parameters) =>
        ContactCenter.Named("PurgeRetainedContent", [("EntityName", PhoneCallTable.LogicalName), .. parameters]);
}
