using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Threading;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A clock that the test moves.</summary>
internal sealed class ProcessClock
{
    private long _now;

    public long Read() => Interlocked.Read(ref _now);

    public void Add(TimeSpan time) => Interlocked.Add(ref _now, (long)(time.TotalSeconds * Stopwatch.Frequency));
}

/// <summary>The rules that one process knows, with its own clock: the internal class that reads the variable, found by its name.</summary>
internal sealed class ProcessRules(ProcessClock clock)
{
    private static readonly Type Type = typeof(ValidateOnCreate).Assembly.GetType("PhoneCallCtx.Plugins.Pipeline.EnvironmentRules", throwOnError: true)!;
    private static readonly MethodInfo Method = Type.GetMethod("Find")!;
    private static readonly Type Execution = Type.Assembly.GetType("PhoneCallCtx.Plugins.Pipeline.PluginExecution", throwOnError: true)!;

    private readonly object _rules = Activator.CreateInstance(Type)!;

    /// <summary>The telemetry of all executions.</summary>
    public Logger Events { get; init; } = new();

    public object? Find(EnvironmentServices environment, List<string>? notes = null) =>
        Find(environment, new XrmFakedPluginExecutionContext { Stage = 10, OrganizationId = environment.OrganizationId }, notes);

    public object? Find(IOrganizationServiceFactory? factory, IExecutionContext context, List<string>? notes = null)
    {
        var execution = Activator.CreateInstance(Execution, [new FactoryAndEvents(factory, Events), null, null, null, clock.Read()]);
        var found = Method.Invoke(_rules, [execution, context]);
        if (Execution.GetField("_notes", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(execution) is IEnumerable<string> written) notes?.AddRange(written);
        return found;
    }

    private sealed class FactoryAndEvents(IOrganizationServiceFactory? factory, Logger events) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(ILogger)) return events;
            return serviceType == typeof(IOrganizationServiceFactory) ? factory : null;
        }
    }
}
