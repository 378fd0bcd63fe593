using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Exceptions;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.FakeMessageExecutors;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class ContextTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    [Fact]
    public void A_context_needs_a_license()
    {
        FluentActions.Invoking(() => MiddlewareBuilder.New().AddCrud().UseCrud().Build()).Should().Throw<LicenseException>();
        Crud().Build().LicenseContext.Should().Be(FakeXrmEasyLicense.RPL_1_5);
    }

    [Fact]
    public void The_service_without_AddCrud_does_nothing_and_reports_nothing()
    {
        var context = MiddlewareBuilder.New().AddPipelineSimulation().UsePipelineSimulation().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();
        context.RegisterPluginStep<Rejecter>(Step());
        var service = context.GetOrganizationService();

        service.Create(new Entity(Table)).Should().BeEmpty();
        service.Update(new Entity("no_table", Guid.NewGuid()));
        service.Delete(Table, Guid.NewGuid());
        service.Retrieve(Table, Guid.NewGuid(), new ColumnSet(true)).Attributes.Should().BeEmpty();
        service.RetrieveMultiple(new QueryExpression(Table)).Entities.Should().BeEmpty();
        service.Execute(new OrganizationRequest("WhoAmI")).Results.Should().BeEmpty();
        context.CreateQuery(Table).Should().BeEmpty();
    }

    [Fact]
    public void A_request_without_UseCrud_is_not_handled() =>
        MiddlewareBuilder.New().AddCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build().GetOrganizationService()
            .Invoking(service => service.Create(new Entity(Table))).Should().Throw<NotSupportedException>().WithMessage("*Create*UseCrud*");

    [Fact]
    public void SetState_needs_the_executors_of_the_assembly_of_messages()
    {
        var row = new Entity(Table, Guid.NewGuid()) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) };
        var request = new SetStateRequest { EntityMoniker = row.ToEntityReference(), State = new OptionSetValue(1), Status = new OptionSetValue(2) };
        var bare = Crud().AddFakeMessageExecutors().UseMessages().Build();
        var whole = Crud().AddFakeMessageExecutors(typeof(SetStateRequestExecutor).Assembly).UseMessages().Build();
        bare.Initialize(row);
        whole.Initialize(row);

        bare.GetOrganizationService().Invoking(service => service.Execute(request)).Should().Throw<NotSupportedException>().WithMessage("*SetState*executor*");
        whole.GetOrganizationService().Execute(request);

        whole.GetEntityById(Table, row.Id)!.GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(1);
    }

    [Fact]
    public void Middleware_runs_from_the_outside_in()
    {
        var ran = "";
        var context = MiddlewareBuilder.New().AddCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5)
            .Use(next => (it, request) => { ran += "1"; return next(it, request); })
            .Use(next => (it, request) => { ran += "2"; return next(it, request); })
            .UseCrud()
            .Build();

        context.GetOrganizationService().Create(new Entity(Table));
        ran.Should().Be("12");
    }

    [Fact]
    public void Initial_rows_are_stored()
    {
        var context = Crud().Build();
        var row = new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "Ana" };
        context.Initialize(row);

        context.ContainsEntity(Table, row.Id).Should().BeTrue();
        context.ContainsEntity(Table, Guid.NewGuid()).Should().BeFalse();
        context.CreateQuery(Table).Single().GetAttributeValue<string>("msdyn_callername").Should().Be("Ana");
        context.GetOrganizationService().Retrieve(Table, row.Id, new ColumnSet(true))["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void An_initial_row_needs_its_own_key()
    {
        var row = new Entity(Table, Guid.NewGuid());
        Crud().Build().Invoking(it => it.Initialize([row, row])).Should().Throw<InvalidOperationException>();
        Crud().Build().Invoking(it => it.Initialize(new Entity(Table))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Initial_rows_can_be_set_once()
    {
        var context = Crud().Build();
        context.Initialize(new Entity(Table, Guid.NewGuid()));

        context.Invoking(it => it.Initialize(new Entity(Table, Guid.NewGuid()))).Should().ThrowExactly<Exception>().WithMessage("*once*");
        context.CreateQuery(Table).Should().ContainSingle();
    }

    [Fact]
    public void A_Retrieve_from_an_unknown_table_throws_without_a_fault()
    {
        var context = Crud().Build();
        var service = context.GetOrganizationService();

        service.Invoking(it => it.Retrieve(Table, Guid.NewGuid(), new ColumnSet(true))).Should().Throw<InvalidOperationException>().WithMessage($"*{Table}*");
        service.Invoking(it => it.Retrieve("no_table", Guid.NewGuid(), new ColumnSet(true))).Should().Throw<InvalidOperationException>().WithMessage("*no_table*");

        var id = service.Create(new Entity(Table));
        service.Retrieve(Table, id, new ColumnSet(true)).Id.Should().Be(id);
        service.Delete(Table, id);
        service.Invoking(it => it.Retrieve(Table, id, new ColumnSet(true))).Should().Throw<FaultException<OrganizationServiceFault>>("the table is known by now");
    }

    [Fact]
    public void A_property_of_the_context_is_stored_by_its_type()
    {
        var context = Crud().Build();
        context.HasProperty<Version>().Should().BeFalse();
        context.SetProperty(new Version(1, 2));
        context.GetProperty<Version>().Should().Be(new Version(1, 2));
    }

    [Fact]
    public void A_plug_in_runs_with_the_given_context()
    {
        var context = Crud().Build();
        context.ExecutePluginWithTarget<Tracer>(new Entity(Table, Guid.NewGuid()), "Update", 20);
        context.GetTracingService().DumpTrace().Trim().Should().Be($"Update {Table} 20 True");

        context.ExecutePluginWith<Tracer>();
        context.GetTracingService().DumpTrace().Should().Contain("Create");
    }

    [Fact]
    public void A_registered_step_runs_in_the_pipeline_and_throws_unchanged()
    {
        var context = Pipeline().Build();
        context.RegisterPluginStep<Rejecter>(Step());
        context.GetOrganizationService().Invoking(service => service.Create(new Entity(Table))).Should().Throw<InvalidPluginExecutionException>().WithMessage("no");
    }

    [Fact]
    public void A_step_can_have_an_instance_and_an_image()
    {
        var context = Pipeline().Build();
        var step = Step();
        step.Stage = ProcessingStepStage.Postoperation;
        step.PluginInstance = new Tracer();
        step.ImagesDefinitions = [new PluginImageDefinition("after", ProcessingStepImageType.PostImage, "statecode")];
        context.RegisterPluginStep<Tracer>(step).Should().NotBe(Guid.Empty);
        context.GetOrganizationService().Create(new Entity(Table)).Should().NotBe(Guid.Empty);
        context.GetTracingService().DumpTrace().Should().Contain("40");
    }

    [Fact]
    public void A_step_can_be_registered_without_a_pipeline()
    {
        foreach (var context in new[]
        {
            Crud().Build(),
            Crud().AddPipelineSimulation().Build(),
            Pipeline(new PipelineOptions { UsePipelineSimulation = false }).Build(),
        })
        {
            context.RegisterPluginStep<Rejecter>(Step()).Should().NotBe(Guid.Empty);
            context.GetOrganizationService().Create(new Entity(Table)).Should().NotBe(Guid.Empty);
        }
    }

    [Fact]
    public void UseCrud_before_UsePipelineSimulation_means_that_no_step_runs()
    {
        var context = MiddlewareBuilder.New().AddCrud().AddPipelineSimulation().UseCrud().UsePipelineSimulation().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();
        context.RegisterPluginStep<Rejecter>(Step());
        context.GetOrganizationService().Create(new Entity(Table)).Should().NotBe(Guid.Empty);
    }

    [Fact]
    public void The_trace_goes_to_standard_output_too()
    {
        var output = Console.Out;
        var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            Crud().Build().ExecutePluginWithTarget<Tracer>(new Entity(Table, Guid.NewGuid()), "Update", 20);
        }
        finally
        {
            Console.SetOut(output);
        }

        written.ToString().Should().Contain($"Update {Table} 20 True");
    }

    private static IMiddlewareBuilder Crud() => MiddlewareBuilder.New().AddCrud().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5);

    private static IMiddlewareBuilder Pipeline(PipelineOptions? options = null) =>
        MiddlewareBuilder.New().AddCrud().AddPipelineSimulation(options ?? new PipelineOptions()).UsePipelineSimulation().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5);

    private static PluginStepDefinition Step() => new() { MessageName = "Create", EntityLogicalName = Table, Stage = ProcessingStepStage.Prevalidation, Rank = 1 };

    private sealed class Rejecter : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("no");
    }

    private sealed class Tracer : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            ((ITracingService)serviceProvider.GetService(typeof(ITracingService))!)
                .Trace("{0} {1} {2} {3}", context.MessageName, context.PrimaryEntityName, context.Stage, factory.CreateOrganizationService(null) is not null);
        }
    }
}
