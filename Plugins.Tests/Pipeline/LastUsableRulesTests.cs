using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>An environment variable that cannot be used or read: which rules apply, and who finds out.</summary>
public class LastUsableRulesTests
{
    private const string Audit = """{"mode":"audit"}""";
    private const string Off = """{"mode":"off"}""";
    private const string Wrong = """{"moed":"+14255550123"}""";
    private const string Note = """the environment variable pcc_PhoneCallContextRules cannot be used, so its last usable value applies: PCC902.Key $ key="aaaa" allowed="$schema, mode,*""";

    private readonly EnvironmentServices _environment = new();
    private readonly ProcessClock _clock = new();
    private readonly List<string> _notes = [];
    private readonly ProcessRules _rules;

    public LastUsableRulesTests() => _rules = new ProcessRules(_clock);

    private IEnumerable<string> Errors => _rules.Events.Events.Where(written => written.Level == LogLevel.Error).Select(written => string.Join(' ', written.Arguments.Take(4)) + written.Arguments[4]);

    [Fact]
    public void The_last_usable_rules_apply_while_the_variable_cannot_be_used()
    {
        var first = After(TimeSpan.Zero, Audit);
        After(Minutes(3), Wrong).Should().BeSameAs(first);
        After(Minutes(1), Wrong).Should().BeSameAs(first);
        After(Minutes(2), "{").Should().BeSameAs(first);
        var corrected = After(Minutes(3), Off);
        corrected.Should().NotBeSameAs(first);
        UnusableOf(corrected).Should().BeNull();
        _environment.Readings.Should().Be(4);
    }

    [Fact]
    public void Each_unusable_reading_is_reported_once_with_its_place()
    {
        After(TimeSpan.Zero, Audit);
        _notes.Should().BeEmpty();
        After(Minutes(3), Wrong);
        _notes.Should().ContainSingle().Which.Should().Match(Note);
        After(Minutes(1), Wrong);
        _notes.Should().ContainSingle("the next execution does not read");
        After(Minutes(2), "{");
        _notes.Should().HaveCount(2).And.HaveElementAt(1, "the environment variable pcc_PhoneCallContextRules cannot be used, so its last usable value applies: PCC902.Unfinished 1:2");
        Errors.Should().SatisfyRespectively(
            error => error.Should().Match("pcc_PhoneCallContextRules cannot be used its last usable value applies PCC902.Key $ *").And.NotContain("4255550123"),
            error => error.Should().Be("pcc_PhoneCallContextRules cannot be used its last usable value applies PCC902.Unfinished 1:2"));
        _rules.Events.Events.Should().OnlyContain(written => written.Message == "The environment variable {Variable} {What}, so {Consequence}: {Cause}{Details}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public void Without_settings_the_step_configuration_applies_while_the_variable_cannot_be_used(string? value)
    {
        After(TimeSpan.Zero, value).Should().BeNull();
        After(Minutes(3), Wrong).Should().BeNull();
        _notes.Should().ContainSingle().Which.Should().Match(Note);
    }

    [Fact]
    public void A_deleted_variable_leaves_the_step_configuration()
    {
        After(TimeSpan.Zero, Audit).Should().NotBeNull();
        _environment.IsDefined = false;
        After(Minutes(3), Audit).Should().BeNull();
        _notes.Should().BeEmpty();
    }

    [Fact]
    public void An_unreadable_variable_is_reported_as_an_error()
    {
        var first = After(TimeSpan.Zero, Audit);
        _environment.Failure = new TimeoutException("secret");
        After(Minutes(3), Audit).Should().BeSameAs(first);
        Errors.Should().Equal("pcc_PhoneCallContextRules cannot be read its last usable value applies TimeoutException");
    }

    [Fact]
    public void A_first_unusable_reading_rejects_and_is_repeated_after_five_seconds()
    {
        UnusableOf(After(TimeSpan.Zero, Wrong))!.Code.Should().Be("PCC902");
        UnusableOf(After(TimeSpan.FromSeconds(4), Wrong)).Should().NotBeNull();
        _environment.Readings.Should().Be(1);

        var later = After(TimeSpan.FromSeconds(2), Wrong);
        UnusableOf(later).Should().NotBeNull();
        _environment.Readings.Should().Be(2);
        Errors.Should().HaveCount(2).And.OnlyContain(error => error.StartsWith("pcc_PhoneCallContextRules cannot be used requests are rejected PCC902.Key $ ", StringComparison.Ordinal));
        _notes.Should().BeEmpty("the rejection has the same lines");

        var corrected = After(TimeSpan.FromSeconds(7), Audit);
        UnusableOf(corrected).Should().BeNull();
        After(Minutes(2), Wrong).Should().BeSameAs(corrected);
        _environment.Readings.Should().Be(3, "usable rules are kept for three minutes");
    }

    [Fact]
    public void A_first_reading_that_fails_is_no_usable_one()
    {
        _environment.Failure = new TimeoutException("secret");
        After(TimeSpan.Zero, Wrong).Should().BeNull();
        Errors.Should().Equal("pcc_PhoneCallContextRules cannot be read the configuration of the step applies TimeoutException");
        _environment.Failure = null;
        UnusableOf(After(TimeSpan.FromSeconds(7), Wrong)).Should().NotBeNull();
    }

    [Fact]
    public void A_failed_reading_does_not_make_an_unusable_variable_usable()
    {
        After(TimeSpan.Zero, Wrong);
        _environment.Failure = new TimeoutException("secret");
        UnusableOf(After(TimeSpan.FromSeconds(7), Wrong)).Should().NotBeNull();
        _environment.Readings.Should().Be(2);
        _environment.Failure = null;
        UnusableOf(After(TimeSpan.FromSeconds(7), Audit)).Should().BeNull();
    }

    [Fact]
    public void Stage_10_shares_the_last_usable_value()
    {
        After(TimeSpan.Zero, Audit);
        var context = Context();
        _environment.CurrentValue = Wrong;
        _clock.Add(Minutes(3));
        _rules.Find(_environment, context).Should().NotBeNull();
        context.SharedVariables["pcc_PhoneCallContextRules"].Should().Be(Audit);
    }

    [Theory]
    [InlineData(Wrong)]
    [InlineData(null)]
    public async Task A_slow_first_reading_does_not_replace_a_usable_one(string? slowValue)
    {
        using var isReading = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var slow = new SlowService(_environment, () =>
        {
            isReading.Set();
            mayEnd.Wait();
            return slowValue ?? throw new TimeoutException();
        });
        var waiting = Task.Factory.StartNew(() => _rules.Find(slow, Context()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        isReading.Wait();
        var found = After(TimeSpan.Zero, Audit);
        mayEnd.Set();

        (await waiting).Should().BeSameAs(found);
        After(TimeSpan.Zero, Audit).Should().BeSameAs(found);
        UnusableOf(found).Should().BeNull();
    }

    [Fact]
    public void An_unusable_first_reading_wins_over_a_failed_one()
    {
        // The second reading takes place within the first one, which is still without a result.
        object? second = null;
        var first = _rules.Find(new SlowService(_environment, () =>
        {
            second = After(TimeSpan.Zero, Wrong);
            throw new TimeoutException();
        }), Context());
        UnusableOf(second).Should().NotBeNull();
        first.Should().BeSameAs(second);
        After(TimeSpan.Zero, Wrong).Should().BeSameAs(second);
    }

    [Fact]
    public void A_failed_first_reading_gives_way_to_an_unusable_one()
    {
        var first = _rules.Find(new SlowService(_environment, () =>
        {
            _environment.Failure = new TimeoutException();
            After(TimeSpan.Zero, Audit).Should().BeNull();
            return Wrong;
        }), Context());
        UnusableOf(first).Should().NotBeNull();
        After(TimeSpan.Zero, Audit).Should().BeSameAs(first);
    }

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);

    private static ProblemException? UnusableOf(object? rules) => (ProblemException?)rules!.GetType().GetField("Unusable", BindingFlags.Instance | BindingFlags.Public)!.GetValue(rules);

    private XrmFakedPluginExecutionContext Context() => new() { MessageName = "Create", Stage = 10, OrganizationId = _environment.OrganizationId, SharedVariables = [] };

    /// <summary>The rules of an execution that begins after some time, when the variable has a value.</summary>
    private object? After(TimeSpan time, string? value)
    {
        _clock.Add(time);
        _environment.CurrentValue = value;
        return _rules.Find(_environment, _notes);
    }

    /// <summary>An organization that answers when a test lets it.</summary>
    private sealed class SlowService(EnvironmentServices environment, Func<string> read) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => new EnvironmentServices { Language = environment.Language, CurrentValue = read() };
    }
}
