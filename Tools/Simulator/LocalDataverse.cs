using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Messages;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator;

/// <summary>
/// A Dataverse for one table on one machine: its rows, its event pipeline with the registered steps, and the platform's
/// own checks. It handles the messages Create and Retrieve; any other ends in a fault that names it. Not thread-safe.
/// </summary>
public sealed class LocalDataverse : RequestService
{
    private readonly EventPipeline _pipeline;
    private readonly Dictionary<string, MessageHandler> _handlers;

    /// <summary>An empty Dataverse without steps.</summary>
    /// <param name="caller">Who calls; null for <see cref="Caller.Default"/>.</param>
    public LocalDataverse(Caller? caller = null)
    {
        Caller = caller ?? Caller.Default;
        _pipeline = new EventPipeline(this, Caller);
        _handlers = new Dictionary<string, MessageHandler>(StringComparer.Ordinal)
        {
            ["Create"] = new CreateHandler(Store, _pipeline, Caller),
            ["Retrieve"] = new RetrieveHandler(Store),
        };
    }

    /// <summary>Called after each execution of a step, also when it threw.</summary>
    public Action<StepExecution>? StepExecuted
    {
        get => _pipeline.StepExecuted;
        set => _pipeline.StepExecuted = value;
    }

    /// <summary>The rows.</summary>
    public RowStore Store { get; } = new();

    /// <summary>Who calls.</summary>
    public Caller Caller { get; }

    /// <summary>Registers every step that a plug-in assembly declares; a plug-in type with several steps gets an instance for each.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for what each declares.</param>
    public void Register(PluginAssembly assembly, string? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var declared in assembly.Steps)
        {
            var step = configuration is null ? declared : declared with { UnsecureConfiguration = configuration };
            Register(step, assembly.CreatePlugin(step));
        }
    }

    /// <summary>Registers one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="plugin">Its plug-in: one instance serves all calls.</param>
    /// <exception cref="ArgumentException">Dataverse does not take such a registration.</exception>
    public void Register(StepRegistration step, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(plugin);
        _pipeline.Register(step, plugin);
    }

    /// <summary>Carries out a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">A step or the platform refused it, or the message is not handled here.</exception>
    public override OrganizationResponse Execute(OrganizationRequest request)
    {
        try
        {
            return Handle(request);
        }
        catch (StepFailedException failure)
        {
            throw Faults.OfPlugin(failure.InnerException!, failure.Step.Name);
        }
    }

    /// <summary>Carries out a request, but lets what a plug-in throws come out as it was thrown, for tests of plug-ins.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse ExecuteWithoutFaults(OrganizationRequest request)
    {
        try
        {
            return Handle(request);
        }
        catch (StepFailedException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }
    }

    private OrganizationResponse Handle(OrganizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _handlers.TryGetValue(request.RequestName ?? "", out var handler)
            ? handler.Handle(request)
            : throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not handle the message {request.RequestName}.");
    }
}
