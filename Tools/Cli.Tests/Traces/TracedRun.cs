using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Tests.Traces;

/// <summary>
/// A local Dataverse with the steps of the dll under one configuration. It keeps each trace, and counts what happened from the requests
/// themselves: it evaluates them with the rule book and compares the result with the exceptions.
/// </summary>
internal sealed class TracedRun : IDisposable
{
    public const string BulkDay = "2026-12-31";

    private readonly Random _random;
    private readonly string? _failure;
    private readonly RuleSettings _settings;
    private readonly RuleBook _book;
    private readonly LocalDataverse _dataverse = new();
    private readonly Guid _application;
    private readonly RandomCalls _calls;
    private string _day = "";

    /// <param name="random">The source of all choices.</param>
    /// <param name="configuration">The configuration of each step.</param>
    /// <param name="failure">The code of the failure of each validation; null when the steps work.</param>
    /// <param name="isBulk">Whether the steps are registered on the multiple messages instead, by hand.</param>
    public TracedRun(Random random, string configuration, string? failure = null, bool isBulk = false)
    {
        (_random, _failure, _calls) = (random, failure, new RandomCalls(random));
        _settings = failure == "PCC902" ? RuleSettings.Default : SettingsReader.Read(configuration);
        _book = new RuleBook(_settings);
        IsBulk = isBulk;
        _application = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Voice channel", ["applicationid"] = Guid.NewGuid() });
        foreach (var _ in Enumerable.Range(0, 30)) _calls.Ids.Add(_dataverse.Create(new Entity(PhoneCallTable.LogicalName) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) }));
        foreach (var declared in ShippedPlugin.Assembly.Steps)
        {
            var step = declared with { UnsecureConfiguration = configuration };
            if (isBulk && step.Message is "Create" or "Update") step = step with { Message = step.Message + "Multiple", Id = Guid.NewGuid() };
            var plugin = ShippedPlugin.Assembly.CreatePlugin(step);
            _dataverse.Register(step, failure == "PCC900" ? new Broken(plugin) : plugin);
        }

        foreach (var api in ShippedPlugin.Assembly.CustomApis) _dataverse.Register(api, ShippedPlugin.Assembly.CreatePlugin(api));
        var misplaced = new StepRegistration
        {
            Id = Guid.NewGuid(),
            Name = "misplaced",
            PluginTypeName = typeof(ValidateOnCreate).FullName!,
            Message = "Delete",
            Table = PhoneCallTable.LogicalName,
            Stage = PipelineStage.PreValidation,
            UnsecureConfiguration = configuration,
        };
        _dataverse.Register(misplaced, ShippedPlugin.Assembly.CreatePlugin(misplaced));
    }

    /// <summary>Whether the steps are registered on the multiple messages.</summary>
    public bool IsBulk { get; }

    /// <summary>The rows of the log.</summary>
    public List<(string Day, string Type, string Text)> Log { get; } = [];

    /// <summary>What <c>traces</c> has to count.</summary>
    public Expectation Expected { get; } = new();

    /// <summary>Sends a request, and logs the executions that it causes.</summary>
    public void Send(string day, bool isLarge = false)
    {
        _day = day;
        _dataverse.StepExecuted = Keep;
        var user = _random.Next(3) == 0 ? _dataverse.ServiceFor(_application) : _dataverse;
        var request = _calls.Request(isLarge);
        try
        {
            user.Execute(request);
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A rejection by the plug-in or by the platform: both are expected.
        }
    }

    public void Dispose() => _dataverse.Dispose();

    private void Keep(StepExecution execution)
    {
        var type = execution.Step?.PluginTypeName ?? execution.CustomApi!.PluginTypeName;
        Log.Add((_day, type, execution.Trace));
        if (execution.Step is null)
        {
            Expected.Answers++;
            return;
        }

        var caller = ((IPluginExecutionContext7)execution.Context).IsApplicationUser ? "application user" : "user";
        var isAudit = _settings.Mode == RuleMode.Audit || (_settings.ApplicationUsers == RuleMode.Audit && caller != "user");
        if (_failure is null && _settings.Mode == RuleMode.Off) Expected.NotEvaluated++;
        else if (_failure is not null || execution.Step.Message == "Delete") Fail(execution, _failure == "PCC902" || execution.Step.Message != "Delete" ? _failure! : "PCC901", isAudit);
        else if (type.Contains("Normalize", StringComparison.Ordinal)) Normalize(execution.Context, isAudit);
        else Evaluate(execution, caller, isAudit);
    }

    private void Fail(StepExecution execution, string code, bool isAudit)
    {
        (execution.Exception is null).Should().Be(isAudit);
        Expected.Add("failed", _day);
        Expected.Failures[(code, _day)] = Expected.Failures.GetValueOrDefault((code, _day)) + 1;
    }

    private void Evaluate(StepExecution execution, string caller, bool isAudit)
    {
        var violations = new List<(Violation Violation, bool Rejects)>();
        foreach (var change in ChangesOf(execution.Context))
        {
            var report = new ViolationReport();
            _book.Evaluate(change, report);
            foreach (var severity in new[] { Severity.Reject, Severity.Trace })
                violations.AddRange(report.Of(severity).Select(violation => (violation, severity == Severity.Reject)));
        }

        var rejecting = violations.Where(found => found.Rejects).Select(found => found.Violation).ToArray();
        (execution.Exception is not null).Should().Be(rejecting.Length > 0 && !isAudit, "the exception is the verdict");
        if (execution.Exception is InvalidPluginExecutionException exception) Compare(exception, rejecting);
        Expected.Add(rejecting.Length == 0 ? "accepted" : isAudit ? "wouldBeRejected" : "rejected", _day);
        if (rejecting.Length > 0) Expected.AddCaller(caller, isAudit);
        foreach (var (violation, rejects) in violations)
        {
            Expected.Add(violation, caller, _day, rejects);
            if (_day != BulkDay) execution.Trace.Should().Contain($"\n{(rejects ? "reject" : "trace")} {violation.Template} [{violation.RowIndex}] {(violation.RowId == Guid.Empty ? "" : $"id={violation.RowId} ")}{violation.Column.LogicalName}");
        }
    }

    private static void Compare(InvalidPluginExecutionException exception, Violation[] rejecting)
    {
        var details = exception.ExceptionDetails!;
        var count = details.TryGetValue("total", out var total) ? int.Parse(total, System.Globalization.CultureInfo.InvariantCulture) : JsonDocument.Parse(details["violations"]).RootElement.GetArrayLength();
        count.Should().Be(rejecting.Length, "the exception has the violations that the rule book finds");
    }

    private void Normalize(IPluginExecutionContext context, bool isAudit)
    {
        Expected.Normalizations++;
        if (!isAudit) return;
        foreach (var (change, target) in ChangesOf(context).Zip(TargetsOf(context)))
        {
            foreach (var column in ColumnGroups.Phones)
            {
                var policy = _settings.PolicyOf(column);
                if (policy.Normalize && target.Attributes.TryGetValue(column.LogicalName, out var value) && value is string text && change.ChangeOf(column) == ColumnChange.Changed && PhoneNormalizer.Normalize(text, policy, column.MaxLength) is not null)
                    Expected.UnwrittenNumbers++;
            }
        }
    }

    private static IEnumerable<RowChange> ChangesOf(IPluginExecutionContext context)
    {
        var isNew = context.MessageName.StartsWith("Create", StringComparison.Ordinal);
        var (rows, index) = (TargetsOf(context), 0);
        foreach (var row in rows)
        {
            var images = context.InputParameters.Contains("Targets") ? ((IPluginExecutionContext4)context).PreEntityImagesCollection.ElementAtOrDefault(index) : context.PreEntityImages;
            var before = !isNew && images is not null && images.TryGetValue("PreImage", out var image) ? new RowView(EntityColumns.Instance, image) : default;
            yield return new RowChange(isNew, new RowView(EntityColumns.Instance, row), before, index++, row.Id);
        }
    }

    private static Entity[] TargetsOf(IPluginExecutionContext context)
    {
        if (context.InputParameters.TryGetValue("Target", out var target) && target is Entity row) return [row];
        if (context.InputParameters.TryGetValue("Targets", out var targets)) return [.. ((EntityCollection)targets!).Entities];
        return [new Entity(PhoneCallTable.LogicalName, ((EntityReference)context.InputParameters["EntityMoniker"]!).Id) { ["statecode"] = context.InputParameters["State"], ["statuscode"] = context.InputParameters["Status"] }];
    }

    /// <summary>A step on a platform that supplies no context.</summary>
    private sealed class Broken(IPlugin plugin) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => plugin.Execute(new WithoutContext(serviceProvider));

        private sealed class WithoutContext(IServiceProvider services) : IServiceProvider
        {
            public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? throw new TimeoutException("+14255550123") : services.GetService(serviceType);
        }
    }
}
