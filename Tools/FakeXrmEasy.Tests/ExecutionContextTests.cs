using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

/// <summary>The view that a plug-in gets of a test's context.</summary>
public sealed class ExecutionContextTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    private readonly IXrmFakedContext _context = MiddlewareBuilder.New().AddCrud().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();

    [Fact]
    public void Each_interface_of_the_context_is_a_separate_object()
    {
        var given = new XrmFakedPluginExecutionContext4 { MessageName = "Update", Stage = 10 };
        var services = Services(given);

        var context = services.GetService(typeof(IPluginExecutionContext));
        context.Should().NotBeSameAs(given).And.BeAssignableTo<IPluginExecutionContext>().And.NotBeAssignableTo<IPluginExecutionContext2>();
        services.GetService(typeof(IPluginExecutionContext)).Should().NotBeSameAs(context);
        services.GetService(typeof(IExecutionContext)).Should().BeAssignableTo<IExecutionContext>().And.NotBeAssignableTo<IPluginExecutionContext>();
        services.GetService(typeof(IPluginExecutionContext4)).Should().NotBeSameAs(given).And.BeAssignableTo<IPluginExecutionContext4>()
            .Which.Should().Match<IPluginExecutionContext4>(it => it.MessageName == "Update" && it.Stage == 10);
    }

    [Fact]
    public void The_fourth_interface_requested_by_type_has_images_of_many_rows()
    {
        var images = new[] { new EntityImageCollection { ["before"] = new Entity(Table) } };

        var context = (IPluginExecutionContext4)Services(new XrmFakedPluginExecutionContext4 { PreEntityImagesCollection = images }).GetService(typeof(IPluginExecutionContext4))!;

        context.PreEntityImagesCollection.Should().BeSameAs(images);
        context.PostEntityImagesCollection.Should().BeNull();
    }

    [Fact]
    public void A_request_for_the_missing_fourth_interface_throws_InvalidCastException()
    {
        Services(new XrmFakedPluginExecutionContext()).Invoking(it => it.GetService(typeof(IPluginExecutionContext4))).Should().Throw<InvalidCastException>();
        Services(new XrmFakedPluginExecutionContext3()).Invoking(it => it.GetService(typeof(IPluginExecutionContext4))).Should().Throw<InvalidCastException>();
    }

    [Theory]
    [InlineData(typeof(IPluginExecutionContext2))]
    [InlineData(typeof(IPluginExecutionContext3))]
    [InlineData(typeof(IPluginExecutionContext5))]
    [InlineData(typeof(IPluginExecutionContext6))]
    [InlineData(typeof(IPluginExecutionContext7))]
    [InlineData(typeof(Version))]
    public void No_other_interface_is_available(Type service) =>
        Services(new Newest()).Invoking(it => it.GetService(service)).Should().Throw<NotSupportedException>().WithMessage($"*{service}*");

    [Fact]
    public void A_new_context_has_no_collections_and_no_names()
    {
        foreach (var context in new IExecutionContext[] { new XrmFakedPluginExecutionContext(), (IExecutionContext)Services(new XrmFakedPluginExecutionContext()).GetService(typeof(IPluginExecutionContext))! })
        {
            context.InputParameters.Should().BeNull();
            context.OutputParameters.Should().BeNull();
            context.SharedVariables.Should().BeNull();
            context.PreEntityImages.Should().BeNull();
            context.PostEntityImages.Should().BeNull();
            context.PrimaryEntityName.Should().BeNull();
            context.OrganizationName.Should().BeNull();
            context.OwningExtension.Should().BeNull();
        }

        new XrmFakedPluginExecutionContext4().PreEntityImagesCollection.Should().BeNull();
    }

    [Fact]
    public void A_default_context_has_its_collections()
    {
        var context = _context.GetDefaultPluginContext();

        context.InputParameters.Should().BeEmpty();
        context.OutputParameters.Should().BeEmpty();
        context.SharedVariables.Should().BeEmpty();
        context.PreEntityImages.Should().BeEmpty();
        context.PostEntityImages.Should().BeEmpty();
        context.UserId.Should().Be(_context.CallerProperties.CallerId.Id);
    }

    [Fact]
    public void Target_decides_table_and_row()
    {
        var row = new Entity(Table, Guid.NewGuid());
        foreach (var target in new object[] { row, row.ToEntityReference() })
        {
            var given = new XrmFakedPluginExecutionContext { PrimaryEntityName = "contact", PrimaryEntityId = Guid.NewGuid(), InputParameters = new() { ["Target"] = target } };
            Seen(given).Should().Match<IPluginExecutionContext>(it => it.PrimaryEntityName == Table && it.PrimaryEntityId == row.Id);
        }

        var untargeted = new XrmFakedPluginExecutionContext { PrimaryEntityName = "contact", PrimaryEntityId = row.Id, InputParameters = new() { ["Targets"] = new EntityCollection([row]) } };
        Seen(untargeted).Should().Match<IPluginExecutionContext>(it => it.PrimaryEntityName == "contact" && it.PrimaryEntityId == row.Id);
    }

    [Fact]
    public void An_unset_user_is_a_random_one()
    {
        var seen = Seen(new XrmFakedPluginExecutionContext());
        seen.UserId.Should().NotBeEmpty().And.NotBe(seen.InitiatingUserId);
        seen.InitiatingUserId.Should().NotBeEmpty();

        var (user, caller) = (Guid.NewGuid(), Guid.NewGuid());
        Seen(new XrmFakedPluginExecutionContext { UserId = user, InitiatingUserId = caller })
            .Should().Match<IPluginExecutionContext>(it => it.UserId == user && it.InitiatingUserId == caller);
    }

    [Fact]
    public void The_context_of_the_test_shows_what_a_plug_in_writes()
    {
        var given = new XrmFakedPluginExecutionContext { OutputParameters = [], SharedVariables = [] };
        var seen = Seen(given);

        seen.OutputParameters["Answer"] = 1;
        seen.SharedVariables["Shared"] = 2;

        given.OutputParameters["Answer"].Should().Be(1);
        given.SharedVariables["Shared"].Should().Be(2);
    }

    [Fact]
    public void The_plug_in_context_properties_are_null_before_their_first_request()
    {
        _context.PluginContextProperties.Should().BeNull();

        var properties = _context.GetPluginContextProperties();

        _context.PluginContextProperties.Should().BeSameAs(properties);
        _context.GetPluginContextProperties().Should().BeSameAs(properties);
    }

    [Fact]
    public void The_other_services_come_from_the_plug_in_context_properties()
    {
        var properties = _context.GetPluginContextProperties();
        properties.EntityDataSourceRetriever = new Entity("source", Guid.NewGuid());
        var services = Services(new XrmFakedPluginExecutionContext());

        services.GetService(typeof(IOrganizationServiceFactory)).Should().BeSameAs(properties.OrganizationServiceFactory);
        services.GetService(typeof(IOrganizationService)).Should().BeSameAs(properties.OrganizationService).And.BeSameAs(_context.GetOrganizationService());
        services.GetService(typeof(ITracingService)).Should().BeSameAs(properties.TracingService).And.BeSameAs(_context.GetTracingService());
        services.GetService(typeof(ILogger)).Should().BeNull();
        services.GetService(typeof(IServiceEndpointNotificationService)).Should().BeSameAs(properties.ServiceEndpointNotificationService);
        properties.ServiceEndpointNotificationService.Execute(new EntityReference("serviceendpoint", Guid.NewGuid()), Seen(new XrmFakedPluginExecutionContext())).Should().BeEmpty();
        ((IEntityDataSourceRetrieverService)services.GetService(typeof(IEntityDataSourceRetrieverService))!).RetrieveEntityDataSource().Should().BeSameAs(properties.EntityDataSourceRetriever);
    }

    private IServiceProvider Services(XrmFakedPluginExecutionContext context) => _context.GetPluginContextProperties().GetServiceProvider(context);

    private IPluginExecutionContext Seen(XrmFakedPluginExecutionContext context) => (IPluginExecutionContext)Services(context).GetService(typeof(IPluginExecutionContext))!;

    private sealed class Newest : XrmFakedPluginExecutionContext4, IPluginExecutionContext7
    {
        public string InitiatingUserAgent => "";

        public string EnvironmentId => "";

        public Guid TenantId => Guid.Empty;

        public bool IsApplicationUser => true;
    }
}
