using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>The environment variable of the rules on a local Dataverse with the shipped plug-in.</summary>
public sealed class RulesVariableTests : IDisposable
{
    private const string Wrong = """{"moed":"audit"}""";

    private readonly RulesOrganization _organization = new("""{"mode":"audit"}""");
    private readonly List<StepExecution> _executions = [];

    public RulesVariableTests() => _organization.Dataverse.StepExecuted = _executions.Add;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void An_unusable_value_is_rejected_when_it_is_saved()
    {
        foreach (var write in new Action[]
        {
            () => _organization.Save(Wrong),
            () => _organization.SaveDefault(Wrong),
            () => _organization.Dataverse.Execute(new OrganizationRequest("UpdateMultiple") { ["Targets"] = new EntityCollection([new Entity("environmentvariablevalue", _organization.ValueId) { ["value"] = Wrong }]) { EntityName = "environmentvariablevalue" } }),
            () => new RulesOrganization(Wrong).Dispose(),
        })
        {
            var fault = TestSteps.FaultOf(write);
            fault.Message.Should().Contain("\"$.moed\": There is no setting \"moed\".").And.EndWith("[PCC902]");
            fault.ErrorDetails.Should().Contain("ApiExceptionHttpStatusCode", 400);
        }

        _organization.Value.Should().Be("""{"mode":"audit"}""");
    }

    [Fact]
    public void A_usable_value_and_other_variables_are_saved()
    {
        _organization.Save("""{"mode":"off"}""");
        _organization.Value.Should().Be("""{"mode":"off"}""");
        _organization.SaveDefault("");
        var other = _organization.Dataverse.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = "contoso_Address", ["defaultvalue"] = Wrong });
        var value = _organization.Dataverse.Create(new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", other), ["value"] = "{" });
        _organization.Dataverse.Update(new Entity("environmentvariablevalue", value) { ["value"] = "[" });
    }

    [Fact]
    public void A_bypassed_save_of_an_unusable_value_leaves_writes_flowing()
    {
        _organization.Call().Should().Be("accepted");
        _organization.Save(Wrong, isBypassed: true);
        _organization.Value.Should().Be(Wrong);
        _organization.Age();
        _executions.Clear();
        _organization.Call().Should().Be("accepted");

        var execution = _executions.Should().ContainSingle(one => one.Trace.Contains("cannot be used", StringComparison.Ordinal)).Subject;
        execution.Trace.Should().Contain("the environment variable pcc_PhoneCallContextRules cannot be used, so its last usable value applies: PCC902.Key $ key=\"aaaa\"");
        execution.Log.Should().ContainSingle(entry => entry.Level == LogLevel.Error);
        _executions.Clear();
        _organization.Call().Should().Be("accepted");
        _executions.Should().NotContain(one => one.Trace.Contains("cannot be used", StringComparison.Ordinal), "it is reported once for each reading");

        _organization.Save("{}");
        _organization.Call().Should().Be("accepted", "the new value is not read yet");
        _organization.Age();
        _organization.Call().Should().Be("PCC101");
    }

    [Fact]
    public void A_process_that_finds_an_unusable_value_first_rejects_until_it_is_corrected()
    {
        _organization.Save(Wrong, isBypassed: true);
        _organization.Call().Should().Be("PCC902");
        _organization.Save("""{"mode":"audit"}""");
        _organization.Call().Should().Be("PCC902", "the process has not read again");
        _organization.Age();
        _organization.Call().Should().Be("accepted");
    }

    [Fact]
    public void Two_local_Dataverses_in_one_process_have_their_own_rules()
    {
        using var strict = new RulesOrganization("""{"mode":"enforce"}""");
        using var without = new LocalDataverse();
        without.Register(RulesOrganization.Shipped);
        for (var i = 0; i < 3; i++)
        {
            _organization.Call().Should().Be("accepted");
            strict.Call().Should().Be("PCC101");
            FluentActions.Invoking(() => without.Create(TestSteps.Row(("msdyn_fromphone", "front desk")))).Should().Throw<Exception>();
        }
    }

    [Fact]
    public void A_call_of_a_phone_runs_no_step_on_variables()
    {
        _organization.Call();
        _executions.Select(execution => execution.Step!.PluginTypeName).Should().NotContain(typeof(ValidateRulesVariable).FullName);
        _executions.Clear();
        _organization.Save("{}");
        _executions.Select(execution => execution.Step!.PluginTypeName).Should().Equal(typeof(ValidateRulesVariable).FullName);
    }
}
