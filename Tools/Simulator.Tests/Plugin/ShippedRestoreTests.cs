using System;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>Restore is a write. The shipped dll evaluates it only if one of its classes is registered on it by hand.</summary>
public class ShippedRestoreTests
{
    private static readonly PluginAssembly Plugin = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    public static TheoryData<string, PipelineStage, bool> Registrations
    {
        get
        {
            var all = new TheoryData<string, PipelineStage, bool>();
            foreach (var name in new[] { "ValidateOnCreate", "ValidateOnUpdate" })
                foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
                    foreach (var runsCreateSteps in new[] { false, true }) all.Add(name, stage, runsCreateSteps);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void A_step_on_Restore_evaluates_the_overriding_columns(string type, PipelineStage stage, bool runsCreateSteps)
    {
        var dataverse = With(runsCreateSteps);
        Register(dataverse, type, stage);
        var id = Deleted(dataverse, ("msdyn_fromphone", "+14255550123"));

        var fault = TestSteps.FaultOf(() => Restore(dataverse, id, ("msdyn_fromphone", "CALL ME")));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040265");
        fault.Message.Should().Contain("PCC101");
        dataverse.Find(PhoneCallTable.LogicalName, id).Should().BeNull();

        Restore(dataverse, id, ("msdyn_fromphone", "+442079460018"));
        dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_fromphone"].Should().Be("+442079460018");
    }

    [Theory]
    [InlineData("ValidateOnCreate")]
    [InlineData("ValidateOnUpdate")]
    public void A_step_on_Restore_accepts_unchanged_invalid_columns(string type)
    {
        var dataverse = With(runsCreateSteps: false);
        Register(dataverse, type, PipelineStage.PreValidation);
        var id = Deleted(dataverse, ("msdyn_fromphone", "CALL ME"));
        Restore(dataverse, id, ("msdyn_callername", "Ana Reis"));
        dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_fromphone"].Should().Be("CALL ME");
    }

    [Fact]
    public void The_row_in_the_bin_fixes_columns_that_are_set_once()
    {
        var dataverse = With(runsCreateSteps: false);
        Register(dataverse, "ValidateOnUpdate", PipelineStage.PreValidation, """{"fixedOnceSet":["msdyn_callsid"]}""");
        var id = Deleted(dataverse, ("msdyn_callsid", "CA100"));
        TestSteps.FaultOf(() => Restore(dataverse, id, ("msdyn_callsid", "CA101"))).Message.Should().Contain("PCC301");
        Restore(dataverse, id, ("msdyn_callsid", "CA100"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void No_rule_evaluates_a_Restore_by_default_unless_it_runs_Create_steps(bool runsCreateSteps, bool isAccepted)
    {
        var dataverse = With(runsCreateSteps);
        dataverse.Register(Plugin);
        var id = Deleted(dataverse, ("msdyn_fromphone", "+14255550123"));
        if (isAccepted) Restore(dataverse, id, ("msdyn_fromphone", "CALL ME"));
        else TestSteps.FaultOf(() => Restore(dataverse, id, ("msdyn_fromphone", "CALL ME"))).Message.Should().Contain("PCC101");
    }

    [Fact]
    public void A_normalizing_step_on_Restore_rewrites_numbers()
    {
        var dataverse = With(runsCreateSteps: false);
        Register(dataverse, "NormalizePhonesOnUpdate", PipelineStage.PreOperation, """{"phones":{"msdyn_fromphone":{"normalize":true}}}""");
        var id = Deleted(dataverse, ("msdyn_fromphone", "+14255550123"));
        Restore(dataverse, id, ("msdyn_fromphone", "+44 20 7946 0018"));
        dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_fromphone"].Should().Be("+442079460018");
    }

    private static LocalDataverse With(bool runsCreateSteps) =>
        new(new LocalDataverseOptions { OrganizationId = Guid.NewGuid(), Behavior = new PlatformBehavior { RestoreRunsCreateSteps = runsCreateSteps } });

    /// <summary>Registers a class of the dll on Restore, as an administrator would: without filtering columns, with the image of an Update.</summary>
    private static void Register(LocalDataverse dataverse, string type, PipelineStage stage, string settings = "{}")
    {
        var declared = Plugin.Steps.First(step => step.PluginTypeName.EndsWith("." + type, StringComparison.Ordinal));
        var step = declared with
        {
            Message = "Restore",
            Stage = stage,
            FilteringColumns = [],
            Images = Plugin.Steps.First(update => update.PluginTypeName.EndsWith(".ValidateOnUpdate", StringComparison.Ordinal)).Images,
            Id = Guid.NewGuid(),
            Name = $"{type} on Restore",
            UnsecureConfiguration = settings,
        };
        dataverse.Register(step, Plugin.CreatePlugin(step));
    }

    private static Guid Deleted(LocalDataverse dataverse, params (string Column, object? Value)[] columns)
    {
        var id = Guid.NewGuid();
        dataverse.Seed(TestSteps.Change(id, [.. columns, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)), ("ownerid", new EntityReference("systemuser", WellKnown.AdministratorId))]));
        dataverse.Delete(PhoneCallTable.LogicalName, id);
        return id;
    }

    private static void Restore(LocalDataverse dataverse, Guid id, params (string Column, object? Value)[] overrides) =>
        dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = TestSteps.Change(id, overrides) });
}
