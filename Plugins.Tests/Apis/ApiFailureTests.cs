using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Tests.Languages;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Apis;

/// <summary>Requests without an answer: one rejection each, in the user's language, and no foreign exception.</summary>
public class ApiFailureTests
{
    private static readonly Guid Id = Guid.NewGuid();

    /// <summary>A rejected request for each template of custom APIs, without the templates of activities.</summary>
    private static readonly Dictionary<string, Func<int, InvalidPluginExecutionException>> Rejected = new()
    {
        ["Unanswered"] = language => new Organization { Language = language }.Rejection(new ParsePhoneNumber()),
        ["UnansweredFailed"] = language => new Organization { Language = language, Failure = new TimeoutException() }.Rejection(new ValidatePhoneCallContext(), ("msdyn_ocphonecallengagementctxid", Id)),
        ["UnansweredMisregistered"] = language => Misregistered(new Organization { Language = language }, new ParsePhoneNumber(), "pcc_ParsePhoneNumber", 20),
        ["UnansweredMisconfigured"] = language => new Organization { Language = language, Rules = "[]" }.Rejection(new ValidatePhoneCallContext()),
        ["PCC901.Stage"] = language => Misregistered(new Organization { Language = language }, new ParsePhoneNumber(), "pcc_ParsePhoneNumber", 40),
        ["Input.Missing"] = language => new Organization { Language = language }.Rejection(new ParsePhoneNumber()),
        ["Input.Type"] = language => new Organization { Language = language }.Rejection(new ParsePhoneNumber(), ("Text", 1)),
        ["Input.Region"] = language => new Organization { Language = language }.Rejection(new ParsePhoneNumber(), ("Text", "1"), ("Region", "UK")),
        ["Input.Column"] = language => new Organization { Language = language }.Rejection(new ParsePhoneNumber(), ("Text", "1"), ("Column", "telephone1")),
        ["Input.Row"] = language => new Organization { Language = language }.Rejection(new ValidatePhoneCallContext(), ("msdyn_ocphonecallengagementctxid", Id)),
    };

    /// <summary>The templates of activities, which the tests of activities cover.</summary>
    private static readonly string[] OfActivities = ["Input.Level", "Input.Table"];

    private static readonly string[] Names = ["ParsePhoneNumber", "ValidatePhoneCallContext"];

    public static TheoryData<string> Apis => [.. Names];

    [Fact]
    public void Every_template_of_requests_has_a_rejected_request() => LanguageCatalog.All[0].Templates.Keys
        .Where(key => key.StartsWith("Unanswered", StringComparison.Ordinal) || key.StartsWith("Input.", StringComparison.Ordinal) || key == "PCC901.Stage")
        .Should().BeEquivalentTo(Rejected.Keys.Concat(OfActivities));

    [Theory]
    [MemberData(nameof(RejectionTests.Languages), MemberType = typeof(RejectionTests))]
    public void Every_rejection_has_the_language_of_the_user_and_no_open_placeholder(string tag, int lcid)
    {
        var templates = LanguageCatalog.All.Single(language => language.Tag == tag).Templates;
        foreach (var (key, rejected) in Rejected)
        {
            var message = rejected(lcid).Message;
            message.Should().NotContainAny("{", "}").And.MatchRegex(@"\[PCC90[0-3]\]$");
            foreach (var words in templates[key].Split('{').Select(part => part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]).Where(words => words.Length > 0)) message.Should().Contain(words, $"{tag} {key}");
        }
    }

    [Theory]
    [InlineData("ParsePhoneNumber", "pcc_ParsePhoneNumber", 10, "The plug-in is registered in stage 10, but is for the main operation of a custom API: stage 30.")]
    [InlineData("ParsePhoneNumber", "pcc_ParsePhoneNumber", 20, "The plug-in is registered in stage 20, but is for the main operation of a custom API: stage 30.")]
    [InlineData("ValidatePhoneCallContext", "pcc_ValidatePhoneCallContext", 40, "The plug-in is registered in stage 40, but is for the main operation of a custom API: stage 30.")]
    [InlineData("ValidatePhoneCallContext", "pcc_ParsePhoneNumber", 30, "The plug-in is registered on the message pcc_ParsePhoneNumber, but is for: pcc_ValidatePhoneCallContext.")]
    [InlineData("ParsePhoneNumber", "Create", 30, "The plug-in is registered on the message Create, but is for: pcc_ParsePhoneNumber.")]
    [InlineData("ParsePhoneNumber", null, 30, "The plug-in is registered on the message , but is for: pcc_ParsePhoneNumber.")]
    public void A_class_on_the_wrong_registration_reports_it(string api, string? message, int stage, string said)
    {
        var rejection = Misregistered(new Organization(), New(api), message, stage);
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.InternalServerError);
        rejection.Message.Should().Be($"The request was not answered because \"{api}\" is registered where it does not belong. Please report the following to your administrator:\n- {said} [PCC901]");
    }

    [Fact]
    public void A_failure_names_the_class_by_its_registration()
    {
        var organization = new Organization();
        var request = organization.Request("Create");
        request.OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.NewGuid()) { Name = "My step" };
        FluentActions.Invoking(() => new ParsePhoneNumber().Execute(organization.Services(request))).Should().Throw<InvalidPluginExecutionException>().WithMessage("*\"My step\"*");
    }

    public static TheoryData<string, string> Failures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var api in Names)
                foreach (var failure in new[] { "no context", "context throws" }) data.Add(api, failure);
            foreach (var failure in new[] { "no factory", "factory throws", "no service", "row fails", "another fault", "no row" }) data.Add("ValidatePhoneCallContext", failure);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void An_unexpected_failure_keeps_its_cause_and_traces_only_its_type(string api, string failure)
    {
        var organization = new Organization
        {
            Failure = failure switch
            {
                "row fails" => new TimeoutException("secret +14255550123"),
                "another fault" => Organization.Fault(0x80040216),
                _ => null,
            },
        };
        var request = organization.Request("pcc_" + api, ("Text", "112"), ("msdyn_ocphonecallengagementctxid", Id));
        var services = organization.Services(request);
        switch (failure)
        {
            case "no context": services.With<IPluginExecutionContext>(() => null); break;
            case "context throws": services.With<IPluginExecutionContext>(() => throw new TimeoutException("secret +14255550123")); break;
            case "no factory": services.With<IOrganizationServiceFactory>(() => null); break;
            case "factory throws": services.With<IOrganizationServiceFactory>(() => throw new TimeoutException("secret +14255550123")); break;
            case "no service": services.With<IOrganizationServiceFactory>(() => new NoService()); break;
            case "no row": services.With<IOrganizationServiceFactory>(() => new NoRow()); break;
        }

        var rejection = FluentActions.Invoking(() => New(api).Execute(services)).Should().Throw<InvalidPluginExecutionException>().Which;
        rejection.Message.Should().Be("The request was not answered because it failed on the server. Please report the following to your administrator:\n- An unexpected error occurred. The trace log shows its cause. [PCC900]");
        rejection.InnerException.Should().NotBeNull();
        string? cause = failure switch
        {
            "no context" => "There is no execution context.",
            "no factory" => "There is no organization service.",
            "no row" => "The organization service gave no row.",
            _ => null,
        };
        if (cause is not null) rejection.InnerException!.Message.Should().Be(cause);
        string.Join('\n', organization.Trace.Lines).Should().Contain(rejection.InnerException!.GetType().FullName).And.NotContain("secret").And.NotContain("425");
    }

    [Fact]
    public void A_context_without_inputs_counts_as_an_empty_request()
    {
        var organization = new Organization();
        var request = organization.Request("pcc_ParsePhoneNumber");
        request.InputParameters = null!;
        FluentActions.Invoking(() => new ParsePhoneNumber().Execute(organization.Services(request))).Should().Throw<InvalidPluginExecutionException>().WithMessage("*\n- \"Text\": *[PCC903]");

        request = organization.Request("pcc_ValidatePhoneCallContext");
        request.InputParameters = null!;
        new ValidatePhoneCallContext().Execute(organization.Services(request));
        request.OutputParameters["Verdict"].Should().Be("accepted", "so is a new row without columns");
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void A_context_without_outputs_is_reported(string api)
    {
        var organization = new Organization();
        var request = organization.Request("pcc_" + api, ("Text", "112"));
        request.OutputParameters = null!;
        FluentActions.Invoking(() => New(api).Execute(organization.Services(request))).Should().Throw<InvalidPluginExecutionException>().Which.Message
            .Should().EndWith("\n- The parameter OutputParameters is missing or not of the type ParameterCollection. [PCC901]");
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void A_missing_service_provider_throws(string api) => New(api).Invoking(it => it.Execute(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void The_APIs_run_with_the_context_as_the_only_service()
    {
        var organization = new Organization();
        foreach (var api in Names)
        {
            var request = organization.Request("pcc_" + api, ("Text", "112"), ("msdyn_fromphone", "CALL ME"));
            New(api).Execute(new OnlyContext(request));
            request.OutputParameters.Should().NotBeEmpty();
        }
    }

    private static InvalidPluginExecutionException Misregistered(Organization organization, IPlugin api, string? message, int stage)
    {
        var request = organization.Request(message!, ("Text", "112"));
        request.Stage = stage;
        return FluentActions.Invoking(() => api.Execute(organization.Services(request))).Should().Throw<InvalidPluginExecutionException>().Which;
    }

    private static IPlugin New(string api) => api == "ParsePhoneNumber" ? new ParsePhoneNumber() : new ValidatePhoneCallContext();

    private sealed class NoService : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => null!;
    }

    private sealed class NoRow : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => (IOrganizationService)System.Reflection.DispatchProxy.Create<IOrganizationService, Nothing>();
    }

#pragma warning disable CA1852 // A proxy derives from it.
    private class Nothing : System.Reflection.DispatchProxy
    {
        protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args) => null;
    }
#pragma warning restore CA1852
}
