using System;
using System.Linq;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Exceptions;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class ContextTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    [Fact]
    public void A_context_is_built_only_with_a_licence()
    {
        FluentActions.Invoking(() => MiddlewareBuilder.New().AddCrud().UseCrud().Build()).Should().Throw<LicenseException>();
        Crud().Build().LicenseContext.Should().Be(FakeXrmEasyLicense.RPL_1_5);
    }

    [Fact]
    public void Without_CRUD_nothing_handles_a_request() =>
        MiddlewareBuilder.New().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build().GetOrganizationService()
            .Invoking(service => service.Create(new Entity(Table))).Should().Throw<NotSupportedException>().WithMessage("*Create*");

    [Fact]
    public void Middleware_runs_from_the_outside_in()
    {
        var ran = "";
        var context = MiddlewareBuilder.New().SetLicense(FakeXrmEasyLicense.RPL_1_5)
            .Use(next => (it, request) => { ran += "1"; return next(it, request); })
            .Use(next => (it, request) => { ran += "2"; return next(it, request); })
            .UseCrud()
            .Build();

        context.GetOrganizationService().Create(new Entity(Table));
        ran.Should().Be("12");
    }

    [Fact]
    public void Rows_to_begin_with_are_there()
    {
        var context = Crud().Build();
        var row = new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "Ana" };
        context.Initialize(row);

        context.ContainsEntity(Table, row.Id).Should().BeTrue();
        context.ContainsEntity(Table, Guid.NewGuid()).Should().BeFalse();
        context.CreateQuery(Table).Single().GetAttributeValue<string>("msdyn_callername").Should().Be("Ana");
        context.GetOrganizationService().Retrieve(Table, row.Id, new ColumnSet(true))["msdyn_callername"].Should().Be("Ana");

        context.Invoking(it => it.Initialize(row)).Should().Throw<InvalidOperationException>();
        context.Invoking(it => it.Initialize(new Entity(Table))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_property_of_the_context_is_kept_by_its_type()
    {
        var context = Crud().Build();
        context.HasProperty<Version>().Should().BeFalse();
        context.SetProperty(new Version(1, 2));
        context.GetProperty<Version>().Should().Be(new Version(1, 2));
    }

    [Fact]
    public void A_plug_in_runs_with_the_context_that_it_is_given()
    {
        var context = Crud().Build();
        context.ExecutePluginWithTarget<Tracer>(new Entity(Table, Guid.NewGuid()), "Update", 20);
        context.GetTracingService().DumpTrace().Trim().Should().Be($"Update {Table} 20 True");

        context.ExecutePluginWith<Tracer>();
        context.GetTracingService().DumpTrace().Should().Contain("Create");
    }

    [Fact]
    public void A_registered_step_runs_in_the_pipeline_and_its_exception_comes_out_as_it_was_thrown()
    {
        var context = Crud().AddPipelineSimulation().UsePipelineSimulation().Build();
        context.RegisterPluginStep<Refuser>(Step());
        context.GetOrganizationService().Invoking(service => service.Create(new Entity(Table))).Should().Throw<InvalidPluginExecutionException>().WithMessage("no");
    }

    [Fact]
    public void An_instance_and_an_image_can_be_given_to_a_step()
    {
        var context = Crud().AddPipelineSimulation().UsePipelineSimulation().Build();
        var step = Step();
        step.Stage = ProcessingStepStage.Postoperation;
        step.PluginInstance = new Tracer();
        step.ImagesDefinitions = [new PluginImageDefinition("after", ProcessingStepImageType.PostImage, "statecode")];
        context.RegisterPluginStep<Tracer>(step).Should().Be(step.Id).And.NotBe(Guid.Empty);
        context.GetOrganizationService().Create(new Entity(Table)).Should().NotBe(Guid.Empty);
    }

    [Fact]
    public void A_step_is_not_registered_where_no_pipeline_would_run_it()
    {
        Crud().Build().Invoking(context => context.RegisterPluginStep<Refuser>(Step())).Should().Throw<InvalidOperationException>();
        Crud().AddPipelineSimulation().Build().Invoking(context => context.RegisterPluginStep<Refuser>(Step())).Should().Throw<InvalidOperationException>();
    }

    private static IMiddlewareBuilder Crud() => MiddlewareBuilder.New().AddCrud().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5);

    private static PluginStepDefinition Step() => new() { MessageName = "Create", EntityLogicalName = Table, Stage = ProcessingStepStage.Prevalidation, Rank = 1 };

    private sealed class Refuser : IPlugin
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
