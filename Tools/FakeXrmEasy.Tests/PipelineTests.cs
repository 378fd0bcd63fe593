using System;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins.Audit;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class PipelineTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    [Fact]
    public void A_pipeline_that_the_options_switch_off_takes_no_steps()
    {
        Context(new PipelineOptions()).RegisterPluginStep<Namer>(Step()).Should().NotBe(Guid.Empty);
        Context(new PipelineOptions { UsePipelineSimulation = false })
            .Invoking(context => context.RegisterPluginStep<Namer>(Step())).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Registrations_are_always_validated()
    {
        var step = Step();
        step.EntityLogicalName = "no_table";

        Context(new PipelineOptions()).Invoking(context => context.RegisterPluginStep<Namer>(step)).Should().Throw<ArgumentException>().WithMessage("*no_table*");
        FluentActions.Invoking(() => Context(new PipelineOptions { UsePluginStepRegistrationValidation = false })).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void Each_execution_of_a_step_is_recorded_in_order()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        var step = Step();
        context.RegisterPluginStep<Namer>(step);
        context.GetPluginStepAudit().CreateQuery().Should().BeEmpty();

        var service = context.GetOrganizationService();
        service.Create(new Entity(Table));
        var id = service.Create(new Entity(Table));

        var executions = context.GetPluginStepAudit().CreateQuery().ToList();
        executions.Should().HaveCount(2);
        executions[1].Should().Match<PluginStepAuditDetails>(it =>
            it.PluginStepId == step.Id && it.PluginStepDefinition == step && it.PluginAssemblyType == typeof(Namer)
            && it.MessageName == "Create" && it.Stage == ProcessingStepStage.Preoperation && it.Mode == ProcessingStepMode.Synchronous
            && it.TargetEntityReference == null);
        executions[1].TargetEntity!["msdyn_callername"].Should().Be("Ana");
        executions[1].InputParameters["Target"].Should().BeSameAs(executions[1].TargetEntity);
        executions[1].PluginContext!.MessageName.Should().Be("Create");
        executions[1].ExecutedOn.Should().BeOnOrAfter(executions[0].ExecutedOn).And.BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
        context.GetEntityById(Table, id)!["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void An_execution_that_threw_is_recorded_and_a_target_that_is_a_reference_is_one()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        var row = new Entity(Table, Guid.NewGuid());
        context.Initialize(row);
        var step = Step();
        step.MessageName = "Delete";
        step.PluginInstance = new Refuser();
        context.RegisterPluginStep<IPlugin>(step);

        context.GetOrganizationService().Invoking(service => service.Delete(Table, row.Id)).Should().Throw<InvalidPluginExecutionException>();

        context.GetPluginStepAudit().CreateQuery().Single().Should().Match<PluginStepAuditDetails>(it =>
            it.TargetEntity == null && it.TargetEntityReference!.Id == row.Id && it.PluginAssemblyType == typeof(Refuser));
    }

    [Fact]
    public void Nothing_is_recorded_unless_the_options_say_so() =>
        Context(new PipelineOptions()).Invoking(context => context.GetPluginStepAudit()).Should().Throw<PluginStepAuditNotEnabledException>();

#pragma warning disable CS0618 // What is deprecated is still there.
    [Fact]
    public void A_step_is_registered_by_its_table_and_message()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        var image = new PluginImageDefinition("before", ProcessingStepImageType.PreImage, "msdyn_callername");
        var id = context.RegisterPluginStep<Observer>(
            Table, "Update", ProcessingStepStage.Preoperation, rank: 3, filteringAttributes: ["msdyn_callername"], registeredImages: [image]);
        var row = new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "Ana" };
        context.Initialize(row);

        var service = context.GetOrganizationService();
        service.Update(new Entity(Table, row.Id) { ["msdyn_fromphone"] = "+14155550123" });
        context.GetPluginStepAudit().CreateQuery().Should().BeEmpty();
        service.Update(new Entity(Table, row.Id) { ["msdyn_callername"] = "Bea" });

        var execution = context.GetPluginStepAudit().CreateQuery().Single();
        execution.PluginStepId.Should().Be(id);
        execution.PluginStepDefinition!.Rank.Should().Be(3);
        execution.PluginContext!.PreEntityImages["before"]["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_step_is_by_default_synchronous_and_runs_after_the_operation()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        context.RegisterPluginStep<Observer>(Table, "Create");
        context.GetOrganizationService().Create(new Entity(Table));

        context.GetPluginStepAudit().CreateQuery().Single()
            .Should().Match<PluginStepAuditDetails>(it => it.Stage == ProcessingStepStage.Postoperation && it.Mode == ProcessingStepMode.Synchronous);
    }

    [Fact]
    public void A_step_is_registered_on_the_table_of_a_class_of_rows()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        context.RegisterPluginStep<Observer, PhoneCall>("Create");
        context.GetOrganizationService().Create(new PhoneCall());
        context.GetPluginStepAudit().CreateQuery().Single().PluginContext!.PrimaryEntityName.Should().Be(Table);

        context.Invoking(it => it.RegisterPluginStep<Observer, Entity>("Create")).Should().Throw<InvalidRegistrationMethodForLateBoundException>();
    }
#pragma warning restore CS0618

    private static IXrmFakedContext Context(PipelineOptions options) => MiddlewareBuilder.New()
        .AddCrud().AddPipelineSimulation(options).UsePipelineSimulation().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();

    private static PluginStepDefinition Step() =>
        new() { MessageName = "Create", EntityLogicalName = Table, Stage = ProcessingStepStage.Preoperation, Rank = 1 };

    private sealed class PhoneCall : Entity
    {
        public PhoneCall()
            : base(Table)
        {
        }
    }

    private sealed class Observer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
        }
    }

    private sealed class Namer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((Entity)context.InputParameters["Target"]!)["msdyn_callername"] = "Ana";
        }
    }

    private sealed class Refuser : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("no");
    }
}
