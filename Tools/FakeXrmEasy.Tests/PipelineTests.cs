using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.FakeMessageExecutors;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins.Audit;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class PipelineTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    [Fact]
    public void The_definition_of_a_step_does_not_get_the_new_identifier()
    {
        var step = Step();
        var other = Step();
        other.Id = Guid.NewGuid();
        var context = Context();

        context.RegisterPluginStep<Namer>(step).Should().NotBe(Guid.Empty);
        step.Id.Should().BeEmpty();

        context.RegisterPluginStep<Namer>(other).Should().Be(other.Id);
        context.Invoking(it => it.RegisterPluginStep<Namer>(other)).Should().Throw<PluginStepDefinitionAlreadyRegisteredException>().WithMessage($"*{other.Id}*");
    }

    [Fact]
    public void Names_of_tables_are_not_validated()
    {
        var step = Step();
        step.EntityLogicalName = "no_table";
        var context = Context();

        context.RegisterPluginStep<Rejecter>(step).Should().NotBe(Guid.Empty);
        context.GetOrganizationService().Create(new Entity(Table)).Should().NotBe(Guid.Empty);
    }

    [Fact]
    public void A_step_without_a_table_runs_for_every_table()
    {
        var step = Step();
        step.EntityLogicalName = "";
        var context = Context();
        context.RegisterPluginStep<Namer>(step);

        var id = context.GetOrganizationService().Create(new Entity(Table));
        context.GetEntityById(Table, id)!["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_step_cannot_be_registered_at_the_main_operation()
    {
        var step = new PluginStepDefinition { MessageName = "pcc_ParsePhoneNumber", Stage = ProcessingStepStage.MainOperation };

        Context().Invoking(it => it.RegisterPluginStep<Observer>(step)).Should().Throw<InvalidPluginStepRegistrationException>();
        Context(new PipelineOptions { UsePluginStepRegistrationValidation = false }).RegisterPluginStep<Observer>(step).Should().NotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("SetState")]
    public void A_pre_image_is_rejected_for_a_message_without_one(string message)
    {
        foreach (var type in new[] { ProcessingStepImageType.PreImage, ProcessingStepImageType.Both })
        {
            var step = Step(message);
            step.ImagesDefinitions = [new PluginImageDefinition("PreImage", type, "statecode")];
            Context().Invoking(it => it.RegisterPluginStep<Observer>(step)).Should().Throw<PreImageNotAvailableException>().WithMessage("*PreImage*");
        }

        var allowed = Step("Update");
        allowed.ImagesDefinitions = [new PluginImageDefinition("PreImage", ProcessingStepImageType.PreImage, "statecode")];
        Context().RegisterPluginStep<Observer>(allowed).Should().NotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("Create", "CreateMultiple")]
    [InlineData("CreateMultiple", "CreateMultiple")]
    [InlineData("Update", "UpdateMultiple")]
    [InlineData("UpdateMultiple", "UpdateMultiple")]
    public void A_step_on_a_request_for_many_rows_sees_Targets_only(string registered, string requested)
    {
        var (context, row) = WithRow();
        var observer = new Observer();
        var step = Step(registered);
        step.PluginInstance = observer;
        context.RegisterPluginStep<Observer>(step);

        context.GetOrganizationService().Execute(Many(requested, row));

        observer.Seen.Should().ContainSingle().Which.Should().Match<IPluginExecutionContext4>(it => it.MessageName == registered && it.PrimaryEntityName == null && it.PrimaryEntityId == Guid.Empty);
        observer.Seen[0].InputParameters["Targets"].Should().BeOfType<EntityCollection>().Which.Entities.Should().ContainSingle();
        observer.Seen[0].InputParameters.ContainsKey("Target").Should().BeFalse();
        observer.Seen[0].PreEntityImagesCollection.Should().BeNull();
    }

    [Fact]
    public void A_step_for_many_rows_sees_Target_on_a_plain_Create()
    {
        var context = Context();
        var observer = new Observer();
        var step = Step("CreateMultiple");
        step.PluginInstance = observer;
        context.RegisterPluginStep<Observer>(step);

        context.GetOrganizationService().Create(new Entity(Table));

        observer.Seen.Should().ContainSingle().Which.Should().Match<IPluginExecutionContext4>(it => it.MessageName == "CreateMultiple");
        observer.Seen[0].InputParameters.ContainsKey("Target").Should().BeTrue();
        observer.Seen[0].InputParameters.ContainsKey("Targets").Should().BeFalse();
    }

    [Fact]
    public void A_step_on_SetState_runs_only_without_a_table()
    {
        var (context, row) = WithRow();
        var (ofTable, ofAny) = (new Observer(), new Observer());
        var step = Step("SetState");
        step.PluginInstance = ofTable;
        context.RegisterPluginStep<Observer>(step);
        var other = Step("SetState");
        other.EntityLogicalName = "";
        other.PluginInstance = ofAny;
        context.RegisterPluginStep<Observer>(other);

        context.GetOrganizationService().Execute(new SetStateRequest { EntityMoniker = row.ToEntityReference(), State = new OptionSetValue(1), Status = new OptionSetValue(2) });

        ofTable.Seen.Should().BeEmpty();
        ofAny.Seen.Should().ContainSingle().Which.InputParameters["EntityMoniker"].Should().Be(row.ToEntityReference());
    }

    [Fact]
    public void A_step_with_configurations_uses_the_constructor_with_two_strings()
    {
        var context = Context();
        var step = Step();
        step.Configurations = new PluginStepConfigurations { UnsecureConfig = "open", SecureConfig = "hidden" };
        context.RegisterPluginStep<ConfiguredNamer>(step);

        var id = context.GetOrganizationService().Create(new Entity(Table));

        context.GetEntityById(Table, id)!["msdyn_callername"].Should().Be("open hidden");
    }

    [Fact]
    public void A_step_with_configurations_needs_a_constructor_for_them()
    {
        var context = Context();
        var step = Step();
        step.Configurations = new PluginStepConfigurations { UnsecureConfig = "open" };
        context.RegisterPluginStep<Namer>(step);

        context.GetOrganizationService().Invoking(it => it.Create(new Entity(Table))).Should().Throw<ArgumentException>().WithMessage("*Namer*configuration*");
    }

    [Fact]
    public void Steps_run_by_their_rank_and_around_the_main_operation()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        foreach (var (stage, rank) in new[] { (ProcessingStepStage.Postoperation, 1), (ProcessingStepStage.Preoperation, 2), (ProcessingStepStage.Preoperation, 1), (ProcessingStepStage.Prevalidation, 3) })
            context.RegisterPluginStep<Observer>(new PluginStepDefinition { MessageName = "Create", EntityLogicalName = Table, Stage = stage, Rank = rank });

        var id = context.GetOrganizationService().Create(new Entity(Table));

        var executions = context.GetPluginStepAudit().CreateQuery().ToList();
        executions.Select(it => ((int)it.Stage, it.PluginStepDefinition!.Rank)).Should().Equal((10, 3), (20, 1), (20, 2), (40, 1));
        executions[3].OutputParameters["id"].Should().Be(id);
    }

    [Fact]
    public void The_main_operation_is_not_undone_when_a_later_step_throws()
    {
        var context = Context();
        var step = Step();
        step.Stage = ProcessingStepStage.Postoperation;
        context.RegisterPluginStep<Rejecter>(step);

        context.GetOrganizationService().Invoking(it => it.Create(new Entity(Table))).Should().Throw<InvalidPluginExecutionException>();

        context.CreateQuery(Table).Should().ContainSingle();
    }

    [Fact]
    public void A_step_that_triggers_itself_is_stopped()
    {
        var context = Context();
        context.RegisterPluginStep<Looper>(Step());
        context.GetOrganizationService().Invoking(it => it.Create(new Entity(Table))).Should().Throw<FaultException<OrganizationServiceFault>>().WithMessage("*deeper than 8*");
        context.CreateQuery(Table).Should().BeEmpty();
    }

    [Fact]
    public void Each_execution_of_a_step_is_recorded_in_order()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        var step = Step();
        var stepId = context.RegisterPluginStep<Namer>(step);
        context.GetPluginStepAudit().CreateQuery().Should().BeEmpty();

        var service = context.GetOrganizationService();
        service.Create(new Entity(Table));
        var id = service.Create(new Entity(Table));

        var executions = context.GetPluginStepAudit().CreateQuery().ToList();
        executions.Should().HaveCount(2);
        executions[1].Should().Match<PluginStepAuditDetails>(it =>
            it.PluginStepId == stepId && it.PluginStepDefinition == step && it.PluginAssemblyType == typeof(Namer)
            && it.MessageName == "Create" && it.Stage == ProcessingStepStage.Preoperation && it.Mode == ProcessingStepMode.Synchronous
            && it.TargetEntityReference == null);
        executions[1].TargetEntity!["msdyn_callername"].Should().Be("Ana");
        executions[1].InputParameters["Target"].Should().BeSameAs(executions[1].TargetEntity);
        executions[1].PluginContext!.MessageName.Should().Be("Create");
        executions[1].ExecutedOn.Should().BeOnOrAfter(executions[0].ExecutedOn).And.BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
        context.GetEntityById(Table, id)!["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_reference_as_target_is_recorded_as_a_reference()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        var row = new Entity(Table, Guid.NewGuid());
        context.Initialize(row);
        var step = Step("Delete");
        step.PluginInstance = new Observer();
        context.RegisterPluginStep<IPlugin>(step);

        context.GetOrganizationService().Delete(Table, row.Id);

        context.GetPluginStepAudit().CreateQuery().Single().Should().Match<PluginStepAuditDetails>(it =>
            it.TargetEntity == null && it.TargetEntityReference!.Id == row.Id && it.PluginAssemblyType == typeof(Observer));
    }

    [Fact]
    public void An_execution_that_threw_is_not_recorded()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        context.RegisterPluginStep<Namer>(Step());
        var step = Step();
        step.Rank = 2;
        context.RegisterPluginStep<Rejecter>(step);

        context.GetOrganizationService().Invoking(service => service.Create(new Entity(Table))).Should().Throw<InvalidPluginExecutionException>();

        context.GetPluginStepAudit().CreateQuery().Single().PluginAssemblyType.Should().Be<Namer>();
    }

    [Fact]
    public void Executions_are_recorded_only_by_option() =>
        Context(new PipelineOptions()).Invoking(context => context.GetPluginStepAudit()).Should().Throw<PluginStepAuditNotEnabledException>();

#pragma warning disable CS0618 // Deprecated members are still supported.
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
    public void A_step_is_synchronous_at_stage_40_by_default()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        context.RegisterPluginStep<Observer>(Table, "Create");
        context.GetOrganizationService().Create(new Entity(Table));

        context.GetPluginStepAudit().CreateQuery().Single()
            .Should().Match<PluginStepAuditDetails>(it => it.Stage == ProcessingStepStage.Postoperation && it.Mode == ProcessingStepMode.Synchronous);
    }

    [Fact]
    public void A_step_can_be_registered_on_the_table_of_a_row_class()
    {
        var context = Context(new PipelineOptions { UsePluginStepAudit = true });
        context.RegisterPluginStep<Observer, PhoneCall>("Create");
        context.GetOrganizationService().Create(new PhoneCall());
        context.GetPluginStepAudit().CreateQuery().Single().PluginStepDefinition!.EntityLogicalName.Should().Be(Table);

        context.Invoking(it => it.RegisterPluginStep<Observer, Entity>("Create")).Should().Throw<InvalidRegistrationMethodForLateBoundException>();
        context.Invoking(it => it.RegisterPluginStep<Observer, Unnamed>("Create")).Should().Throw<InvalidRegistrationMethodForLateBoundException>("its constructor alone does not name the table");
    }
#pragma warning restore CS0618

    private static IXrmFakedContext Context(PipelineOptions? options = null) => MiddlewareBuilder.New()
        .AddCrud().AddFakeMessageExecutors(typeof(SetStateRequestExecutor).Assembly).AddPipelineSimulation(options ?? new PipelineOptions())
        .UsePipelineSimulation().UseCrud().UseMessages().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();

    private static (IXrmFakedContext Context, Entity Row) WithRow()
    {
        var context = Context();
        var row = new Entity(Table, Guid.NewGuid()) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) };
        context.Initialize(row);
        return (context, row);
    }

    private static OrganizationRequest Many(string message, Entity row) => message == "CreateMultiple"
        ? new CreateMultipleRequest { Targets = new EntityCollection([new Entity(Table)]) { EntityName = Table } }
        : new UpdateMultipleRequest { Targets = new EntityCollection([new Entity(Table, row.Id) { ["msdyn_callername"] = "Bea" }]) { EntityName = Table } };

    private static PluginStepDefinition Step(string message = "Create") =>
        new() { MessageName = message, EntityLogicalName = Table, Stage = ProcessingStepStage.Preoperation, Rank = 1 };

    [EntityLogicalName(Table)]
    private sealed class PhoneCall : Entity
    {
        public PhoneCall()
            : base(Table)
        {
        }
    }

    private sealed class Unnamed : Entity
    {
        public Unnamed()
            : base(Table)
        {
        }
    }

    private sealed class Observer : IPlugin
    {
        public List<IPluginExecutionContext4> Seen { get; } = [];

        public void Execute(IServiceProvider serviceProvider) => Seen.Add((IPluginExecutionContext4)serviceProvider.GetService(typeof(IPluginExecutionContext4))!);
    }

    private sealed class ConfiguredNamer(string? unsecure, string? secure) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((Entity)context.InputParameters["Target"]!)["msdyn_callername"] = $"{unsecure} {secure}";
        }
    }

    private sealed class Looper : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            ((IOrganizationService)serviceProvider.GetService(typeof(IOrganizationService))!).Create(new Entity(Table));
    }

    private sealed class Namer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((Entity)context.InputParameters["Target"]!)["msdyn_callername"] = "Ana";
        }
    }

    private sealed class Rejecter : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("no");
    }
}
