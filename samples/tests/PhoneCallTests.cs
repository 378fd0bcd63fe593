using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.FakeMessageExecutors;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Pipeline;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Steps;
using Xunit;

namespace Contoso.PhoneCalls.Tests;

/// <summary>How a team tests with FakeXrmEasy that PhoneCallCtx works as they expect. docs/testing.md explains each part.</summary>
public class PhoneCallTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    private static readonly Guid Me = new("3f0b2f0e-6d3c-4d8e-9a43-5b7d6f1c2e90");

    /// <summary>The pipeline before the main operation, and both before the other messages.</summary>
    private readonly IXrmFakedContext _context = MiddlewareBuilder.New()
        .AddCrud()
        .AddFakeMessageExecutors(typeof(SetStateRequestExecutor).Assembly)
        .AddPipelineSimulation()
        .UsePipelineSimulation()
        .UseCrud()
        .UseMessages()
        .SetLicense(FakeXrmEasyLicense.RPL_1_5)
        .Build();

    [Fact]
    public void A_phone_number_with_words_is_rejected()
    {
        _context.RegisterPluginStep<ValidateOnCreate>(Step("Create"));

        var service = _context.GetOrganizationService();
        service.Create(new Entity(Table) { ["msdyn_fromphone"] = "+1 425 555 0123" });
        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => service.Create(new Entity(Table) { ["msdyn_fromphone"] = "CALL ME" }));

        Assert.Contains("[PCC101]", rejection.Message, StringComparison.Ordinal);
        Assert.Single(_context.CreateQuery(Table));
    }

    [Fact]
    public void A_step_takes_its_rules_as_unsecure_configuration()
    {
        var step = Step("Create");
        step.Configurations = new PluginStepConfigurations { UnsecureConfig = """{"mode":"audit"}""" };
        _context.RegisterPluginStep<ValidateOnCreate>(step);

        _context.GetOrganizationService().Create(new Entity(Table) { ["msdyn_fromphone"] = "CALL ME" });

        Assert.Contains("PCC101", _context.GetTracingService().DumpTrace(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_of_a_bulk_request_is_evaluated()
    {
        _context.RegisterPluginStep<ValidateOnCreate>(Step("Create"));
        var rows = new EntityCollection([Row("+14255550123"), Row("CALL ME")]) { EntityName = Table };

        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => _context.GetOrganizationService().Execute(new CreateMultipleRequest { Targets = rows }));

        Assert.Contains("Targets[1]", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_for_many_rows_evaluates_a_single_row()
    {
        _context.RegisterPluginStep<ValidateOnCreate>(Step("CreateMultiple"));

        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => _context.GetOrganizationService().Create(Row("CALL ME")));

        Assert.Contains("[PCC101]", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inactive_row_cannot_be_changed_by_Update()
    {
        var step = Step("Update");
        step.Configurations = new PluginStepConfigurations { UnsecureConfig = """{"lockInactiveRows":true}""" };
        step.ImagesDefinitions = [new PluginImageDefinition("PreImage", ProcessingStepImageType.PreImage, "statecode", "statuscode")];
        _context.RegisterPluginStep<ValidateOnUpdate>(step);
        var row = Inactive(Guid.NewGuid());
        _context.Initialize(row);

        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => _context.GetOrganizationService().Update(new Entity(Table, row.Id) { ["msdyn_callername"] = "Ana" }));

        Assert.Contains("[PCC206]", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_names_the_rules_that_need_a_missing_image()
    {
        var step = Step("UpdateMultiple");
        step.Configurations = new PluginStepConfigurations { UnsecureConfig = """{"lockInactiveRows":true}""" };
        _context.RegisterPluginStep<ValidateOnUpdate>(step);
        var row = Inactive(Guid.NewGuid());
        _context.Initialize(row);
        var rows = new EntityCollection([new Entity(Table, row.Id) { ["msdyn_callername"] = "Ana" }]) { EntityName = Table };

        _context.GetOrganizationService().Execute(new UpdateMultipleRequest { Targets = rows });

        Assert.Contains("PCC206", _context.GetTracingService().DumpTrace(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inactive_row_cannot_be_changed_by_UpdateMultiple()
    {
        var row = Row("+14255550123");
        var request = new XrmFakedPluginExecutionContext4
        {
            MessageName = "UpdateMultiple",
            Stage = 10,
            PrimaryEntityName = Table,
            OrganizationId = Guid.NewGuid(),
            UserId = Me,
            InitiatingUserId = Me,
            InputParameters = new ParameterCollection { ["Targets"] = new EntityCollection([row]) { EntityName = Table } },
            OutputParameters = [],
            SharedVariables = [],
            PreEntityImagesCollection = [new EntityImageCollection { ["PreImage"] = Inactive(row.Id) }],
        };

        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => _context.ExecutePluginWith(request, new ValidateOnUpdate("""{"lockInactiveRows":true}""")));

        Assert.Contains("[PCC206]", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_of_the_other_state_is_rejected_by_SetState()
    {
        _context.RegisterPluginStep<ValidateOnSetState>(new PluginStepDefinition { MessageName = "SetState", Stage = ProcessingStepStage.Prevalidation, Rank = 1 });
        var row = Row("+14255550123");
        _context.Initialize(row);
        var request = new SetStateRequest { EntityMoniker = row.ToEntityReference(), State = new OptionSetValue(1), Status = new OptionSetValue(1) };

        var rejection = Assert.Throws<InvalidPluginExecutionException>(() => _context.GetOrganizationService().Execute(request));

        Assert.Contains("[PCC203]", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_API_answers_outside_the_pipeline()
    {
        var request = _context.GetDefaultPluginContext();
        request.MessageName = "pcc_ParsePhoneNumber";
        request.Stage = 30;
        request.InputParameters["Text"] = "(425) 555-0123";
        request.InputParameters["Region"] = "US";

        _context.ExecutePluginWith(request, new ParsePhoneNumber());

        Assert.Equal("+14255550123", request.OutputParameters["E164"]);
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""", false)]
    [InlineData("""{"mode":"enforce"}""", true)]
    public void The_environment_variable_decides_in_a_separate_organization(string rules, bool isRejected)
    {
        var definition = new Entity("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = "pcc_PhoneCallContextRules", ["defaultvalue"] = "{}" };
        var value = new Entity("environmentvariablevalue", Guid.NewGuid()) { ["environmentvariabledefinitionid"] = definition.ToEntityReference(), ["value"] = rules };
        _context.Initialize([definition, value]);
        var request = _context.GetDefaultPluginContext();
        request.OrganizationId = Guid.NewGuid();
        request.Stage = 10;
        request.InputParameters["Target"] = Row("CALL ME");

        var rejection = Record.Exception(() => _context.ExecutePluginWith(request, new ValidateOnCreate()));

        Assert.Equal(isRejected, rejection is InvalidPluginExecutionException);
    }

    [Fact]
    public void A_trace_shows_no_number()
    {
        _context.RegisterPluginStep<ValidateOnCreate>(Step("Create"));

        Record.Exception(() => _context.GetOrganizationService().Create(Row("+1 425 555 O123")));

        var trace = _context.GetTracingService().DumpTrace();
        Assert.Contains("+9 999 999 a999", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("425", trace, StringComparison.Ordinal);
    }

    private static PluginStepDefinition Step(string message) => new()
    {
        MessageName = message,
        EntityLogicalName = Table,
        Stage = ProcessingStepStage.Prevalidation,
        Mode = ProcessingStepMode.Synchronous,
        Rank = 1,
    };

    private static Entity Row(string phone) => new(Table, Guid.NewGuid()) { ["msdyn_fromphone"] = phone };

    private static Entity Inactive(Guid id) => new(Table, id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };
}
