using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.CodeActivities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Activities;
using PhoneCallCtx.Plugins.Tests.Apis;
using PhoneCallCtx.Plugins.Tests.Faults;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Activities;

/// <summary>Each access of an activity to the platform fails in turn, in every applicable way. The activity answers, or rejects in one form.</summary>
[Trait("Category", "Exhaustive")]
public class ActivityFaultTests
{
    private static readonly Dictionary<string, (Func<CodeActivity> New, Dictionary<string, object?> Inputs, int Outputs, string? Rules)> Activities = new()
    {
        ["ValidatePhoneNumber of a number"] = (() => new ValidatePhoneNumber(), new() { ["PhoneNumber"] = "+14255550123" }, 5, null),
        ["ValidatePhoneNumber of no number"] = (() => new ValidatePhoneNumber(), new() { ["PhoneNumber"] = "CALL ME" }, 5, null),
        ["ValidatePhoneNumber at no level"] = (() => new ValidatePhoneNumber(), new() { ["PhoneNumber"] = "112", ["Level"] = "strict" }, 5, null),
        ["FormatPhoneNumber of a number"] = (() => new FormatPhoneNumber(), new() { ["PhoneNumber"] = "020 7946 0018", ["Region"] = "GB" }, 6, null),
        ["FormatPhoneNumber of no number"] = (() => new FormatPhoneNumber(), new() { ["PhoneNumber"] = "CALL ME" }, 6, null),
        ["CheckPhoneCallContext of a good row"] = (() => new CheckPhoneCallContext(), Row("msdyn_ocphonecallengagementctx"), 5, """{"mode":"audit"}"""),
        ["CheckPhoneCallContext of a bad row"] = (() => new CheckPhoneCallContext(), Row("msdyn_ocphonecallengagementctx"), 5, null),
        ["CheckPhoneCallContext of another table"] = (() => new CheckPhoneCallContext(), Row("contact"), 5, null),
        ["CheckPhoneCallContext with a variable that cannot be used"] = (() => new CheckPhoneCallContext(), Row("msdyn_ocphonecallengagementctx"), 0, "{"),
    };

    public static TheoryData<string> Names => [.. Activities.Keys];

    /// <summary>The activities that evaluate their inputs alone.</summary>
    public static TheoryData<string> OfInputs => [.. Activities.Keys.Where(name => !name.StartsWith("Check", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_activity_answers_without_a_fault(string name)
    {
        var platform = new Platform();
        var outcome = Run(name, platform);
        outcome.Answers.Should().Be(Activities[name].Outputs);
        platform.Accesses.Select(access => access.Member).Should().Contain(["extension IWorkflowContext", "extension ITracingService"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Volume")]
    public void An_activity_with_any_fault_answers_or_rejects_in_one_form(string name) =>
        FaultSweep.Problems(platform => Run(name, platform), Fault.All, outcome => RejectionForm.FaultOf(outcome.Thrown) ?? (outcome.Thrown is null && outcome.Answers != Activities[name].Outputs && Activities[name].Outputs > 0 ? "half an answer" : null)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(OfInputs))]
    public void A_failing_platform_rejects_no_activity_that_reads_only_its_inputs(string name) =>
        FaultSweep.Problems(platform => Run(name, platform), Fault.Failures, outcome => outcome.Thrown?.GetType().Name).Should().BeEmpty("the words need a workflow, the answer does not");

    private static Dictionary<string, object?> Row(string table) => new() { ["PhoneCallContext"] = new EntityReference(table, PhoneCall.Id) };

    private static (Exception? Thrown, int Answers) Run(string name, Platform platform)
    {
        var (make, inputs, _, rules) = Activities[name];
        var organization = new Organization { Row = PhoneCall.State(1, 1, ("msdyn_fromphone", "CALL ME")), Rules = rules };
        var workflow = new XrmFakedWorkflowContext { OrganizationId = Guid.NewGuid(), UserId = Organization.User, InitiatingUserId = Organization.User };
        var invoker = new WorkflowInvoker(make())
            .With(Wrapped<IWorkflowContext>(platform, workflow))
            .With(Wrapped<ITracingService>(platform, organization.Trace))
            .With(Wrapped<IOrganizationServiceFactory>(platform, organization));
        try
        {
            return (null, invoker.Invoke(inputs).Count(output => output.Value is not null));
        }
#pragma warning disable CA1031 // The test reports any exception.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (exception, 0);
        }
    }

    /// <summary>A service that the platform wraps.</summary>
    private static Func<T> Wrapped<T>(Platform platform, T real)
        where T : class => () => (T)platform.Access($"extension {typeof(T).Name}", typeof(object), () => platform.Wrap(real))!;
}
