using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>An accepted row allocates nothing; the allocations of a request do not grow with its rows.</summary>
[Trait("Category", "Volume")]
public class AllocationTests
{
    [Fact]
    public void A_further_accepted_row_of_a_bulk_request_allocates_nothing()
    {
        var image = Typical();
        image["msdyn_fromphone"] = "911";
        Bytes(Requests.CreateMultiple(Rows(1000))).Should().Be(Bytes(Requests.CreateMultiple(Rows(100))));
        Bytes(Requests.UpdateMultiple([.. Rows(1000).Select(row => (row, (Entity?)image))])).Should().Be(Bytes(Requests.UpdateMultiple([.. Rows(100).Select(row => (row, (Entity?)image))])));

        static Entity[] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => Typical())];
    }

    [Fact]
    public void A_single_row_allocates_no_more_than_a_bulk_request_of_one()
    {
        Bytes(Requests.Create(Typical())).Should().BeLessThanOrEqualTo(Bytes(Requests.CreateMultiple(Typical())));
        Bytes(Requests.Create(Typical())).Should().BeLessThanOrEqualTo(88, "a report and an execution, without a service to write its log to");
    }

    [Fact]
    public void The_allocations_of_a_rejection_do_not_grow_with_its_violations()
    {
        // A phone number is evaluated again for each row, which takes some time; no result is kept.
        var (few, many) = (Bytes(2000), Bytes(20_000));
        (many - few).Should().BeLessThan(18_000 * 4, "a row beyond those that are shown has eight violations and costs nothing");

        static long Bytes(int count)
        {
            var services = new OnlyContext(Requests.CreateMultiple([.. Enumerable.Range(0, count).Select(_ => RejectionBoundTests.BadRow(phones: false))]));
            var step = new ValidateOnCreate();
            var least = long.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                FluentActions.Invoking(() => step.Execute(services)).Should().Throw<InvalidPluginExecutionException>();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }
    }

    [Fact]
    public void Reading_and_sharing_the_rules_allocates_nothing_more()
    {
        var request = Requests.Create(Typical());
        Bytes(request, new ContextAndFactory(request, new EnvironmentServices { CurrentValue = """{"severity":{"PCC007":"off"}}""" })).Should().BeLessThanOrEqualTo(88);
        request.SharedVariables.Should().ContainKey("pcc_PhoneCallContextRules");
    }

    [Fact]
    public void The_note_about_an_unreadable_variable_allocates_nothing_more()
    {
        var request = Requests.Create(Typical());
        Bytes(request, new ContextAndFactory(request, new EnvironmentServices { Failure = new TimeoutException() })).Should().BeLessThanOrEqualTo(88);
        request.SharedVariables.Should().BeEmpty();
    }

    [Fact]
    public void The_step_on_the_rules_variable_allocates_nothing_for_another_variable()
    {
        var request = Requests.Of("Create", ("Target", new Entity("environmentvariabledefinition") { ["schemaname"] = "contoso_Address", ["defaultvalue"] = "{" }));
        Bytes(new ValidateRulesVariable(), new OnlyContext(request)).Should().Be(0);
    }

    private static Entity Typical() => PhoneCall.State(0, 1,
        ("msdyn_callername", "Siobhán Ní Bhriain"), ("msdyn_callsid", "CA00112233445566778899aabbccddeeff"), ("msdyn_fromphone", "+44 20 7946 0018"),
        ("msdyn_tophone", "+14255550123"), ("msdyn_providername", "Azure Communication Services"), ("msdyn_ismicrosoftteamsphonenumber", false),
        ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", PhoneCall.Id)), ("ownerid", new EntityReference("systemuser", PhoneCall.Id)));

    /// <summary>The bytes that one execution allocates on its thread; the minimum of several runs.</summary>
    private static long Bytes(IPluginExecutionContext request, IServiceProvider? provider = null) => Bytes(StepRun.StepFor(request.MessageName), provider ?? new OnlyContext(request));

    private static long Bytes(IPlugin step, IServiceProvider services)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            step.Execute(services);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private sealed class ContextAndFactory(IPluginExecutionContext context, IOrganizationServiceFactory factory) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(IPluginExecutionContext) ? context : serviceType == typeof(IOrganizationServiceFactory) ? factory : null;
    }
}
