using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.CustomApis;

/// <summary>The main operation of a custom API: its context, its transaction, its faults, and its callers.</summary>
public class CustomApiPipelineTests
{
    private const string Name = "pcc_Plain";

    private readonly ContactCenter _center = new();

    private LocalDataverse Dataverse => _center.Dataverse;

    [Fact]
    public void The_plug_in_runs_at_stage_30_without_a_table()
    {
        IPluginExecutionContext7? seen = null;
        Dataverse.Register(TestApis.Plain(), services => seen = services.Context());
        var request = new OrganizationRequest(Name) { RequestId = Guid.NewGuid() };
        Dataverse.Execute(request);

        seen!.MessageName.Should().Be(Name);
        seen.Stage.Should().Be((int)PipelineStage.MainOperation);
        seen.Mode.Should().Be(0);
        seen.IsInTransaction.Should().BeTrue();
        seen.PrimaryEntityName.Should().Be("none");
        seen.SecondaryEntityName.Should().Be("none");
        seen.PrimaryEntityId.Should().Be(Guid.Empty);
        seen.Depth.Should().Be(1);
        seen.ParentContext.Should().BeNull();
        seen.RequestId.Should().Be(request.RequestId);
        seen.UserId.Should().Be(WellKnown.AdministratorId);
        seen.InitiatingUserId.Should().Be(WellKnown.AdministratorId);
        seen.PreEntityImages.Should().BeEmpty();
        seen.PostEntityImages.Should().BeEmpty();
        seen.OwningExtension.Should().BeEquivalentTo(new EntityReference());
        seen.OperationId.Should().NotBe(Guid.Empty);
        seen.CorrelationId.Should().NotBe(Guid.Empty);
    }

    [Fact]
    public void The_tag_of_the_request_is_a_shared_variable()
    {
        object? tag = null;
        Dataverse.Register(TestApis.Plain(), services => tag = services.Context().SharedVariables["tag"]);
        Dataverse.Execute(new OrganizationRequest(Name) { ["tag"] = "night" });
        tag.Should().Be("night");
    }

    [Fact]
    public void A_custom_API_runs_with_the_rights_of_its_caller()
    {
        var (ana, rui) = (_center.User("Ana Reis"), _center.User("Rui Costa"));
        var call = _center.CallOf(ana);
        var seen = Guid.Empty;
        Dataverse.Register(TestApis.Plain(), services =>
        {
            seen = services.Context().UserId;
            services.Service().Retrieve(PhoneCallTable.LogicalName, call, new ColumnSet(true));
        });
        _center.As(ana).Execute(new OrganizationRequest(Name));
        seen.Should().Be(ana);
        TestSteps.CodeOf(() => _center.As(rui).Execute(new OrganizationRequest(Name))).Should().Be("0x80040220");
        seen.Should().Be(rui);
    }

    [Fact]
    public void The_request_of_a_disabled_user_does_not_run_the_plug_in()
    {
        var user = _center.User();
        Dataverse.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        var ran = false;
        Dataverse.Register(TestApis.Plain(), _ => ran = true);
        TestSteps.CodeOf(() => _center.As(user).Execute(new OrganizationRequest(Name))).Should().Be("0x80040220");
        ran.Should().BeFalse();
    }

    [Fact]
    public void Writes_of_the_plug_in_are_rolled_back_if_it_throws()
    {
        var fails = false;
        Dataverse.Register(TestApis.Plain(), services =>
        {
            services.Service().Create(TestSteps.Row());
            if (fails) throw new InvalidPluginExecutionException("Not today.");
        });
        Dataverse.Execute(new OrganizationRequest(Name));
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(1);

        fails = true;
        var before = _center.Everything();
        TestSteps.FaultOf(() => Dataverse.Execute(new OrganizationRequest(Name))).Message.Should().Be("Not today.");
        _center.Everything().Should().Equal(before);
    }

    [Fact]
    public void A_property_with_a_wrong_type_rolls_back_the_writes_of_the_plug_in()
    {
        Dataverse.Register(TestApis.Plain() with { ResponseProperties = [TestApis.Field("Said", CustomApiFieldType.String)] }, services =>
        {
            services.Service().Create(TestSteps.Row());
            services.Context().OutputParameters["Said"] = 7;
        });
        TestSteps.FaultOf(() => Dataverse.Execute(new OrganizationRequest(Name)));
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_plug_in_cannot_ignore_its_failed_request(bool writes)
    {
        Dataverse.Register(TestApis.Plain(), services =>
        {
            services.Invoking(s =>
            {
                if (writes) s.Service().Create(TestSteps.Row(("msdyn_callername", new string('x', 101))));
                else s.Service().Retrieve("systemuser", Guid.NewGuid(), new ColumnSet(true));
            }).Should().Throw<FaultException<OrganizationServiceFault>>();
        });
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(new OrganizationRequest(Name)));
        Faults.Show(fault.ErrorCode).Should().Be("0x80040251");
        fault.Message.Should().Contain("the custom API pcc_Plain ignored");
    }

    public static TheoryData<Exception, string, int> Thrown => new()
    {
        { new InvalidPluginExecutionException("no"), "0x80040265", 400 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.NotFound), "0x80048d02", 404 },
        { new InvalidPluginExecutionException("no", PluginHttpStatusCode.TooManyRequests), "0x80040265", 429 },
        { new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "no"), "0x00001267", 400 },
        { new InvalidOperationException("broken"), "0x80040224", 500 },
    };

    [Theory]
    [MemberData(nameof(Thrown))]
    public void An_exception_gets_the_same_code_and_status_as_from_a_step(Exception thrown, string code, int status)
    {
        Dataverse.Register(TestApis.Plain(), services =>
        {
            ((ITracingService)services.GetService(typeof(ITracingService))!).Trace("so far so good");
            throw thrown;
        });
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(new OrganizationRequest(Name)));
        Faults.Show(fault.ErrorCode).Should().Be(code);
        Faults.HttpStatus(fault).Should().Be(status);
        fault.Message.Should().Contain(thrown.Message);
        if (status == 500) fault.Message.Should().Contain("custom API pcc_Plain");
        fault.TraceText.Should().Be("so far so good");
        fault.ErrorDetails.Should().NotContainKey("ApiStepKey", "there is no step");
    }

    [Fact]
    public void A_test_can_get_the_original_exception_of_a_custom_API()
    {
        Dataverse.Register(TestApis.Plain(), _ => throw new InvalidOperationException("broken"));
        Dataverse.Invoking(d => d.ExecuteWithoutFaults(new OrganizationRequest(Name))).Should().Throw<InvalidOperationException>().WithMessage("broken");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Executions_of_a_custom_API_are_reported_with_their_traces(bool fails)
    {
        var api = TestApis.Plain();
        var executions = new List<StepExecution>();
        Dataverse.StepExecuted = executions.Add;
        Dataverse.Register(api, services =>
        {
            ((ITracingService)services.GetService(typeof(ITracingService))!).Trace("hello");
            if (fails) throw new InvalidPluginExecutionException("no");
        });
        var execute = () => Dataverse.Execute(new OrganizationRequest(Name));
        if (fails) execute.Should().Throw<FaultException<OrganizationServiceFault>>();
        else execute();

        var execution = executions.Should().ContainSingle().Subject;
        execution.Step.Should().BeNull();
        execution.CustomApi.Should().Be(api);
        execution.Name.Should().Be(Name);
        execution.Context.Stage.Should().Be(30);
        execution.Trace.Should().Be("hello");
        execution.Changes.Should().BeEmpty();
        (execution.Exception is not null).Should().Be(fails);
    }

    [Fact]
    public void The_report_of_a_step_execution_names_no_custom_API()
    {
        var executions = new List<StepExecution>();
        Dataverse.StepExecuted = executions.Add;
        var step = Dataverse.On("Create", PipelineStage.PreOperation, _ => { });
        _center.Call();
        var execution = executions.Should().ContainSingle().Subject;
        execution.Step.Should().Be(step);
        execution.CustomApi.Should().BeNull();
        execution.Name.Should().Be(step.Name);
    }

    [Fact]
    public void Bypass_parameters_do_not_bypass_a_custom_API()
    {
        var ran = 0;
        Dataverse.Register(TestApis.Plain(), _ => ran++);
        Dataverse.Execute(new OrganizationRequest(Name) { ["BypassCustomPluginExecution"] = true });
        Dataverse.Execute(new OrganizationRequest(Name) { ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });
        ran.Should().Be(2);
    }

    [Fact]
    public void A_custom_API_that_a_step_calls_runs_deeper_within_the_same_transaction()
    {
        Dataverse.Register(TestApis.Plain(), services =>
        {
            var context = services.Context();
            context.Depth.Should().Be(2);
            context.IsInTransaction.Should().BeTrue();
            context.ParentContext!.MessageName.Should().Be("Create");
            services.Service().Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "from the API" });
        });
        Dataverse.OnServices("Create", PipelineStage.PostOperation, services => services.Service().Execute(new OrganizationRequest(Name)));
        _center.Call();
        Dataverse.ReadAll("msdyn_ocliveworkitem").Should().HaveCount(1);

        Dataverse.OnServices("Create", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"), step => step with { Rank = 2 });
        TestSteps.FaultOf(() => _center.Call());
        Dataverse.ReadAll("msdyn_ocliveworkitem").Should().HaveCount(1, "what the API wrote went with the transaction of the step");
    }

    [Fact]
    public void A_custom_API_called_at_stage_10_has_its_own_transaction()
    {
        Dataverse.Register(TestApis.Plain(), services =>
        {
            services.Context().IsInTransaction.Should().BeTrue();
            services.Service().Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "from the API" });
        });
        Dataverse.OnServices("Create", PipelineStage.PreValidation, services => services.Service().Execute(new OrganizationRequest(Name)));
        Dataverse.On("Create", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"));
        TestSteps.FaultOf(() => _center.Call());
        Dataverse.ReadAll("msdyn_ocliveworkitem").Should().HaveCount(1);
    }

    [Fact]
    public void A_step_cannot_ignore_the_failure_of_a_custom_API()
    {
        Dataverse.Register(TestApis.Plain(), _ => throw new InvalidPluginExecutionException("no"));
        Dataverse.OnServices("Create", PipelineStage.PreOperation, services =>
            services.Invoking(s => s.Service().Execute(new OrganizationRequest(Name))).Should().Throw<FaultException<OrganizationServiceFault>>());
        TestSteps.CodeOf(() => _center.Call()).Should().Be("0x80040251");
    }

    [Fact]
    public void Steps_that_a_custom_API_causes_have_it_as_parent_context()
    {
        var chain = new List<string>();
        Dataverse.Register(TestApis.Plain(), services => services.Service().Create(TestSteps.Row()));
        Dataverse.On("Create", PipelineStage.PreValidation, context =>
        {
            for (IPluginExecutionContext? one = context; one is not null; one = one.ParentContext) chain.Add($"{one.MessageName} {one.Stage} {one.Depth}");
        });
        Dataverse.Execute(new OrganizationRequest(Name));
        chain.Should().Equal("Create 10 2", "pcc_Plain 30 1");
    }

    [Fact]
    public void A_custom_API_can_call_itself_up_to_the_depth_limit()
    {
        var deepest = 0;
        Dataverse.Register(TestApis.Plain(), services =>
        {
            deepest = services.Context().Depth;
            services.Service().Execute(new OrganizationRequest(Name));
        });
        TestSteps.CodeOf(() => Dataverse.Execute(new OrganizationRequest(Name))).Should().Be("0x80044182");
        deepest.Should().Be(8);
    }

    [Fact]
    public void The_time_limit_applies_to_a_custom_API()
    {
        var clock = new TestClock();
        using var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = clock });
        dataverse.Register(TestApis.Plain(), _ => clock.Advance(TimeSpan.FromSeconds(121)));
        TestSteps.CodeOf(() => dataverse.Execute(new OrganizationRequest(Name))).Should().Be("0x80044173");
    }

    [Fact]
    public void ExecuteMultiple_runs_a_custom_API_and_continues_after_its_fault()
    {
        Dataverse.Register(TestApis.Describe(), services => services.Context().OutputParameters["Said"] = services.Context().InputParameters["Text"]);
        var response = (ExecuteMultipleResponse)Dataverse.Execute(new ExecuteMultipleRequest
        {
            Requests = [TestApis.Request(("Text", "one")), TestApis.Request(("Text", null)), TestApis.Request(("Text", "three"))],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        });
        response.IsFaulted.Should().BeTrue();
        response.Responses!.Select(item => item.Response?.Results["Said"]).Should().Equal(new object?[] { "one", null, "three" });
        response.Responses![1].Fault!.ErrorCode.Should().Be(Faults.InvalidValue);
    }

    [Fact]
    public void ExecuteTransaction_rolls_back_a_custom_API_if_a_later_request_fails()
    {
        Dataverse.Register(TestApis.Plain(), services => services.Service().Create(TestSteps.Row()));
        ExecuteTransactionRequest Of(params OrganizationRequest[] requests) => new() { Requests = [.. requests], ReturnResponses = true };

        var response = (ExecuteTransactionResponse)Dataverse.Execute(Of(new OrganizationRequest(Name), new OrganizationRequest("WhoAmI")));
        response.Responses![0].ResponseName.Should().Be(Name);
        var before = _center.Everything();
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Of(new OrganizationRequest(Name), new OrganizationRequest("pcc_Nosuch"))));
        fault.Should().BeOfType<ExecuteTransactionFault>().Which.FaultedRequestIndex.Should().Be(1);
        _center.Everything().Should().Equal(before);
    }

    [Fact]
    public void Asynchronous_steps_that_a_custom_API_causes_run_after_it()
    {
        var seen = new List<string>();
        Dataverse.Register(TestApis.Plain(), services =>
        {
            services.Service().Create(TestSteps.Row());
            seen.Add("the API ends");
        });
        Dataverse.On("Create", PipelineStage.PostOperation, _ => seen.Add("the step runs"), step => step with { IsAsynchronous = true });
        Dataverse.Execute(new OrganizationRequest(Name));
        seen.Should().Equal("the API ends", "the step runs");
    }
}
