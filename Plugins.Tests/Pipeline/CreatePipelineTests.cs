using System;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The step on the simulated event pipeline: a Create through the organization service.</summary>
public class CreatePipelineTests
{
    [Fact]
    public void A_good_row_is_stored()
    {
        var context = WithCreateStep();
        var id = context.GetOrganizationService().Create(New(("msdyn_fromphone", "+442079460018"), ("msdyn_callername", "Ana")));

        var stored = context.CreateQuery(PhoneCallTable.LogicalName).Single();
        stored.Id.Should().Be(id).And.NotBe(Guid.Empty);
        stored.GetAttributeValue<string>("msdyn_fromphone").Should().Be("+442079460018");
    }

    [Fact]
    public void A_bad_row_is_rejected_and_nothing_is_stored()
    {
        var context = WithCreateStep();
        var service = context.GetOrganizationService();

        service.Invoking(s => s.Create(New(("msdyn_fromphone", "CALL ME")))).Should().Throw<InvalidPluginExecutionException>().WithMessage("*[PCC101]*");
        context.CreateQuery(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void A_row_after_a_rejected_one_is_stored()
    {
        var context = WithCreateStep();
        var service = context.GetOrganizationService();

        service.Invoking(s => s.Create(New(("msdyn_callername", new string('a', 101))))).Should().Throw<InvalidPluginExecutionException>();
        service.Create(New(("msdyn_callername", new string('a', 100))));
        context.CreateQuery(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Fact]
    public void Phone_text_is_not_evaluated_without_the_step()
    {
        var context = Dataverse.New();
        context.GetOrganizationService().Create(New(("msdyn_fromphone", "CALL ME")));
        context.CreateQuery(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    private static IXrmFakedContext WithCreateStep()
    {
        var context = Dataverse.New();
        context.RegisterPluginStep<ValidateOnCreate>(new PluginStepDefinition
        {
            MessageName = "Create",
            EntityLogicalName = PhoneCallTable.LogicalName,
            Stage = ProcessingStepStage.Prevalidation,
            Mode = ProcessingStepMode.Synchronous,
            Rank = 1,
        });
        return context;
    }

    private static Entity New(params (string Column, object? Value)[] columns)
    {
        var row = PhoneCall.Row(columns);
        row.Id = Guid.Empty;
        return row;
    }
}
