using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Headers;

/// <summary>The headers for impersonation and optional parameters.</summary>
public class CallerTests
{
    private static readonly Guid ObjectId = new("cccccccc-0000-4000-8000-000000000001");

    private readonly Client _client = new(withPlugin: true);
    private readonly Guid _agent;

    public CallerTests() => _agent = _client.Seed("systemuser", ("fullname", "Agent"), ("azureactivedirectoryobjectid", ObjectId));

    [Fact]
    public void The_caller_is_the_user_of_the_request()
    {
        var me = _client.Get("WhoAmI").Json;

        ((Guid)me["UserId"]!).Should().Be(WellKnown.AdministratorId);
        ((Guid)me["BusinessUnitId"]!).Should().Be(WellKnown.BusinessUnitId);
        ((string?)me["@odata.context"]).Should().Be($"{Client.Root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse");
    }

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    [InlineData("WhoAmI?")]
    [InlineData("/WhoAmI")]
    public void Each_form_of_a_function_without_parameters_is_accepted(string path)
    {
        var answer = _client.Get("/api/data/v9.2/" + path);

        answer.Status.Should().Be(200);
        int.Parse(answer.Header("x-ms-dop-hint")!, System.Globalization.CultureInfo.InvariantCulture).Should().BePositive();
    }

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("CallerObjectId")]
    public void An_administrator_can_impersonate_a_user(string header)
    {
        var value = header == "CallerObjectId" ? ObjectId : _agent;

        ((Guid)_client.Get("WhoAmI", (header, value.ToString())).Json["UserId"]!).Should().Be(_agent);
        _client.Send("POST", Client.Set, "{}", (header, value.ToString())).Status.Should().Be(204);

        var row = _client.Dataverse.ReadAll(Client.Table).Single();
        ((EntityReference)row["createdby"]!).Id.Should().Be(_agent);
        ((EntityReference)row["createdonbehalfby"]!).Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void Another_user_cannot_impersonate()
    {
        _client.UserId = _agent;

        _client.Get("WhoAmI", ("MSCRMCallerID", WellKnown.AdministratorId.ToString())).Status.Should().Be(403);
    }

    [Theory]
    [InlineData("MSCRMCallerID", "me", 400)]
    [InlineData("MSCRMCallerID", "cccccccc-0000-4000-8000-000000000009", 404)]
    [InlineData("CallerObjectId", "cccccccc-0000-4000-8000-000000000009", 403)]
    public void An_unknown_user_is_rejected(string header, string value, int status) => _client.Get("WhoAmI", (header, value)).Status.Should().Be(status);

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync,CustomAsync")]
    public void The_steps_can_be_bypassed(string header, string value)
    {
        const string Bad = """{"msdyn_fromphone":"CALL ME"}""";

        _client.Send("POST", Client.Set, Bad).Status.Should().Be(400);
        _client.Send("POST", Client.Set, Bad, (header, value)).Status.Should().Be(204);
    }

    [Fact]
    public void A_single_step_can_be_bypassed()
    {
        var step = Client.Plugin.Steps.Single(step => step.Message == "Create" && step.PluginTypeName.EndsWith("ValidateOnCreate", StringComparison.Ordinal)).Id;

        _client.Send("POST", Client.Set, """{"msdyn_fromphone":"CALL ME"}""", ("MSCRM.BypassBusinessLogicExecutionStepIds", $"\"{step}\"")).Status.Should().Be(204);
    }

    [Theory]
    [InlineData("MSCRM.SuppressDuplicateDetection", "false")]
    [InlineData("MSCRM.SuppressCallbackRegistrationExpanderJob", "true")]
    [InlineData("MSCRM.MergeLabels", "true")]
    [InlineData("Consistency", "Strong")]
    public void A_header_without_effect_is_accepted(string header, string value) => _client.Send("POST", Client.Set, "{}", (header, value)).Status.Should().Be(204);

    [Fact]
    public void A_flag_must_be_true_or_false() => _client.Send("POST", Client.Set, "{}", ("MSCRM.BypassCustomPluginExecution", "yes")).Status.Should().Be(400);

    [Fact]
    public void A_tag_is_accepted() => _client.Send("POST", Client.Set + "?tag=import", "{}").Status.Should().Be(204);

    [Theory]
    [InlineData("respond-async")]
    [InlineData("odata.track-changes")]
    public void A_preference_that_is_not_built_is_named(string preference)
    {
        var answer = _client.Get(Client.Set, ("Prefer", preference));

        answer.Status.Should().Be(501);
        answer.Message.Should().Contain(preference);
    }
}
