using System;
using System.Runtime.CompilerServices;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A host that names no organization, such as FakeXrmEasy: the rules belong to the service that answers.</summary>
public class RulesByServiceTests
{
    private const string Variable = "pcc_PhoneCallContextRules";
    private const string Audit = """{"mode":"audit"}""";

    private static readonly XrmFakedPluginExecutionContext NoOrganization = new() { MessageName = "Create", Stage = 10, SharedVariables = [] };

    [Fact]
    public void Two_FakeXrmEasy_contexts_have_their_own_rules()
    {
        var (lenient, strict) = (New(Audit), New("""{"mode":"enforce"}"""));
        for (var i = 0; i < 3; i++)
        {
            FluentActions.Invoking(() => Create(lenient)).Should().NotThrow();
            FluentActions.Invoking(() => Create(strict)).Should().Throw<InvalidPluginExecutionException>();
        }
    }

    [Fact]
    public void A_FakeXrmEasy_context_without_the_variable_does_not_have_the_rules_of_another()
    {
        FluentActions.Invoking(() => Create(New(Audit))).Should().NotThrow();
        FluentActions.Invoking(() => Create(New(null))).Should().Throw<InvalidPluginExecutionException>();
    }

    [Fact]
    public void A_service_is_read_once_in_three_minutes()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        var (one, other) = (new EnvironmentServices { CurrentValue = Audit }, new EnvironmentServices { CurrentValue = "{}" });
        for (var i = 0; i < 3; i++)
        {
            rules.Find(one, NoOrganization).Should().NotBeNull();
            rules.Find(other, NoOrganization).Should().BeNull();
        }

        (one.Readings, other.Readings).Should().Be((1, 1));
        clock.Add(TimeSpan.FromMinutes(3));
        rules.Find(one, NoOrganization).Should().NotBeNull();
        (one.Readings, other.Readings).Should().Be((2, 1));
    }

    [Fact]
    public void Without_a_service_nothing_is_kept()
    {
        var rules = new ProcessRules(new ProcessClock());
        rules.Find(factory: null, NoOrganization).Should().BeNull();
        rules.Find(new Failing(), NoOrganization).Should().BeNull();
        rules.Find(new EnvironmentServices { CurrentValue = Audit }, NoOrganization).Should().NotBeNull();
    }

    [Fact]
    public void The_rules_of_a_service_do_not_keep_it_alive()
    {
        var rules = new ProcessRules(new ProcessClock());
        var service = Use(rules);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        service.IsAlive.Should().BeFalse();
        GC.KeepAlive(rules);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Use(ProcessRules rules)
        {
            var service = new EnvironmentServices { CurrentValue = Audit };
            rules.Find(service, NoOrganization).Should().NotBeNull();
            return new WeakReference(service);
        }
    }

    [Fact]
    public void An_organization_has_one_reading_whichever_service_answers()
    {
        var rules = new ProcessRules(new ProcessClock());
        var context = new XrmFakedPluginExecutionContext { MessageName = "Create", Stage = 10, OrganizationId = Guid.NewGuid(), SharedVariables = [] };
        var (one, other) = (new EnvironmentServices { CurrentValue = Audit }, new EnvironmentServices { CurrentValue = "{}" });
        rules.Find(one, context).Should().NotBeNull();
        rules.Find(other, context).Should().NotBeNull("Dataverse makes a new service for each execution");
        (one.Readings, other.Readings).Should().Be((1, 0));
    }

    private static IXrmFakedContext New(string? value)
    {
        var context = Dataverse.New();
        var definition = new Entity("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = value is null ? "pcc_Other" : Variable, ["defaultvalue"] = "{}" };
        context.Initialize([definition, new Entity("environmentvariablevalue", Guid.NewGuid()) { ["environmentvariabledefinitionid"] = definition.ToEntityReference(), ["value"] = value ?? "other" }]);
        return context;
    }

    private static void Create(IXrmFakedContext context)
    {
        var request = Requests.Create(PhoneCall.Row(("msdyn_fromphone", "front desk")));
        request.OrganizationId = Guid.Empty;
        context.ExecutePluginWith(request, new ValidateOnCreate());
    }

    private sealed class Failing : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => throw new TimeoutException();
    }
}
