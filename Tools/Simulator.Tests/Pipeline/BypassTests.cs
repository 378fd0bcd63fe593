using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The optional parameters with which a request bypasses steps.</summary>
public class BypassTests
{
    private readonly LocalDataverse _dataverse = new();
    private readonly List<string> _ran = [];
    private readonly StepRegistration _first;
    private readonly StepRegistration _second;

    public BypassTests()
    {
        _first = _dataverse.On("Create", PipelineStage.PreValidation, _ => _ran.Add("first"));
        _second = _dataverse.On("Create", PipelineStage.PreOperation, _ => _ran.Add("second"));
        _dataverse.On("Create", PipelineStage.PostOperation, _ => _ran.Add("asynchronous"), step => step with { IsAsynchronous = true });
    }

    public static TheoryData<string, object, string> Parameters => new()
    {
        { "BypassCustomPluginExecution", true, "asynchronous" },
        { "BypassCustomPluginExecution", false, "first second asynchronous" },
        { "BypassBusinessLogicExecution", "CustomSync", "asynchronous" },
        { "BypassBusinessLogicExecution", "CustomAsync", "first second" },
        { "BypassBusinessLogicExecution", "CustomSync,CustomAsync", "" },
        { "BypassBusinessLogicExecution", "CustomSync, CustomAsync", "" },
        { "SuppressDuplicateDetection", true, "first second asynchronous" },
        { "SuppressCallbackRegistrationExpanderJob", true, "first second asynchronous" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_bypasses_the_steps_that_it_names(string name, object value, string ran)
    {
        _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), [name] = value });
        string.Join(' ', _ran).Should().Be(ran);
    }

    [Fact]
    public void At_most_three_single_steps_are_bypassed()
    {
        _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), ["BypassBusinessLogicExecutionStepIds"] = $"{_first.Id}" });
        _ran.Should().Equal("second", "asynchronous");
        _ran.Clear();
        _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), ["BypassBusinessLogicExecutionStepIds"] = $"{_second.Id}, {_first.Id}" });
        _ran.Should().Equal("asynchronous");

        var four = string.Join(',', Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()));
        TestSteps.FaultOf(() => _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), ["BypassBusinessLogicExecutionStepIds"] = four })).Message.Should().Contain("at most 3");
    }

    [Theory]
    [InlineData("BypassCustomPluginExecution", "yes")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,Everything")]
    [InlineData("BypassBusinessLogicExecution", true)]
    [InlineData("BypassBusinessLogicExecutionStepIds", "not-an-id")]
    [InlineData("BypassEverything", true)]
    public void An_invalid_bypass_parameter_is_a_fault_that_names_it(string name, object value) =>
        TestSteps.FaultOf(() => _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), [name] = value })).Message.Should().Contain(name);

    [Fact]
    public void Only_an_administrator_bypasses_steps()
    {
        var agent = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Agent" });
        TestSteps.CodeOf(() => _dataverse.ServiceFor(agent).Execute(new CreateRequest { Target = TestSteps.Row(), ["BypassCustomPluginExecution"] = true })).Should().Be("0x80040220");
    }

    [Fact]
    public void Requests_of_steps_are_not_bypassed()
    {
        var ran = false;
        _dataverse.OnServices("Update", PipelineStage.PostOperation, _ => ran = true);
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services => services.Service().Update(TestSteps.Change(services.Context().PrimaryEntityId, ("msdyn_tophone", "911"))), step => step with { IsAsynchronous = true });
        _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), ["BypassCustomPluginExecution"] = true });
        ran.Should().BeTrue();
    }
}
