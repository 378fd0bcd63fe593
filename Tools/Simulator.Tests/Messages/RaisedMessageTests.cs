using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Merges, imports and upserts have no event of their own: steps run on the messages that they raise.</summary>
public class RaisedMessageTests
{
    private static readonly string[] Written = ["Create", "CreateMultiple", "Update", "UpdateMultiple", "SetState", "SetStateDynamicEntity", "Assign", "Delete", "Restore"];

    private readonly ContactCenter _center = new();
    private readonly List<string> _ran = [];

    [Fact]
    public void An_upsert_raises_Create_for_a_new_row_and_otherwise_Update()
    {
        var id = _center.Call(("msdyn_callername", "Ana"));
        Watch();
        _center.Dataverse.Execute(new UpsertRequest { Target = TestSteps.Row(("msdyn_callername", "Rui")) });
        _ran.Should().Equal("Create: Rui");
        _ran.Clear();
        _center.Dataverse.Execute(new UpsertRequest { Target = TestSteps.Change(id, ("msdyn_callername", "Ana Maria")) });
        _ran.Should().Equal("Update: Ana Maria");
    }

    [Fact]
    public void An_upsert_of_many_rows_raises_Create_or_Update_for_each()
    {
        var id = _center.Call(("msdyn_callername", "Ana"));
        Watch();
        _center.Dataverse.Execute(new UpsertMultipleRequest
        {
            Targets = new EntityCollection([TestSteps.Row(("msdyn_callername", "Rui")), TestSteps.Change(id, ("msdyn_callername", "Ana Maria"))]) { EntityName = PhoneCallTable.LogicalName },
        });
        _ran.Should().Equal("Create: Rui", "Update: Ana Maria");
    }

    [Fact]
    public void An_import_raises_Create_with_the_import_columns()
    {
        var first = new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc);
        Watch();
        object?[] seen = [];
        _center.Dataverse.On("Create", PipelineStage.PreValidation, context => seen = [context.Target()["overriddencreatedon"], context.Target()["importsequencenumber"]]);
        var row = _center.Stored(_center.Call(("msdyn_callername", "Rui"), ("overriddencreatedon", first), ("importsequencenumber", 42)));
        _ran.Should().Equal("Create: Rui");
        seen.Should().Equal(first, 42);
        row["createdon"].Should().Be(first);
        row["importsequencenumber"].Should().Be(42);
    }

    [Fact]
    public void An_import_that_updates_rows_raises_Update()
    {
        var id = _center.Call(("msdyn_callername", "Ana"));
        Watch();
        _center.Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Ana Maria"), ("importsequencenumber", 42)));
        _ran.Should().Equal("Update: Ana Maria");
    }

    [Fact]
    public void Merge_is_rejected_without_running_steps()
    {
        PhoneCallTable.Messages.Select(message => message.Name).Should().NotContain("Merge");
        var (kept, merged) = (_center.Call(("msdyn_callername", "Ana")), _center.Call());
        Watch();
        var before = _center.Everything();
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Execute(ContactCenter.Named(
            "Merge", ("Target", TestSteps.Reference(kept)), ("SubordinateId", merged), ("UpdateContent", TestSteps.Row(("msdyn_callername", "Rui"))), ("PerformParentingChecks", false))));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
        fault.Message.Should().Contain("Merge");
        _ran.Should().BeEmpty();
        _center.Everything().Should().Equal(before);
    }

    [Fact]
    public void Restore_raises_Restore_and_optionally_Create()
    {
        foreach (var runsCreateSteps in new[] { false, true })
        {
            var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { RestoreRunsCreateSteps = runsCreateSteps } });
            var id = center.Call(("msdyn_callername", "Ana"));
            center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
            _ran.Clear();
            Watch(center);
            center.Dataverse.Execute(ContactCenter.Named("Restore", ("Target", TestSteps.Change(id, ("msdyn_callername", "Ana Maria")))));
            _ran.Should().Equal(runsCreateSteps ? ["Restore: Ana Maria", "Create: Ana Maria"] : ["Restore: Ana Maria"]);
        }
    }

    private void Watch(ContactCenter? center = null)
    {
        foreach (var message in Written.Where(message => !message.EndsWith("Multiple", StringComparison.Ordinal)))
        {
            (center ?? _center).Dataverse.On(message, PipelineStage.PreOperation, context =>
                _ran.Add($"{message}: {(context.InputParameters.TryGetValue("Target", out var target) ? (target as Entity)?.GetAttributeValue<string>("msdyn_callername") : null)}"));
        }
    }
}
