using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Tests.CustomApis;

/// <summary>The parameters and response properties of a custom API.</summary>
public class CustomApiParameterTests
{
    private readonly LocalDataverse _dataverse = new();
    private readonly Dictionary<string, object?> _output = [];
    private Dictionary<string, object?>? _input;

    public CustomApiParameterTests() => _dataverse.Register(TestApis.Describe(), services =>
    {
        var context = services.Context();
        _input = context.InputParameters.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        foreach (var (name, value) in _output) context.OutputParameters[name] = value!;
    });

    [Fact]
    public void The_plug_in_finds_the_parameters_of_the_request()
    {
        _dataverse.Execute(TestApis.Request(("OtherText", "there")));
        _input.Should().Equal(new Dictionary<string, object?> { ["Text"] = "Hello", ["IsLoud"] = true, ["Call"] = TestApis.Call, ["OtherText"] = "there" });
    }

    [Fact]
    public void The_response_has_the_name_of_the_API_and_its_properties()
    {
        _output["Said"] = "Hello";
        _output["WasLoud"] = true;
        _output["About"] = TestApis.Call;
        var response = _dataverse.Execute(TestApis.Request());
        response.ResponseName.Should().Be(TestApis.Name);
        response.Results.Select(pair => (pair.Key, pair.Value)).Should().Equal(("Said", "Hello"), ("WasLoud", true), ("About", TestApis.Call));
    }

    [Fact]
    public void An_unset_property_has_the_default_of_its_type() =>
        _dataverse.Execute(TestApis.Request()).Results.Select(pair => (pair.Key, (object?)pair.Value)).Should().Equal(("Said", null), ("WasLoud", false), ("About", Guid.Empty));

    [Fact]
    public void A_property_set_to_null_has_the_default_of_its_type()
    {
        foreach (var name in new[] { "Said", "WasLoud", "About" }) _output[name] = null;
        _dataverse.Execute(TestApis.Request()).Results.Select(pair => (object?)pair.Value).Should().Equal(null, false, Guid.Empty);
    }

    [Fact]
    public void An_undeclared_property_is_not_returned()
    {
        _output["Said"] = "Hello";
        _output["Secret"] = 7;
        _dataverse.Execute(TestApis.Request()).Results.Keys.Should().Equal("Said", "WasLoud", "About");
    }

    [Fact]
    public void An_API_without_properties_returns_an_empty_response()
    {
        _dataverse.Register(TestApis.Plain(), services => services.Context().OutputParameters["Secret"] = 7);
        _dataverse.Execute(new OrganizationRequest("pcc_Plain")).Results.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Said", 7, "String, not Int32")]
    [InlineData("WasLoud", "yes", "Boolean, not String")]
    [InlineData("About", true, "Guid, not Boolean")]
    public void A_property_with_a_wrong_type_is_a_fault_that_names_it(string name, object value, string types)
    {
        _output[name] = value;
        var fault = TestSteps.FaultOf(() => _dataverse.Execute(TestApis.Request()));
        fault.ErrorCode.Should().Be(Faults.InvalidValue);
        fault.Message.Should().Be($"The response property {name} of {TestApis.Name} is of type {types}.");
    }

    [Theory]
    [InlineData("Text", "String")]
    [InlineData("IsLoud", "Boolean")]
    [InlineData("Call", "Guid")]
    public void A_missing_or_null_required_parameter_is_a_fault_that_names_it(string name, string type)
    {
        var without = TestApis.Request();
        without.Parameters.Remove(name);
        foreach (var request in new[] { without, TestApis.Request((name, null)) })
        {
            var fault = TestSteps.FaultOf(() => _dataverse.Execute(request));
            fault.ErrorCode.Should().Be(Faults.InvalidValue);
            fault.Message.Should().Be($"{TestApis.Name} needs a parameter {name} of type {type}.");
        }

        _input.Should().BeNull("the plug-in did not run");
    }

    [Theory]
    [InlineData("OtherText")]
    [InlineData("OtherFlag")]
    [InlineData("OtherCall")]
    public void The_plug_in_sees_if_an_optional_parameter_is_missing_or_null(string name)
    {
        _dataverse.Execute(TestApis.Request());
        _input!.Keys.Should().NotContain(name);
        _dataverse.Execute(TestApis.Request((name, null)));
        _input[name].Should().BeNull();
    }

    public static TheoryData<string, string, string> WrongTypes
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (type, names) in new[] { ("String", new[] { "Text", "OtherText" }), ("Boolean", ["IsLoud", "OtherFlag"]), ("Guid", ["Call", "OtherCall"]) })
                foreach (var name in names)
                    foreach (var given in Values.Keys.Where(given => given != type)) data.Add(name, type, given);
            return data;
        }
    }

    private static readonly Dictionary<string, object> Values = new(StringComparer.Ordinal)
    {
        ["String"] = "424afb42-d04c-42af-b98b-6f0eeaba69aa",
        ["Boolean"] = true,
        ["Guid"] = TestApis.Call,
        ["Int32"] = 1,
        ["EntityReference"] = new EntityReference("systemuser", TestApis.Call),
        ["OptionSetValue"] = new OptionSetValue(1),
    };

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_parameter_with_a_wrong_type_is_a_fault_that_names_both_types(string name, string type, string given)
    {
        var fault = TestSteps.FaultOf(() => _dataverse.Execute(TestApis.Request((name, Values[given]))));
        fault.ErrorCode.Should().Be(Faults.InvalidValue);
        fault.Message.Should().Be($"The parameter {name} of {TestApis.Name} is of type {type}, not {given}.");
        _input.Should().BeNull("the plug-in did not run");
    }

    [Theory]
    [InlineData("Texxt")]
    [InlineData("text")]
    [InlineData("Target")]
    public void An_undeclared_parameter_is_a_fault_that_names_it(string name)
    {
        var fault = TestSteps.FaultOf(() => _dataverse.Execute(TestApis.Request((name, "Hello"))));
        fault.ErrorCode.Should().Be(Faults.InvalidValue);
        fault.Message.Should().Contain($"no parameter {name} of {TestApis.Name}").And.Contain("Text, IsLoud, Call, OtherText, OtherFlag, OtherCall");
        _input.Should().BeNull("the plug-in did not run");
    }

    [Fact]
    public void The_fault_of_an_API_without_parameters_says_that_it_takes_none()
    {
        _dataverse.Register(TestApis.Plain(), _ => { });
        TestSteps.FaultOf(() => _dataverse.Execute(new OrganizationRequest("pcc_Plain") { ["Text"] = "Hello" })).Message.Should().EndWith("It takes none.");
    }

    [Fact]
    public void The_plug_in_does_not_see_the_general_optional_parameters()
    {
        _dataverse.Execute(TestApis.Request(("tag", "night"), ("SuppressDuplicateDetection", true)));
        _input!.Keys.Should().Equal("Text", "IsLoud", "Call");
    }

    [Fact]
    public void Two_requests_share_no_values()
    {
        _output["Said"] = "Hello";
        _dataverse.Execute(TestApis.Request());
        _output.Clear();
        _dataverse.Execute(TestApis.Request()).Results["Said"].Should().BeNull();
    }
}
