using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>Asynchronous steps run after the commit with the images of the request, and a row shows their result.</summary>
public class AsynchronousTests
{
    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { RunsSystemJobsAtOnce = false });

    [Fact]
    public void An_asynchronous_step_runs_outside_the_transaction()
    {
        var seen = new List<string>();
        Async("Create", context => seen.Add($"{context.Mode} {context.Stage} {context.Depth} {context.IsInTransaction} {context.Target()["msdyn_callername"]} {context.PostEntityImages["after"]["msdyn_callername"]}"),
            [new ImageRegistration("after", ImageType.PostImage, ["msdyn_callername"])]);
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        seen.Should().BeEmpty();
        _dataverse.WaitingSystemJobs.Should().Be(1);
        Job().Should().BeEquivalentTo(new { State = 0, Status = 0, Regarding = id });

        _dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
        _dataverse.RunSystemJobs();
        seen.Should().Equal("1 40 1 False Ana Ana");
        _dataverse.WaitingSystemJobs.Should().Be(0);
        Job().Should().BeEquivalentTo(new { State = 3, Status = 30, Regarding = id });
    }

    [Fact]
    public void An_asynchronous_step_runs_right_after_the_request_by_default()
    {
        var dataverse = new LocalDataverse();
        var ran = new List<string>();
        dataverse.On("Create", PipelineStage.PostOperation, _ => ran.Add("asynchronous"), step => step with { IsAsynchronous = true, Rank = 1 });
        dataverse.On("Create", PipelineStage.PostOperation, _ => ran.Add("synchronous"), step => step with { Rank = 2 });
        dataverse.Create(TestSteps.Row());
        ran.Should().Equal("synchronous", "asynchronous");
    }

    [Theory]
    [InlineData("Create", true, "post")]
    [InlineData("Update", true, "post")]
    [InlineData("Delete", true, "pre")]
    [InlineData("Assign", true, "pre")]
    [InlineData("SetStateDynamicEntity", true, "")]
    [InlineData("CreateMultiple", true, "")]
    [InlineData("Create", false, "")]
    [InlineData("Delete", false, "")]
    public void An_asynchronous_step_has_an_image_with_the_name_of_the_row(string message, bool completes, string side)
    {
        const string Name = "AsynchronousStepPrimaryName";
        foreach (var isAsynchronous in new[] { true, false })
        {
            var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = new PlatformBehavior { CompletesTarget = completes } });
            var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_tophone", "112")));
            var seen = new List<(string Side, Entity Image)>();
            var ran = 0;
            dataverse.On(message, PipelineStage.PostOperation, context =>
            {
                ran++;
                foreach (var (where, images) in new[] { ("pre", context.PreEntityImages), ("post", context.PostEntityImages) })
                    if (images.TryGetValue(Name, out var image)) seen.Add((where, image));
            }, step => step with { IsAsynchronous = isAsynchronous });
            switch (message)
            {
                case "Create" or "CreateMultiple": dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_tophone", "112"))); break;
                case "Update": dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "911"))); break;
                case "Delete": dataverse.Delete(PhoneCallTable.LogicalName, id); break;
                case "Assign": dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("systemuser", WellKnown.SystemUserId) }); break;
                default: dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(2) }); break;
            }

            ran.Should().Be(1);
            seen.Select(image => image.Side).Should().Equal(isAsynchronous && side.Length > 0 ? [side] : []);
            foreach (var (_, image) in seen)
            {
                image.Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute, "msdyn_callername");
                image["msdyn_callername"].Should().Be("Ana");
                image.RowVersion.Should().BeNull();
            }
        }
    }

    [Fact]
    public void An_asynchronous_step_of_a_rolled_back_operation_never_runs()
    {
        var ran = false;
        Async("Create", _ => ran = true);
        _dataverse.On("Create", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"), step => step with { Rank = 9 });
        TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row()));
        _dataverse.RunSystemJobs();
        ran.Should().BeFalse();
        _dataverse.ReadAll("asyncoperation").Should().BeEmpty();
    }

    [Theory]
    [InlineData(OperationStatus.Failed, 3, 31, 1)]
    [InlineData(OperationStatus.Canceled, 3, 32, 1)]
    [InlineData(OperationStatus.Suspended, 1, 10, 1)]
    [InlineData(OperationStatus.Succeeded, 3, 30, 1)]
    [InlineData(OperationStatus.Retry, 3, 31, 4)]
    public void The_exception_of_an_asynchronous_step_decides_its_job_status_only(OperationStatus thrown, int state, int status, int runs)
    {
        var ran = 0;
        Async("Create", _ =>
        {
            ran++;
            throw new InvalidPluginExecutionException(thrown, "the line was busy");
        });
        var id = _dataverse.Create(TestSteps.Row());
        _dataverse.Invoking(d => d.RunSystemJobs()).Should().NotThrow();
        ran.Should().Be(runs);
        Job().Should().BeEquivalentTo(new { State = state, Status = status, Regarding = id });
        _dataverse.ReadAll("asyncoperation").Single()["message"].Should().Be("the line was busy");
        _dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Fact]
    public void Writes_of_an_asynchronous_step_run_one_level_deeper()
    {
        var depths = new List<int>();
        _dataverse.OnServices("Update", PipelineStage.PostOperation, services =>
        {
            var context = services.Context();
            depths.Add(context.Depth);
            if (context.Depth < 3) services.Service().Update(TestSteps.Change(context.PrimaryEntityId, ("msdyn_tophone", "911")));
        }, step => step with { IsAsynchronous = true });
        var id = _dataverse.Create(TestSteps.Row());
        _dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")));
        _dataverse.RunSystemJobs();
        depths.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void A_finished_job_shows_its_start_and_its_end()
    {
        var ran = DateTime.MinValue;
        Async("Create", _ => ran = DateTime.UtcNow);
        _dataverse.Create(TestSteps.Row());
        var waiting = _dataverse.ReadAll("asyncoperation").Single();
        waiting.Contains("startedon").Should().BeFalse();
        waiting.Contains("completedon").Should().BeFalse();
        _dataverse.RunSystemJobs();
        var over = _dataverse.ReadAll("asyncoperation").Single();
        over.GetAttributeValue<DateTime>("startedon").Should().BeOnOrAfter(waiting.GetAttributeValue<DateTime>("createdon")).And.BeOnOrBefore(ran);
        over.GetAttributeValue<DateTime>("completedon").Should().BeOnOrAfter(ran);
    }

    [Fact]
    public void A_deleted_phone_call_deletes_its_jobs()
    {
        Async("Create", _ => { });
        var id = _dataverse.Create(TestSteps.Row());
        _dataverse.Delete(PhoneCallTable.LogicalName, id);
        _dataverse.ReadAll("asyncoperation").Should().BeEmpty();
        _dataverse.Invoking(d => d.RunSystemJobs()).Should().NotThrow();
    }

    private void Async(string message, Action<IPluginExecutionContext> action, IReadOnlyList<ImageRegistration>? images = null) =>
        _dataverse.On(message, PipelineStage.PostOperation, action, step => step with { IsAsynchronous = true, Images = images ?? [] });

    private object Job()
    {
        var job = _dataverse.ReadAll("asyncoperation").Single();
        return new
        {
            State = job.GetAttributeValue<OptionSetValue>("statecode")!.Value,
            Status = job.GetAttributeValue<OptionSetValue>("statuscode")!.Value,
            Regarding = job.GetAttributeValue<EntityReference>("regardingobjectid")!.Id,
        };
    }
}
