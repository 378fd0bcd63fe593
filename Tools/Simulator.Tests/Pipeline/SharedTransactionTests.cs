using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary><see cref="LocalDataverse.Transact"/> runs several requests in one transaction.</summary>
public class SharedTransactionTests
{
    private readonly ContactCenter _center = new();

    private LocalDataverse Dataverse => _center.Dataverse;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_writes_are_kept_only_if_the_work_says_so(bool isKept)
    {
        var changed = _center.Call(("msdyn_callername", "Ana"));
        var deleted = _center.Call(("msdyn_callername", "Rui"));
        var before = _center.Everything();
        Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Eva")));
            Dataverse.Update(TestSteps.Change(changed, ("msdyn_callername", "Bea")));
            Dataverse.Delete(PhoneCallTable.LogicalName, deleted);
            return isKept;
        });
        if (isKept) Names().Should().BeEquivalentTo("Bea", "Eva");
        else _center.Everything().Should().Equal(before);
    }

    [Fact]
    public void An_exception_of_the_work_undoes_the_writes()
    {
        FluentActions.Invoking(() => Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row());
            throw new InvalidOperationException("stop");
        })).Should().Throw<InvalidOperationException>().WithMessage("stop");
        Names().Should().BeEmpty();
        Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        Names().Should().Equal("Ana");
    }

    [Fact]
    public void A_request_sees_the_writes_of_earlier_requests_under_its_own_user()
    {
        var user = _center.User();
        Dataverse.Transact(() =>
        {
            var id = _center.CallOf(user, ("msdyn_callername", "Ana"));
            _center.As(user).Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
            return true;
        });
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle().Which.Should().Match<Entity>(row =>
            row["msdyn_callername"]!.Equals("Bea") && ((EntityReference)row["modifiedby"]!).Id == user);
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    [InlineData(PipelineStage.PostOperation)]
    public void A_failed_request_undoes_only_its_own_writes(PipelineStage stage)
    {
        Dataverse.OnCreate(stage, context =>
        {
            if (context.Target()["msdyn_callername"] is "Bad") throw new InvalidPluginExecutionException("Not today.");
        });
        Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
            TestSteps.FaultOf(() => Dataverse.Create(TestSteps.Row(("msdyn_callername", "Bad")))).Message.Should().Be("Not today.");
            Names().Should().Equal("Ana");
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Rui")));
            return true;
        });
        Names().Should().BeEquivalentTo("Ana", "Rui");
    }

    [Fact]
    public void A_step_that_ignores_a_failed_write_ends_only_its_own_request()
    {
        Dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            if (services.Context().Target()["msdyn_callername"] is "Bad") TestSteps.FaultOf(() => services.Service().Delete(PhoneCallTable.LogicalName, Guid.NewGuid()));
        });
        Dataverse.Transact(() =>
        {
            TestSteps.CodeOf(() => Dataverse.Create(TestSteps.Row(("msdyn_callername", "Bad")))).Should().Be("0x80040251");
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
            return true;
        });
        Names().Should().Equal("Ana");
    }

    [Fact]
    public void Every_stage_runs_within_the_transaction()
    {
        var within = new List<bool>();
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
            Dataverse.OnCreate(stage, context => within.Add(context.IsInTransaction));
        Dataverse.Create(TestSteps.Row());
        within.Should().Equal(false, true, true);
        within.Clear();
        Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row());
            return true;
        });
        within.Should().Equal(true, true, true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asynchronous_steps_run_after_the_commit_and_never_after_a_rollback(bool isKept)
    {
        var ran = new List<object?>();
        Dataverse.On("Create", PipelineStage.PostOperation, context => ran.Add(context.Target()["msdyn_callername"]), step => step with { IsAsynchronous = true });
        Dataverse.Transact(() =>
        {
            foreach (var name in new[] { "Ana", "Rui" }) Dataverse.Create(TestSteps.Row(("msdyn_callername", name)));
            ran.Should().BeEmpty();
            return isKept;
        });
        if (isKept) ran.Should().Equal("Ana", "Rui");
        else ran.Should().BeEmpty();
        Dataverse.WaitingSystemJobs.Should().Be(0);
        Dataverse.ReadAll("asyncoperation").Should().HaveCount(isKept ? 2 : 0);
    }

    [Theory]
    [InlineData(true, true, "Ana", "Bea")]
    [InlineData(true, false, "Ana")]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void The_outer_work_decides_about_an_inner_one_that_is_kept(bool keepsOuter, bool keepsInner, params string[] kept)
    {
        Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
            Dataverse.Transact(() =>
            {
                Dataverse.Create(TestSteps.Row(("msdyn_callername", "Bea")));
                return keepsInner;
            });
            return keepsOuter;
        });
        Names().Should().BeEquivalentTo(kept);
    }

    [Fact]
    public void A_rehearsal_leaves_nothing()
    {
        Dataverse.Transact(() =>
        {
            Dataverse.RehearseCreate(TestSteps.Row(("msdyn_callername", "Ana")), out _).Should().BeNull();
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Rui")));
            return true;
        });
        Names().Should().Equal("Rui");
    }

    [Fact]
    public void A_failed_ExecuteTransaction_undoes_only_its_own_requests()
    {
        Dataverse.Transact(() =>
        {
            Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
            var requests = new ExecuteTransactionRequest { Requests = [Create("Rui"), Create(new string('x', 101))] };
            TestSteps.FaultOf(() => Dataverse.Execute(requests)).Should().BeOfType<ExecuteTransactionFault>().Which.FaultedRequestIndex.Should().Be(1);
            return true;
        });
        Names().Should().Equal("Ana");
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void All_requests_together_have_the_time_limit_of_one(int seconds, bool isInTime)
    {
        var clock = new TestClock();
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = clock });
        dataverse.Transact(() =>
        {
            dataverse.Create(TestSteps.Row());
            clock.Advance(TimeSpan.FromSeconds(seconds));
            var create = () => { dataverse.Create(TestSteps.Row()); };
            if (isInTime) create.Should().NotThrow();
            else TestSteps.CodeOf(create).Should().Be("0x80044173");
            return isInTime;
        });
        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(isInTime ? 2 : 0);
        dataverse.Create(TestSteps.Row()).Should().NotBe(Guid.Empty);
    }

    [Fact]
    public async Task Other_threads_never_see_half_of_the_writes()
    {
        var work = Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var isKept = i % 2 == 0;
                Dataverse.Transact(() =>
                {
                    Dataverse.Create(TestSteps.Row());
                    Dataverse.Create(TestSteps.Row());
                    return isKept;
                });
            }
        });
        var counts = new List<int>();
        do counts.Add(Dataverse.ReadAll(PhoneCallTable.LogicalName).Count);
        while (!work.IsCompleted);
        await work;
        counts.Should().OnlyContain(count => count % 2 == 0);
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(200);
    }

    [Fact]
    public void The_file_has_all_writes_of_a_kept_transaction_and_none_of_another()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var options = new LocalDataverseOptions { DatabasePath = Path.Combine(folder.FullName, "rows.sqlite") };
            using (var dataverse = new LocalDataverse(options))
            {
                foreach (var (name, isKept) in new[] { ("Ana", true), ("Rui", false), ("Eva", true) })
                {
                    dataverse.Transact(() =>
                    {
                        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", name)));
                        dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")));
                        return isKept;
                    });
                }
            }

            using var again = new LocalDataverse(options);
            again.ReadAll(PhoneCallTable.LogicalName).Select(row => $"{row["msdyn_callername"]} {row["msdyn_tophone"]}").Should().BeEquivalentTo("Ana 112", "Eva 112");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CreateRequest Create(string name) => new() { Target = TestSteps.Row(("msdyn_callername", name)) };

    private IEnumerable<string?> Names() => Dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row.GetAttributeValue<string>("msdyn_callername"));
}
