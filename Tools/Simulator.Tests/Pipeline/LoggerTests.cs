using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The logger that a plug-in gets from its service provider.</summary>
public class LoggerTests
{
    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { OrganizationId = Guid.NewGuid() });
    private readonly List<StepExecution> _executions = [];

    [Fact]
    public void The_execution_report_of_a_step_contains_only_its_own_log()
    {
        var failure = new InvalidOperationException("broken");
        Run(
            logger => logger.LogInformation("{Rows} rows of {Table}", 3, "calls"),
            logger => logger.LogError(failure, "no {{luck}} at {Time}", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc).Year));
        _executions[0].Log.Should().Equal(new StepLogEntry(LogLevel.Information, "3 rows of calls"));
        _executions[1].Log.Should().Equal(new StepLogEntry(LogLevel.Error, "no {luck} at 2026", failure));
        _executions.Should().OnlyContain(execution => execution.Trace.Length == 0);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{A}{B}", "1(null)")]
    [InlineData("{A} {B} {C}", "1 (null) {C}")]
    [InlineData("open {A", "open {A")]
    [InlineData("}} {{ {0}", "} { 1")]
    public void Values_replace_the_names_of_a_message_in_order(string message, string expected)
    {
        Run(logger => logger.LogTrace(message, 1, null));
        _executions.Single().Log.Single().Text.Should().Be(expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_plug_in_gets_logs_only_if_the_options_say_so(bool hasLogs)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { HasLogs = hasLogs });
        var found = new List<bool>();
        dataverse.OnServices("Create", PipelineStage.PreValidation, services =>
        {
            found.Add(services.GetService(typeof(ITracingService)) is not null);
            found.Add(services.GetService(typeof(ILogger)) is not null);
            throw new InvalidPluginExecutionException("no");
        });
        var executions = new List<StepExecution>();
        dataverse.StepExecuted = executions.Add;
        TestSteps.FaultOf(() => dataverse.Create(TestSteps.Row())).TraceText.Should().BeEmpty();
        found.Should().Equal(hasLogs, hasLogs);
        executions.Single().Log.Should().BeEmpty();
    }

    [Fact]
    public void Every_level_and_every_log_method_is_kept()
    {
        var failure = new InvalidOperationException();
        var number = new EventId(7);
        Run(logger =>
        {
            logger.LogTrace("a");
            logger.LogTrace(number, "a");
            logger.LogTrace(failure, "a");
            logger.LogTrace(number, failure, "a");
            logger.LogDebug("a");
            logger.LogDebug(number, "a");
            logger.LogDebug(failure, "a");
            logger.LogDebug(number, failure, "a");
            logger.LogInformation("a");
            logger.LogInformation(number, "a");
            logger.LogInformation(failure, "a");
            logger.LogInformation(number, failure, "a");
            logger.LogWarning("a");
            logger.LogWarning(number, "a");
            logger.LogWarning(failure, "a");
            logger.LogWarning(number, failure, "a");
            logger.LogError("a");
            logger.LogError(number, "a");
            logger.LogError(failure, "a");
            logger.LogError(number, failure, "a");
            logger.LogCritical("a");
            logger.LogCritical(number, "a");
            logger.LogCritical(failure, "a");
            logger.LogCritical(number, failure, "a");
        });
        _executions.Single().Log.Should().Equal(Enum.GetValues<LogLevel>().Where(level => level != LogLevel.None)
            .SelectMany(level => new[] { null, null, failure, failure }.Select(exception => new StepLogEntry(level, "a", exception))));
    }

    [Fact]
    public void Entries_of_the_level_None_are_dropped()
    {
        var failure = new InvalidOperationException();
        Run(logger =>
        {
            logger.Log(LogLevel.Debug, "a");
            logger.Log(LogLevel.Debug, failure, "a");
            logger.Log(LogLevel.Debug, new EventId(7), "a");
            logger.Log(LogLevel.Debug, new EventId(7), failure, "a");
            logger.Log(LogLevel.Debug, new EventId(7), 42, failure, (state, exception) => $"{state} {exception!.GetType().Name}");
            logger.Log(LogLevel.None, "never");
            logger.IsEnabled(LogLevel.None).Should().BeFalse();
            logger.IsEnabled(LogLevel.Trace).Should().BeTrue();
        });
        _executions.Single().Log.Select(entry => entry.Text).Should().Equal("a", "a", "a", "a", "42 InvalidOperationException");
    }

    [Fact]
    public void Scopes_metrics_and_properties_are_accepted_and_activities_run()
    {
        var ran = 0;
        Run(logger =>
        {
            using var scope = logger.BeginScope("scope {A}", 1);
            using var state = logger.BeginScope(42);
            logger.LogMetric("rows", 3);
            logger.LogMetric("rows", new Dictionary<string, string>(), 3);
            logger.AddCustomProperty("name", "value");
            logger.Execute("activity", () => ran++);
            logger.ExecuteAsync("activity", () =>
            {
                ran++;
                return Task.CompletedTask;
            }).IsCompleted.Should().BeTrue();
        });
        ran.Should().Be(2);
        _executions.Single().Log.Should().BeEmpty();
    }

    [Fact]
    public void A_step_can_log_without_a_reader()
    {
        var isEnabled = true;
        _dataverse.OnServices("Create", PipelineStage.PreValidation, services =>
        {
            var logger = (ILogger)services.GetService(typeof(ILogger))!;
            logger.LogInformation("{Rows} rows", 3);
            isEnabled = logger.IsEnabled(LogLevel.Information);
        });
        _dataverse.Create(TestSteps.Row());
        isEnabled.Should().BeFalse();
    }

    [Fact]
    public void The_shipped_plug_in_logs_its_verdict_with_masked_values()
    {
        _dataverse.Register(PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll")));
        _dataverse.StepExecuted = _executions.Add;
        TestSteps.FaultOf(() => _dataverse.Create(TestSteps.Row(("msdyn_fromphone", "CALL 5550123"))));
        var log = _executions.Single(execution => execution.Exception is not null).Log;
        log.Should().Contain(entry => entry.Level == LogLevel.Warning && entry.Text.Contains("PCC101") && entry.Text.Contains("msdyn_fromphone"));
        log.Should().Contain(entry => entry.Level == LogLevel.Information && entry.Text.Contains("Create"));
        log.Should().NotContain(entry => entry.Text.Contains("5550123"));
    }

    private void Run(params Action<ILogger>[] steps)
    {
        _dataverse.StepExecuted = _executions.Add;
        foreach (var step in steps) _dataverse.OnServices("Create", PipelineStage.PreValidation, services => step((ILogger)services.GetService(typeof(ILogger))!));
        _dataverse.Create(TestSteps.Row());
    }
}
