using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The rollback after a rejection, the depth of calls, and the time limit.</summary>
public class TransactionTests
{
    private readonly LocalDataverse _dataverse = new();

    [Theory]
    [InlineData(PipelineStage.PreOperation, false)]
    [InlineData(PipelineStage.PostOperation, false)]
    [InlineData(PipelineStage.PreValidation, true)]
    public void A_rollback_keeps_only_the_writes_of_stage_10(PipelineStage stage, bool stays)
    {
        _dataverse.OnServices("Update", stage, services => services.Service().Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "written by a step" }));
        _dataverse.On("Update", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"), step => step with { Rank = 9 });
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));

        TestSteps.FaultOf(() => _dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea"))));
        _dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_callername"].Should().Be("Ana");
        _dataverse.ReadAll("msdyn_ocliveworkitem").Should().HaveCount(stays ? 1 : 0);
    }

    [Fact]
    public void Stage_10_of_a_nested_request_runs_within_the_transaction()
    {
        bool? within = null;
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services => services.Service().Update(TestSteps.Change(services.Context().PrimaryEntityId, ("msdyn_tophone", "911"))));
        _dataverse.On("Update", PipelineStage.PreValidation, context => within = context.IsInTransaction);
        _dataverse.Create(TestSteps.Row());
        within.Should().BeTrue();
    }

    [Theory]
    [InlineData(PipelineStage.PreOperation)]
    [InlineData(PipelineStage.PostOperation)]
    public void A_step_cannot_ignore_a_failed_write_within_the_transaction(PipelineStage stage)
    {
        _dataverse.OnServices("Create", stage, services =>
        {
            try
            {
                services.Service().Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = new string('x', 401) });
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // Many plug-ins do so.
            }
        });
        var fault = TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row()));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040251");
        fault.Message.Should().Contain("no active transaction");
        _dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_option_decides_if_a_step_can_ignore_a_failed_read(bool ends)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { FailedReadsEndTransactions = ends } });
        dataverse.OnServices("Create", PipelineStage.PreOperation, services => Ignore(() => services.Service().Retrieve("systemuser", Guid.NewGuid(), new ColumnSet(true))));
        if (ends) TestSteps.CodeOf(() => dataverse.Create(TestSteps.Row())).Should().Be("0x80040251");
        else dataverse.Create(TestSteps.Row()).Should().NotBeEmpty();
        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(ends ? 0 : 1);
    }

    [Fact]
    public void A_step_can_ignore_failed_requests_outside_the_transaction()
    {
        _dataverse.OnServices("Create", PipelineStage.PreValidation, services =>
        {
            Ignore(() => services.Service().Retrieve("systemuser", Guid.NewGuid(), new ColumnSet(true)));
            Ignore(() => services.Service().Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = new string('x', 401) }));
        });
        _dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().NotThrow();
    }

    private static void Ignore(Action action) => action.Should().Throw<FaultException<OrganizationServiceFault>>();

    [Theory]
    [InlineData(8)]
    [InlineData(3)]
    public void Steps_can_call_each_other_up_to_the_depth_limit(int limit)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { MaxDepth = limit });
        var deepest = 0;
        var until = limit;
        dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            deepest = services.Context().Depth;
            if (deepest < until) services.Service().Create(TestSteps.Row());
        });
        dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().NotThrow();
        deepest.Should().Be(limit);

        until = limit + 1;
        TestSteps.CodeOf(() => dataverse.Create(TestSteps.Row())).Should().Be("0x80044182");
        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(limit);
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(121, true)]
    public void An_operation_may_take_two_minutes(int seconds, bool isTooLong)
    {
        var clock = new TestClock();
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = clock });
        dataverse.On("Create", PipelineStage.PreValidation, _ => clock.Advance(TimeSpan.FromSeconds(seconds - 60)), step => step with { Rank = 1 });
        dataverse.On("Create", PipelineStage.PreOperation, _ => clock.Advance(TimeSpan.FromSeconds(60)));
        if (isTooLong)
        {
            var fault = TestSteps.FaultOf(() => dataverse.Create(TestSteps.Row()));
            Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80044173");
            Errors.Faults.HttpStatus(fault).Should().Be(500);
        }
        else
        {
            dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().NotThrow();
        }

        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(isTooLong ? 0 : 1);
    }

    [Fact]
    public void Requests_of_a_step_check_the_time_limit()
    {
        var clock = new TestClock();
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = clock, TimeLimit = TimeSpan.FromSeconds(1) });
        var calls = 0;
        dataverse.OnServices("Create", PipelineStage.PreValidation, services =>
        {
            for (; calls < 100; calls++)
            {
                clock.Advance(TimeSpan.FromMilliseconds(300));
                services.Service().Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest());
            }
        });
        TestSteps.CodeOf(() => dataverse.Create(TestSteps.Row())).Should().Be("0x80044173");
        calls.Should().Be(3);
    }

    [Fact]
    public void Callers_and_steps_get_copies_of_stored_rows()
    {
        Entity? shown = null;
        var mine = TestSteps.Row(("msdyn_callername", "Ana"), ("statecode", new OptionSetValue(0)));
        _dataverse.On("Create", PipelineStage.PostOperation, context => shown = context.Target());
        var id = _dataverse.Create(mine);
        foreach (var row in new[] { mine, shown!, _dataverse.Find(PhoneCallTable.LogicalName, id)! })
        {
            row["msdyn_callername"] = "changed";
            row.GetAttributeValue<OptionSetValue>("statecode")!.Value = 1;
        }

        var stored = _dataverse.ReadAll(PhoneCallTable.LogicalName).Single();
        stored["msdyn_callername"].Should().Be("Ana");
        stored["statecode"].Should().BeEquivalentTo(new OptionSetValue(0));
    }
}
