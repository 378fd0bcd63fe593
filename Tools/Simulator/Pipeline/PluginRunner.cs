using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Makes the service that a plug-in calls.</summary>
/// <param name="context">The context of the plug-in.</param>
/// <param name="userId">The user of the service: null for the system, empty for the user of the context.</param>
internal delegate IOrganizationService PluginServiceFactory(ExecutionContext context, Guid? userId);

/// <summary>Runs the plug-in of a step or of a custom API in a context.</summary>
internal sealed class PluginRunner(LocalDataverseOptions options, PluginServiceFactory services)
{
    /// <summary>Called after each execution, even if the plug-in threw.</summary>
    public Action<StepExecution>? StepExecuted { get; set; }

    /// <summary>Runs a plug-in.</summary>
    /// <returns>The fault of the plug-in; null if it did not throw.</returns>
    public PluginFault? Run(RegisteredPlugin registered, ExecutionContext context)
    {
        var trace = options.HasLogs ? new StepTrace() : null;
        var log = !options.HasLogs ? null : StepExecuted is null ? StepLog.Unread : new StepLog(isKept: true);
        var operation = context.Operation;
        var before = StepExecuted is not null && operation.Target is { } target ? new TargetSnapshot(target) : null;
        Exception? thrown = null;
        PluginFault? fault = null;
        try
        {
            registered.Plugin.Execute(new PluginServices(context, trace, log, services));
            operation.Request.CheckTime(options);
            if (operation.Transaction is { IsDoomed: true })
                throw Faults.Create(Faults.NoActiveTransaction, $"There is no active transaction: the {registered} ignored a failed request and went on.");
        }
        catch (Exception exception)
        {
            thrown = exception;
            fault = Faults.OfPlugin(exception, registered, (registered as RegisteredStep)?.Registration.Id, trace?.ToString() ?? "");
        }

        StepExecuted?.Invoke(new StepExecution(
            (registered as RegisteredStep)?.Registration, (registered as RegisteredCustomApi)?.Registration, context, trace?.ToString() ?? "", before?.Changes(operation.Target) ?? TargetSnapshot.NoChanges, thrown,
            log?.Entries ?? []));
        return fault;
    }

    /// <summary>The services of a plug-in. A service that the local Dataverse lacks is null, like any unknown service.</summary>
    private sealed class PluginServices(ExecutionContext context, StepTrace? trace, StepLog? log, PluginServiceFactory services) : IServiceProvider, IOrganizationServiceFactory
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType.IsInstanceOfType(context)) return context;
            if (serviceType == typeof(ITracingService)) return trace;
            if (serviceType == typeof(ILogger)) return log;
            return serviceType == typeof(IOrganizationServiceFactory) ? this : null;
        }

        public IOrganizationService CreateOrganizationService(Guid? userId) => services(context, userId);
    }
}
