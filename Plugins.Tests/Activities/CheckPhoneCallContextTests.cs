using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.CodeActivities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Activities;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Tests.Apis;
using PhoneCallCtx.Plugins.Tests.Languages;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Activities;

public class CheckPhoneCallContextTests
{
    private static readonly Entity Good = PhoneCall.State(0, 1, ("msdyn_callername", "Ana Horvat"), ("msdyn_fromphone", "+1 (425) 555-0123"), ("msdyn_tophone", "+442079460018"));

    private static readonly Entity Bad = PhoneCall.State(1, 1, ("msdyn_fromphone", "CALL ME"), ("msdyn_tophone", "+14255550123"));

    [Fact]
    public void A_good_row_is_accepted_and_its_numbers_are_reported() => Check(new Organization { Row = Good }).Should().BeEquivalentTo(new Dictionary<string, object?>
    {
        ["IsAccepted"] = true,
        ["Violations"] = "[]",
        ["Message"] = "",
        ["CustomerE164"] = "+14255550123",
        ["OrganizationE164"] = "+442079460018",
    });

    [Fact]
    public void A_bad_row_is_reported_like_a_rejection()
    {
        var outputs = Check(new Organization { Row = Bad });
        outputs["IsAccepted"].Should().Be(false);
        Organization.Codes(outputs["Violations"]).Should().Equal("PCC101 msdyn_fromphone", "PCC203 statuscode");
        outputs["Message"].Should().BeOfType<string>().Which.Split('\n').Should().HaveCount(3).And.StartWith("The phone call record was not saved. Please correct:");
        outputs["CustomerE164"].Should().Be("");
        outputs["OrganizationE164"].Should().Be("+14255550123");

        // The step rejects a new row with these values in the same words.
        var step = StepRun.Rejection(Requests.Create(Bad))!;
        outputs["Message"].Should().Be(step.Message);
    }

    [Fact]
    public void Only_a_bad_row_reads_the_language_of_the_user()
    {
        var good = new Organization { Row = Good, Language = 1031 };
        Check(good);
        good.LanguageReadings.Should().Be(0);

        var bad = new Organization { Row = Bad, Language = 1031 };
        Check(bad)["Message"].Should().BeOfType<string>().Which.Should().Contain("ist keine Telefonnummer");
        bad.LanguageReadings.Should().Be(1);
    }

    [Theory]
    [InlineData("""{"mode":"enforce"}""", false, 2)]
    [InlineData("""{"mode":"audit"}""", true, 2)]
    [InlineData("""{"mode":"off"}""", true, 0)]
    [InlineData("""{"severity":{"PCC101":"trace","PCC203":"off"}}""", true, 0)]
    public void The_environment_variable_decides_what_is_accepted(string rules, bool isAccepted, int violations)
    {
        var outputs = Check(new Organization { Row = Bad, Rules = rules });
        outputs["IsAccepted"].Should().Be(isAccepted);
        Organization.Codes(outputs["Violations"]).Should().HaveCount(violations);
        outputs["Message"].Should().BeOfType<string>().Which.Length.Should().Match(length => length == 0 == isAccepted);
    }

    [Fact]
    public void A_stored_row_is_evaluated_as_a_new_one() =>
        Organization.Codes(Check(new Organization { Row = Good, Rules = """{"required":["msdyn_callsid"],"transitions":{},"lockInactiveRows":true}""" })["Violations"]).Should().Equal("PCC006 msdyn_callsid");

    [Fact]
    public void The_row_is_read_as_the_user_of_the_workflow()
    {
        var organization = new Organization { Row = Good };
        Check(organization);
        organization.Readings.Should().ContainSingle().Which.User.Should().Be(Organization.User);
    }

    [Theory]
    [MemberData(nameof(ValidatePhoneCallContextTests.Unreadable), MemberType = typeof(ValidatePhoneCallContextTests))]
    public void A_row_that_is_missing_or_not_readable_is_an_answer(uint code)
    {
        var outputs = Check(new Organization { Failure = Organization.Fault(code) });
        outputs["IsAccepted"].Should().Be(false);
        outputs["Message"].Should().Be($"The request was not answered. Please correct:\n- \"Phone call context\": The table msdyn_ocphonecallengagementctx has no record {Good.Id}, or you do not have permission to read it. Check the identifier. [PCC903]");
        outputs["Violations"].Should().BeOfType<string>().Which.Should().StartWith("[{\"row\":0,\"code\":\"PCC903\",\"message\":\"\\\"Phone call context\\\": The table");
        (outputs["CustomerE164"], outputs["OrganizationE164"]).Should().Be(("", ""));
    }

    [Theory]
    [MemberData(nameof(RejectionTests.Languages), MemberType = typeof(RejectionTests))]
    public void A_row_of_another_table_is_an_answer_in_the_users_language(string tag, int lcid)
    {
        var organization = new Organization { Language = lcid };
        var outputs = Check(organization, new EntityReference("contact", Guid.NewGuid()));
        var templates = LanguageCatalog.All.Single(language => language.Tag == tag).Templates;
        var expected = templates["Label"].Replace("{column}", "Phone call context", StringComparison.Ordinal).Replace("{text}", templates["Input.Table"], StringComparison.Ordinal)
            .Replace("{table}", "contact", StringComparison.Ordinal).Replace("{allowed}", "msdyn_ocphonecallengagementctx", StringComparison.Ordinal);
        outputs["IsAccepted"].Should().Be(false);
        outputs["Message"].Should().BeOfType<string>().Which.Should().EndWith("\n- " + expected + " [PCC903]");
        organization.Readings.Should().BeEmpty();
    }

    [Fact]
    public void A_reference_without_a_table_is_an_answer() =>
        Check(new Organization(), new EntityReference())["Message"].Should().BeOfType<string>().Which.Should().Contain("A record of the table  cannot be checked");

    [Fact]
    public void A_null_reference_is_a_rejection()
    {
        var rejection = Rejection(new Organization(), row: null);
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        rejection.Message.Should().Be("The request was not answered. Please correct:\n- \"Phone call context\": The input is missing. Provide a value. [PCC903]");
    }

    [Fact]
    public void The_workflow_rejects_a_missing_reference() =>
        FluentActions.Invoking(() => WorkflowInvoker.Invoke(new CheckPhoneCallContext())).Should().Throw<ArgumentException>().WithMessage("*PhoneCallContext*");

    [Fact]
    public void An_invalid_environment_variable_is_a_rejection() =>
        Rejection(new Organization { Row = Good, Rules = "{" }, Good.ToEntityReference()).Message.Should().Contain("the environment variable \"pcc_PhoneCallContextRules\"").And.EndWith("[PCC902]");

    [Fact]
    public void Another_fault_is_a_rejection_that_keeps_the_cause()
    {
        var rejection = Rejection(new Organization { Failure = new TimeoutException("secret") }, Good.ToEntityReference());
        rejection.Message.Should().Be("The request was not answered because it failed on the server. Please report the following to your administrator:\n- An unexpected error occurred. The trace log shows its cause. [PCC900]");
        rejection.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public void The_activity_fails_without_a_workflow() =>
        FluentActions.Invoking(() => WorkflowInvoker.Invoke(new CheckPhoneCallContext(), new Dictionary<string, object?> { ["PhoneCallContext"] = Good.ToEntityReference() }))
            .Should().Throw<InvalidPluginExecutionException>().WithMessage("*[PCC900]")
            .WithInnerException<InvalidOperationException>().WithMessage("There is no workflow context.");

    [Fact]
    public void The_trace_masks_the_values_of_the_row()
    {
        var context = Dataverse.New();
        context.Initialize(PhoneCall.State(0, 1, ("msdyn_fromphone", "Ana +14255550123")));
        var workflow = context.GetDefaultWorkflowContext();
        workflow.OrganizationId = Guid.NewGuid();

        var outputs = context.ExecuteCodeActivity<CheckPhoneCallContext>(workflow, new Dictionary<string, object?> { ["PhoneCallContext"] = Good.ToEntityReference() });

        Organization.Codes(outputs["Violations"]).Should().Equal("PCC101 msdyn_fromphone");
        context.GetTracingService().DumpTrace().Should().Contain("CheckPhoneCallContext: ").And.Contain("rejected").And.Contain("reject PCC101.Character [0] id=" + Good.Id + " msdyn_fromphone value=\"aaa +99999999999\"")
            .And.NotContain("Ana").And.NotContain("425");
    }

    [Fact]
    public void The_trace_gives_the_reason_for_a_missing_row_or_answer()
    {
        Trace(new Organization { Row = Good }, Good.ToEntityReference()).Should().MatchRegex("^CheckPhoneCallContext: [^\n]* 1 row, [0-9.]+ ms, accepted$");
        Trace(new Organization(), new EntityReference("contact", Good.Id)).Should().MatchRegex(
            "^CheckPhoneCallContext: [^\n]* 0 rows, [0-9.]+ ms, no such row\n(?s:.*)Input\\.Table Phone call context table=\"aaaaaaa\" allowed=\"msdyn_ocphonecallengagementctx\"$");
        Trace(new Organization { Failure = new TimeoutException("secret") }, Good.ToEntityReference()).Should().MatchRegex(
            "^CheckPhoneCallContext: [^\n]* 0 rows, [0-9.]+ ms, not answered\nPCC900\nSystem\\.TimeoutException ").And.NotContain("secret");
    }

    [Fact]
    public void The_input_has_declarations_for_the_designer()
    {
        var property = typeof(CheckPhoneCallContext).GetProperty(nameof(CheckPhoneCallContext.PhoneCallContext))!;
        property.GetCustomAttributesData().Select(data => data.AttributeType).Should().Contain([typeof(RequiredArgumentAttribute), typeof(InputAttribute), typeof(ReferenceTargetAttribute)]);
        ((ReferenceTargetAttribute)Attribute.GetCustomAttribute(property, typeof(ReferenceTargetAttribute))!).EntityName.Should().Be("msdyn_ocphonecallengagementctx");
    }

    private static InvalidPluginExecutionException Rejection(Organization organization, EntityReference? row) =>
        FluentActions.Invoking(() => Check(organization, row)).Should().Throw<InvalidPluginExecutionException>().Which;

    private static IDictionary<string, object?> Check(Organization organization) => Check(organization, Good.ToEntityReference());

    private static IDictionary<string, object?> Check(Organization organization, EntityReference? row)
    {
        var workflow = new XrmFakedWorkflowContext { OrganizationId = organization.Id, UserId = Organization.User, InitiatingUserId = Guid.NewGuid() };
        return new WorkflowInvoker(new CheckPhoneCallContext())
            .With<IWorkflowContext>(() => workflow)
            .With<ITracingService>(() => organization.Trace)
            .With<IOrganizationServiceFactory>(() => organization)
            .Invoke(new Dictionary<string, object?> { ["PhoneCallContext"] = row });
    }

    /// <summary>The trace of an execution, whether it succeeds or fails.</summary>
    private static string Trace(Organization organization, EntityReference row)
    {
        try
        {
            Check(organization, row);
        }
        catch (InvalidPluginExecutionException)
        {
            // Only the trace matters here.
        }

        return string.Join('\n', organization.Trace.Lines).Trim();
    }
}
