using System;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Whether broken rules reject requests: mode, application users, severities.</summary>
public class ModeTests
{
    private static readonly Entity Wrong = PhoneCall.Row(("msdyn_fromphone", "CALL ME"), ("msdyn_callername", "a\tb"), ("createdon", "x"));

    [Theory]
    [InlineData(null, "PCC003 PCC101", "rejected")]
    [InlineData("""{"mode":"enforce"}""", "PCC003 PCC101", "rejected")]
    [InlineData("""{"mode":"audit"}""", "", "accepted (audit; would be rejected)")]
    [InlineData("""{"mode":"off"}""", "", "not evaluated (mode off)")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""", "PCC003", "rejected")]
    [InlineData("""{"severity":{"PCC101":"off","PCC003":"trace"}}""", "", "accepted")]
    [InlineData("""{"severity":{"PCC101":"off","PCC003":"off","PCC007":"off"}}""", "", "accepted")]
    public void The_configuration_decides_which_rules_reject(string? configuration, string codes, string outcome)
    {
        string.Join(' ', StepRun.Codes(Requests.Create(Wrong), configuration)).Should().Be(codes);
        StepRun.Trace(Requests.Create(Wrong), configuration).Should().MatchRegex($"^ValidateOnCreate: Create [^\n]* ms, {System.Text.RegularExpressions.Regex.Escape(outcome)}\\s*(\n|$)");
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""", "reject PCC003,reject PCC101.Words,trace PCC007")]
    [InlineData("""{"severity":{"PCC101":"trace","PCC003":"trace"}}""", "trace PCC003,trace PCC101.Words,trace PCC007")]
    [InlineData("""{"severity":{"PCC101":"off","PCC003":"off","PCC007":"off"}}""", "")]
    [InlineData("""{"mode":"off"}""", "")]
    public void Broken_rules_that_do_not_reject_are_traced(string configuration, string lines)
    {
        var trace = StepRun.Trace(Requests.Create(Wrong), configuration);
        foreach (var line in lines.Split(',', System.StringSplitOptions.RemoveEmptyEntries)) trace.Should().Contain("\n" + line + " [0] ");
        trace.Split('\n').Should().HaveCount(1 + lines.Split(',', System.StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("""{"applicationUsers":"enforce"}""", true, true)]
    [InlineData("""{"applicationUsers":"audit"}""", true, false)]
    [InlineData("""{"applicationUsers":"audit"}""", false, true)]
    [InlineData("""{"applicationUsers":"enforce","mode":"audit"}""", true, false)]
    [InlineData("""{"applicationUsers":"enforce","mode":"audit"}""", false, false)]
    public void Requests_of_application_users_can_be_audited_only(string? configuration, bool isApplicationUser, bool rejects)
    {
        var request = Requests.Fill(new NewestContext { IsApplicationUser = isApplicationUser }, "Create", preImage: null, ("Target", Wrong));
        StepRun.CodesOf(StepRun.Rejection(new Services(request), "Create", configuration)).Should().HaveCount(rejects ? 2 : 0);
    }

    [Fact]
    public void An_older_platform_treats_every_caller_as_a_user() =>
        StepRun.Codes(Requests.Create(Wrong), """{"applicationUsers":"audit"}""").Should().HaveCount(2);

    [Fact]
    public void A_caller_is_a_user_when_reading_IsApplicationUser_fails()
    {
        var request = Requests.Fill(new FailingContext(), "Create", preImage: null, ("Target", Wrong));
        StepRun.CodesOf(StepRun.Rejection(new Services(request), "Create", """{"applicationUsers":"audit"}""")).Should().HaveCount(2);
    }

    [Fact]
    public void An_audit_never_rejects_not_even_after_a_failure()
    {
        const string Audit = """{"mode":"audit"}""";
        StepRun.Rejection(Requests.Of("Delete"), Audit).Should().BeNull();
        StepRun.Trace(Requests.Of("Delete"), Audit).Should().Contain("accepted (audit; the check failed)").And.Contain("PCC901.Message message=\"Delete\"");

        var services = new Services(Requests.Create(Wrong)).With<IPluginExecutionContext>(() => null);
        foreach (var configuration in new[] { Audit, """{"mode":"off"}""" })
            new ValidateOnCreate(configuration).Invoking(step => step.Execute(services)).Should().NotThrow(configuration);
        new ValidateOnCreate("""{"applicationUsers":"audit"}""").Invoking(step => step.Execute(services)).Should().Throw<InvalidPluginExecutionException>();
    }

    private sealed class FailingContext : XrmFakedPluginExecutionContext4, IPluginExecutionContext7
    {
        public string InitiatingUserAgent => "";

        public string EnvironmentId => "";

        public Guid TenantId => Guid.Empty;

        public bool IsApplicationUser => throw new TimeoutException();
    }
}
