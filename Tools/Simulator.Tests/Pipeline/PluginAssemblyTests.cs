using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The shipped dll, loaded from its file, on the local Dataverse.</summary>
public class PluginAssemblyTests
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll");

    [Fact]
    public void The_steps_are_read_from_the_attributes_of_the_dll()
    {
        var steps = PluginAssembly.Load(Dll).Steps;
        steps.Select(step => (step.PluginTypeName, step.Message, step.Table, (int)step.Stage, step.IsAsynchronous, step.Rank)).Should().BeEquivalentTo(
        [
            ("PhoneCallCtx.Plugins.Steps.ValidateOnCreate", "Create", PhoneCallTable.LogicalName, 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateOnUpdate", "Update", PhoneCallTable.LogicalName, 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateOnSetState", "SetState", PhoneCallTable.LogicalName, 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateOnSetState", "SetStateDynamicEntity", PhoneCallTable.LogicalName, 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.NormalizePhonesOnCreate", "Create", PhoneCallTable.LogicalName, 20, false, 1),
            ("PhoneCallCtx.Plugins.Steps.NormalizePhonesOnUpdate", "Update", PhoneCallTable.LogicalName, 20, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateRulesVariable", "Create", "environmentvariabledefinition", 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateRulesVariable", "Update", "environmentvariabledefinition", 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateRulesVariable", "Create", "environmentvariablevalue", 10, false, 1),
            ("PhoneCallCtx.Plugins.Steps.ValidateRulesVariable", "Update", "environmentvariablevalue", 10, false, 1),
        ]);

        var update = steps.Single(step => step is { Message: "Update", Table: PhoneCallTable.LogicalName, Stage: PipelineStage.PreValidation });
        update.Id.Should().NotBe(Guid.Empty);
        update.FilteringColumns.Should().Contain("msdyn_fromphone").And.HaveCount(14);
        update.Images.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "PreImage", Type = ImageType.PreImage });
        steps.Where(step => step.Message == "Create").Should().OnlyContain(step => step.Images.Count == 0);
    }

    [Fact]
    public void The_dll_evaluates_a_Create()
    {
        var dataverse = new LocalDataverse();
        dataverse.Register(PluginAssembly.Load(Dll));

        dataverse.Create(TestSteps.Row(("msdyn_fromphone", "+442079460018"))).Should().NotBe(Guid.Empty);
        dataverse.Invoking(d => d.Create(TestSteps.Row(("msdyn_fromphone", "CALL ME")))).Should().Throw<FaultException<OrganizationServiceFault>>()
            .Which.Detail.Message.Should().Contain("[PCC101]");
    }

    [Fact]
    public void A_missing_file_or_one_that_is_no_assembly_is_rejected()
    {
        FluentActions.Invoking(() => PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "missing.dll"))).Should().Throw<FileNotFoundException>();

        var text = Path.GetTempFileName();
        File.WriteAllText(text, "no assembly");
        FluentActions.Invoking(() => PluginAssembly.Load(text)).Should().Throw<BadImageFormatException>();
        File.Delete(text);
    }

    [Fact]
    public void An_unknown_plug_in_type_is_rejected() =>
        FluentActions.Invoking(() => PluginAssembly.Load(Dll).CreatePlugin(TestSteps.Step(PipelineStage.PreValidation))).Should().Throw<ArgumentException>().WithMessage("*has no type Test*");
}
