using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The rules of the environment variable.</summary>
public class EnvironmentRulesTests
{
    private const string Audit = """{"mode":"audit"}""";

    private readonly EnvironmentServices _environment = new();
    private readonly List<string> _trace = [];

    [Fact]
    public void The_variable_replaces_the_configuration_of_the_step()
    {
        _environment.CurrentValue = Audit;
        Rejection(BadRequest()).Should().BeNull();
        Rejection(BadRequest(), """{"mode":"enforce"}""").Should().BeNull();
        _trace.Should().ContainMatch("*accepted (audit; would be rejected)");
    }

    [Fact]
    public void The_variable_replaces_an_invalid_configuration_of_the_step_too()
    {
        _environment.CurrentValue = Audit;
        Rejection(BadRequest(), "{").Should().BeNull();
    }

    [Fact]
    public void The_current_value_has_priority_over_the_default_value()
    {
        _environment.DefaultValue = Audit;
        _environment.CurrentValue = """{"mode":"enforce"}""";
        Rejection(BadRequest()).Should().NotBeNull();
    }

    [Fact]
    public void The_default_value_applies_without_a_current_value()
    {
        _environment.DefaultValue = Audit;
        Rejection(BadRequest()).Should().BeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData("""{ "$schema": "settings.schema.json" }""")]
    [InlineData("""{"severity":{}}""")]
    [InlineData("""{"phones":{}}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{},"msdyn_tophone":{}},"severity":{},"$schema":"settings.schema.json"}""")]
    public void The_step_configuration_applies_when_the_variable_sets_nothing(string? value)
    {
        _environment.CurrentValue = value;
        Rejection(BadRequest(), Audit).Should().BeNull();
        Rejection(BadRequest()).Should().NotBeNull();
        _trace.Should().NotContainMatch("*variable*");
    }

    [Theory]
    [InlineData("""{"required":[]}""")]
    [InlineData("""{"transitions":{}}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"regions":[]}}}""")]
    [InlineData("""{"severity":{"PCC007":"trace"}}""")]
    [InlineData("""{"mode":"enforce"}""")]
    public void A_variable_that_sets_a_default_replaces_the_step_configuration(string value)
    {
        _environment.CurrentValue = value;
        Rejection(BadRequest(), Audit).Should().NotBeNull();
    }

    [Fact]
    public void The_step_configuration_applies_without_the_variable()
    {
        _environment.IsDefined = false;
        Rejection(BadRequest(), Audit).Should().BeNull();
        Rejection(BadRequest()).Should().NotBeNull();
    }

    [Fact]
    public void All_steps_and_requests_of_an_organization_share_one_reading()
    {
        _environment.CurrentValue = Audit;
        for (var i = 0; i < 20; i++)
            foreach (var request in new[] { BadRequest(), Requests.Update(PhoneCall.Row(("msdyn_fromphone", "front desk"))), Requests.SetState("SetState", 1, 1), Requests.CreateMultiple(PhoneCall.Row()) })
                Rejection(request).Should().BeNull();
        _environment.Readings.Should().Be(1);
    }

    [Fact]
    public void An_organization_has_its_own_variable()
    {
        _environment.CurrentValue = Audit;
        Rejection(BadRequest()).Should().BeNull();
        var other = new EnvironmentServices();
        var request = BadRequest();
        request.OrganizationId = other.OrganizationId;
        FluentActions.Invoking(() => StepRun.StepFor("Create").Execute(new Services(request).With<IOrganizationServiceFactory>(() => other))).Should().Throw<InvalidPluginExecutionException>();
        (_environment.Readings, other.Readings).Should().Be((1, 1));
    }

    [Fact]
    public void The_normalizing_steps_use_the_variable()
    {
        _environment.CurrentValue = """{"phones":{"msdyn_fromphone":{"normalize":true}}}""";
        var request = Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+1 (425) 555-0123")));
        Execute(new NormalizePhonesOnCreate(), request);
        request.InputParameters["Target"].Should().BeOfType<Entity>().Which["msdyn_fromphone"].Should().Be("+14255550123");
    }

    [Theory]
    [InlineData("de", 1031)]
    [InlineData("fr", 1036)]
    [InlineData("es", 3082)]
    [InlineData("it", 1040)]
    [InlineData("nl", 1043)]
    [InlineData("pt-BR", 1046)]
    [InlineData("da", 1030)]
    [InlineData("ja", 1041)]
    [InlineData("pl", 1045)]
    [InlineData("en", 1033)]
    public void An_invalid_variable_rejects_every_request_in_the_language_of_the_user(string tag, int language)
    {
        var environment = new EnvironmentServices { Language = language, CurrentValue = """{"moed":"audit"}""" };
        foreach (var request in new[] { BadRequest(), Requests.Create(PhoneCall.Row()), Requests.Update(PhoneCall.Row()), Requests.SetState("SetState", 0, 1) })
        {
            request.OrganizationId = environment.OrganizationId;
            var rejection = FluentActions.Invoking(() => StepRun.StepFor(request.MessageName, Audit).Execute(new Services(request).With<IOrganizationServiceFactory>(() => environment)))
                .Should().Throw<InvalidPluginExecutionException>().Which;
            rejection.HttpStatus.Should().Be(PluginHttpStatusCode.InternalServerError);
            var lines = rejection.Message.Split('\n');
            var templates = LanguageCatalog.All.Single(known => known.Tag == tag).Templates;
            lines[0].Should().Be(templates["MisconfiguredVariable"].Replace("{variable}", "pcc_PhoneCallContextRules", StringComparison.Ordinal));
            lines[1].Should().StartWith("- " + templates["Label"].Replace("{column}", "$.moed", StringComparison.Ordinal).Replace("{text}", string.Empty, StringComparison.Ordinal)).And.EndWith("[PCC902]");
        }
    }

    public static TheoryData<string> Failures => ["the query fails", "there is no factory", "the factory fails"];

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failed_reading_is_traced_and_the_step_configuration_applies(string failure)
    {
        _environment.Failure = new FaultException<OrganizationServiceFault>(new OrganizationServiceFault(), new FaultReason("secret +14255550123"));
        var request = BadRequest();
        request.OrganizationId = _environment.OrganizationId;
        Func<object?> factory = failure switch
        {
            "the query fails" => () => _environment,
            "there is no factory" => () => null,
            _ => () => throw new TimeoutException("secret +14255550123"),
        };

        for (var i = 0; i < 3; i++)
            Run(Audit).Should().ContainSingle(line => line.StartsWith("the environment variable pcc_PhoneCallContextRules cannot be read, so the configuration of the step applies: ", StringComparison.Ordinal))
                .Which.Should().NotContain("secret");
        FluentActions.Invoking(() => Run(null)).Should().Throw<InvalidPluginExecutionException>();

        List<string> Run(string? configuration)
        {
            var trace = new TraceLines();
            StepRun.StepFor("Create", configuration).Execute(new Services(request).With<IOrganizationServiceFactory>(factory).With<ITracingService>(() => trace));
            return trace.Lines;
        }
    }

    [Fact]
    public void The_variable_is_read_again_after_three_minutes()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.CurrentValue = Audit;
        var first = rules.Find(_environment);

        _environment.CurrentValue = """{"mode":"off"}""";
        clock.Add(TimeSpan.FromMinutes(3) - TimeSpan.FromSeconds(1));
        rules.Find(_environment).Should().BeSameAs(first);
        _environment.Readings.Should().Be(1);

        clock.Add(TimeSpan.FromSeconds(1));
        rules.Find(_environment).Should().NotBeSameAs(first);
        _environment.Readings.Should().Be(2);

        _environment.CurrentValue = "{}";
        clock.Add(TimeSpan.FromMinutes(3));
        rules.Find(_environment).Should().BeNull("the variable sets nothing any more");
    }

    [Fact]
    public void An_unchanged_variable_is_not_parsed_again()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.CurrentValue = Audit;
        var first = rules.Find(_environment);
        clock.Add(TimeSpan.FromMinutes(3));
        rules.Find(_environment).Should().BeSameAs(first);
        _environment.Readings.Should().Be(2);
    }

    [Fact]
    public void A_failed_first_reading_is_repeated_after_five_seconds()
    {
        const string Note = "the environment variable pcc_PhoneCallContextRules cannot be read, so the configuration of the step applies: TimeoutException";
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.Failure = new TimeoutException("secret");
        rules.Find(_environment, _trace).Should().BeNull();
        clock.Add(TimeSpan.FromSeconds(4.9));
        rules.Find(_environment, _trace).Should().BeNull();
        _environment.Readings.Should().Be(1);
        _trace.Should().Equal(Note, Note);

        clock.Add(TimeSpan.FromSeconds(2));
        rules.Find(_environment, _trace).Should().BeNull("the second reading fails too");
        _environment.Readings.Should().Be(2);
        _trace.Should().Equal(Note, Note, Note);

        _environment.Failure = null;
        _environment.CurrentValue = Audit;
        clock.Add(TimeSpan.FromSeconds(7));
        rules.Find(_environment, _trace).Should().NotBeNull();
        clock.Add(TimeSpan.FromMinutes(2));
        rules.Find(_environment, _trace).Should().NotBeNull();
        _environment.Readings.Should().Be(3, "what is known counts for three minutes");
        _trace.Should().HaveCount(3, "it is noted until a reading succeeds");
    }

    [Fact]
    public void The_note_about_a_failed_reading_keeps_the_other_notes()
    {
        _environment.Failure = new TimeoutException();
        var request = Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+1 (425) 555-0123")));
        for (var i = 0; i < 2; i++)
        {
            _trace.Clear();
            request.InputParameters["Target"] = PhoneCall.Row(("msdyn_fromphone", "+1 (425) 555-0123"));
            Execute(new NormalizePhonesOnCreate("""{"phones":{"msdyn_fromphone":{"normalize":true}}}""", "secure"), request);
            _trace.Skip(1).Should().SatisfyRespectively(
                line => line.Should().StartWith("the secure configuration"),
                line => line.Should().StartWith("the environment variable"),
                line => line.Should().StartWith("rewrite [0]"));
        }
    }

    [Fact]
    public async Task A_failed_first_reading_does_not_replace_a_successful_one()
    {
        var rules = new ProcessRules(new ProcessClock());
        using var isReading = new ManualResetEventSlim();
        using var mayFail = new ManualResetEventSlim();
        var slow = new SlowFailure(() =>
        {
            isReading.Set();
            mayFail.Wait();
        });
        var failing = Task.Factory.StartNew(() => rules.Find(slow, new XrmFakedPluginExecutionContext { Stage = 10, OrganizationId = _environment.OrganizationId }, _trace), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        isReading.Wait();
        _environment.CurrentValue = Audit;
        var found = rules.Find(_environment);
        mayFail.Set();

        (await failing).Should().BeSameAs(found).And.NotBeNull();
        rules.Find(_environment).Should().BeSameAs(found);
        _trace.Should().BeEmpty("the rules are known");
    }

    [Fact]
    public void A_step_after_stage_10_uses_the_shared_text_and_reads_nothing()
    {
        var clock = new ProcessClock();
        _environment.CurrentValue = Audit;
        var first = Context(stage: 10);
        new ProcessRules(clock).Find(_environment, first).Should().NotBeNull();
        first.SharedVariables.Should().ContainSingle().Which.Should().Be(new KeyValuePair<string, object>("pcc_PhoneCallContextRules", Audit));

        // Another process, which has no reading and cannot read.
        _environment.Failure = new TimeoutException();
        var other = new ProcessRules(clock);
        var own = Context(stage: 20);
        own.SharedVariables = first.SharedVariables;
        var parent = Context(stage: 20);
        parent.ParentContext = Context(stage: 30);
        ((XrmFakedPluginExecutionContext)parent.ParentContext).ParentContext = first;
        foreach (var later in new[] { own, parent, own })
            other.Find(_environment, later, _trace).Should().NotBeNull();
        other.Find(_environment, own).Should().BeSameAs(other.Find(_environment, parent), "the same text is understood once");
        _environment.Readings.Should().Be(1);
        _trace.Should().BeEmpty();
    }

    [Fact]
    public void A_later_step_of_the_same_process_uses_the_reading_of_the_shared_text()
    {
        var rules = new ProcessRules(new ProcessClock());
        _environment.CurrentValue = Audit;
        var first = Context(stage: 10);
        var found = rules.Find(_environment, first);
        var later = Context(stage: 20);
        later.SharedVariables = first.SharedVariables;
        rules.Find(_environment, later).Should().BeSameAs(found);

        later.SharedVariables = new ParameterCollection { ["pcc_PhoneCallContextRules"] = """{"mode":"off"}""" };
        rules.Find(_environment, later).Should().NotBeNull().And.NotBeSameAs(found, "the request began under another text");
        _environment.Readings.Should().Be(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public void A_variable_that_sets_nothing_is_shared_too(string? value)
    {
        _environment.CurrentValue = value;
        var first = Context(stage: 10);
        new ProcessRules(new ProcessClock()).Find(_environment, first).Should().BeNull();

        var later = Context(stage: 40);
        later.SharedVariables = first.SharedVariables;
        new ProcessRules(new ProcessClock()).Find(_environment, later).Should().BeNull();
        _environment.Readings.Should().Be(1);
    }

    [Fact]
    public void Stage_10_uses_the_shared_text_only_within_a_transaction()
    {
        _environment.CurrentValue = Audit;
        var around = Context(stage: 20);
        around.SharedVariables["pcc_PhoneCallContextRules"] = """{"mode":"off"}""";
        var within = Context(stage: 10);
        within.ParentContext = around;
        within.IsInTransaction = true;
        new ProcessRules(new ProcessClock()).Find(_environment, within).Should().NotBeNull();
        _environment.Readings.Should().Be(0);

        within.IsInTransaction = false;
        new ProcessRules(new ProcessClock()).Find(_environment, within).Should().NotBeNull();
        _environment.Readings.Should().Be(1);
    }

    [Fact]
    public void Without_a_shared_text_a_step_uses_the_last_reading_or_reads()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.CurrentValue = Audit;
        rules.Find(_environment, Context(stage: 20)).Should().NotBeNull();
        rules.Find(_environment, Context(stage: 20)).Should().NotBeNull();
        _environment.Readings.Should().Be(1);
        clock.Add(TimeSpan.FromMinutes(3));
        var later = Context(stage: 20);
        rules.Find(_environment, later).Should().NotBeNull();
        _environment.Readings.Should().Be(2);
        later.SharedVariables.Should().BeEmpty("only stage 10 shares");
    }

    [Fact]
    public void A_shared_value_of_another_type_and_missing_shared_variables_are_ignored()
    {
        _environment.CurrentValue = Audit;
        var foreign = Context(stage: 20);
        foreign.SharedVariables["pcc_PhoneCallContextRules"] = 7;
        var without = Context(stage: 20);
        without.SharedVariables = null!;
        var first = Context(stage: 10);
        first.SharedVariables = null!;
        foreach (var context in new[] { foreign, without, first })
            new ProcessRules(new ProcessClock()).Find(_environment, context).Should().NotBeNull();
        _environment.Readings.Should().Be(3);
    }

    [Fact]
    public void A_failed_reading_shares_nothing()
    {
        _environment.Failure = new TimeoutException();
        var first = Context(stage: 10);
        new ProcessRules(new ProcessClock()).Find(_environment, first).Should().BeNull();
        first.SharedVariables.Should().BeEmpty();
    }

    [Fact]
    public void A_failed_later_reading_keeps_the_earlier_text_and_is_traced()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.CurrentValue = Audit;
        var first = rules.Find(_environment);
        _environment.Failure = new TimeoutException("secret");
        clock.Add(TimeSpan.FromMinutes(4));

        rules.Find(_environment, _trace).Should().BeSameAs(first);
        _trace.Should().Equal("the environment variable pcc_PhoneCallContextRules cannot be read, so its last usable value applies: TimeoutException");
        rules.Find(_environment).Should().BeSameAs(first);
        _environment.Readings.Should().Be(2, "it is not asked again at once");
    }

    [Fact]
    public async Task Only_one_of_many_threads_repeats_an_old_reading()
    {
        var clock = new ProcessClock();
        var rules = new ProcessRules(clock);
        _environment.CurrentValue = Audit;
        rules.Find(_environment);
        clock.Add(TimeSpan.FromMinutes(3));

        using var start = new Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < 1000; i++) rules.Find(_environment).Should().NotBeNull();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        await Task.WhenAll(threads);
        _environment.Readings.Should().Be(2);
    }

    private XrmFakedPluginExecutionContext Context(int stage) => new() { MessageName = "Create", Stage = stage, OrganizationId = _environment.OrganizationId, SharedVariables = [], IsInTransaction = stage != 10 };

    private static XrmFakedPluginExecutionContext BadRequest() => Requests.Create(PhoneCall.Row(("msdyn_fromphone", "front desk")));

    private InvalidPluginExecutionException? Rejection(XrmFakedPluginExecutionContext request, string? configuration = null)
    {
        try
        {
            Execute(StepRun.StepFor(request.MessageName, configuration), request);
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception;
        }
    }

    private void Execute(IPlugin step, XrmFakedPluginExecutionContext request)
    {
        request.OrganizationId = _environment.OrganizationId;
        var trace = new TraceLines();
        try
        {
            step.Execute(new Services(request).With<IOrganizationServiceFactory>(() => _environment).With<ITracingService>(() => trace));
        }
        finally
        {
            _trace.AddRange(trace.Lines);
        }
    }

    /// <summary>A factory that waits, and then fails.</summary>
    private sealed class SlowFailure(Action wait) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            wait();
            throw new TimeoutException();
        }
    }
}
