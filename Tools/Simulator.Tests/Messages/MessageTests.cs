using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Tests for the request of every message. A derived class for each message makes the request.</summary>
public abstract class MessageTests
{
    private protected ContactCenter Center { get; } = new();

    private protected LocalDataverse Dataverse => Center.Dataverse;

    protected abstract string Message { get; }

    /// <summary>The required parameters.</summary>
    protected abstract IReadOnlyList<string> Required { get; }

    /// <summary>The optional parameters.</summary>
    protected virtual IReadOnlyList<string> Optional => [];

    /// <summary>Makes a request of the administrator with all parameters, and the rows that it needs.</summary>
    protected abstract OrganizationRequest Request();

    [Fact]
    public void The_response_has_the_name_of_the_message()
    {
        var request = Request();
        request.RequestName.Should().Be(Message);
        Dataverse.Execute(request).ResponseName.Should().Be(Message);
    }

    [Fact]
    public void A_missing_parameter_is_a_fault_that_names_it()
    {
        foreach (var name in Required)
        {
            var request = Request();
            var before = Center.Everything();
            request.Parameters.Remove(name);
            var fault = TestSteps.FaultOf(() => Dataverse.Execute(request));
            fault.ErrorCode.Should().Be(Faults.InvalidValue, name);
            fault.Message.Should().Contain(name).And.Contain(Message);
            Center.Everything().Should().Equal(before);
        }
    }

    [Fact]
    public void A_parameter_with_a_wrong_type_is_a_fault_that_names_it()
    {
        foreach (var name in (string[])[.. Required, .. Optional])
        {
            var request = Request();
            var before = Center.Everything();
            request.Parameters[name] = new object();
            var fault = TestSteps.FaultOf(() => Dataverse.Execute(request));
            fault.ErrorCode.Should().Be(Faults.InvalidValue, name);
            fault.Message.Should().Contain(name).And.Contain(Message);
            Center.Everything().Should().Equal(before);
        }
    }

    [Fact]
    public void An_unknown_parameter_is_a_fault_that_names_it()
    {
        var request = Request();
        var before = Center.Everything();
        request.Parameters["Targget"] = 1;
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(request));
        fault.ErrorCode.Should().Be(Faults.InvalidValue);
        fault.Message.Should().Contain("Targget").And.Contain(Message);
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void An_optional_parameter_can_be_left_out()
    {
        foreach (var name in Optional)
        {
            var request = Request();
            request.Parameters.Remove(name);
            Dataverse.Invoking(d => d.Execute(request)).Should().NotThrow(name);
        }
    }
}
