using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator;

/// <summary>Everything inside a local Dataverse: its rows, steps, users and messages. Whoever calls in holds its lock.</summary>
internal sealed class Organization : IDisposable
{
    private readonly Dictionary<string, MessageHandler> _handlers;

    public Organization(LocalDataverseOptions options, IRowFile? file)
    {
        Options = options;
        Store = new RowStore(file);
        Rows = new RowReader(Store);
        Security = new SecurityModel(Store);
        Pipeline = new EventPipeline(this);
        SystemJobs = new SystemJobs(this);
        Values = new RowValues(Store, options.ChecksReferences);
        Writer = new RowWriter(this);
        Creations = new RowCreation(this);
        Updates = new RowUpdate(this);
        Deletions = new RowDeletion(this);
        Legacy = new LegacySteps(this);
        _handlers = MessageHandlers.Create(this).ToDictionary(handler => handler.Message, StringComparer.Ordinal);
        FirstRows.AddTo(this);
    }

    public LocalDataverseOptions Options { get; }

    public RowStore Store { get; }

    public RowReader Rows { get; }

    public SecurityModel Security { get; }

    public EventPipeline Pipeline { get; }

    public SystemJobs SystemJobs { get; }

    public RowValues Values { get; }

    public RowWriter Writer { get; }

    public RowCreation Creations { get; }

    public RowUpdate Updates { get; }

    public RowDeletion Deletions { get; }

    public LegacySteps Legacy { get; }

    /// <summary>The custom APIs, in no certain order.</summary>
    public IEnumerable<CustomApiRegistration> CustomApis => _handlers.Values.OfType<CustomApiHandler>().Select(handler => handler.Api);

    public DateTime Now => Options.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a message of a custom API.</summary>
    public void Register(CustomApiRegistration api, IPlugin plugin)
    {
        if (CustomApiRules.FaultOf(api, _handlers.Keys) is { } fault) throw new ArgumentException($"The custom API {api.UniqueName} cannot be registered: {fault}.", nameof(api));
        _handlers.Add(api.UniqueName, new CustomApiHandler(this, new RegisteredCustomApi(api, plugin)));
    }

    /// <summary>A request from outside, and what it queued.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, Guid userId, Guid authenticatedUserId)
    {
        try
        {
            var call = NewCall(userId, authenticatedUserId);
            if (userId != authenticatedUserId) SecurityModel.CheckAdministrator(Security.User(authenticatedUserId), "act on behalf of another user");
            return Handle(request, call);
        }
        finally
        {
            if (Options.RunsSystemJobsAtOnce && SystemJobs.Count > 0) SystemJobs.Run();
        }
    }

    /// <summary>A Create from outside that is taken back, whose fault is given and not thrown: a throw costs more than all the rest.</summary>
    /// <returns>The fault of a plug-in or the platform; null when there was none.</returns>
    public OrganizationServiceFault? RehearseCreate(Entity row, Guid userId, out Entity? created)
    {
        created = null;
        try
        {
            if (Creations.TryCreate(NewCall(userId, userId), NewRows.TableOf(row), [row], isMultiple: false, isKept: false, out var rows) is { } fault) return fault.Detail;
            created = rows[0];
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail;
        }
    }

    /// <summary>A request of a step.</summary>
    public OrganizationResponse ExecuteWithin(OrganizationRequest request, Call call)
    {
        if (call.Depth > Options.MaxDepth)
            throw Faults.Create(Faults.TooDeep, $"This operation was canceled because it began more than {Options.MaxDepth} operations within each other: steps call each other without end.");
        CheckTime(call);
        try
        {
            return Handle(request, call);
        }
        catch
        {
            Doom(request, call);
            throw;
        }
    }

    /// <summary>Carries out a request in a call that exists.</summary>
    public OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        ArgumentNullException.ThrowIfNull(request);
        var handler = _handlers.GetValueOrDefault(request.RequestName ?? "")
            ?? throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not handle the message {request.RequestName}.");
        return handler.Handle(request, OptionalParameters.Read(request, handler, call with { RequestId = request.RequestId }));
    }

    public Operation NewOperation(Call call, string message, string table) => new(call, message, table, Pipeline.StepsOn(message, table)) { StartedOn = Now };

    /// <summary>Runs the stages of an operation around what the platform does: stage 10 outside the transaction, the rest within it.</summary>
    public void RunStages(Operation operation, Action<Transaction> main)
    {
        Pipeline.Run(operation, PipelineStage.PreValidation);
        using var scope = Join(operation.Call);
        operation.Transaction = scope.Transaction;
        Pipeline.Run(operation, PipelineStage.PreOperation);
        main(scope.Transaction);
        Pipeline.Run(operation, PipelineStage.PostOperation);
        scope.Complete();
    }

    /// <summary>The transaction that a call is in, or a new one.</summary>
    public TransactionScope Join(Call call) => call.Transaction is { } transaction ? new TransactionScope(transaction, isOwn: false) : new TransactionScope(Store.Begin(), isOwn: true);

    /// <summary>
    /// Puts the context of the outer stages around the inner ones: what stage 10 shared is seen at stages 20 and 40 through
    /// the parent context (Microsoft: "Understand the execution context").
    /// </summary>
    public void Enclose(Operation operation)
    {
        operation.Enclosing = Options.Behavior.ParentShowsTarget
            ? new ExecutionContext(this, operation, step: null, PipelineStage.MainOperation)
            : new ExecutionContext(this, operation, step: null, PipelineStage.MainOperation) { InputParameters = [] };
        operation.SharedVariables = [];
    }

    /// <exception cref="System.ServiceModel.FaultException">The operation has taken too long.</exception>
    public void CheckTime(Call call)
    {
        if (Options.Clock.GetTimestamp() > call.Deadline)
            throw Faults.Create(Faults.TookTooLong, $"The operation with its synchronous steps took longer than {Options.TimeLimit.TotalSeconds:0} seconds.");
    }

    public void Dispose() => Store.Dispose();

    private Call NewCall(Guid userId, Guid authenticatedUserId) => new()
    {
        User = Security.User(userId),
        InitiatingUserId = userId,
        AuthenticatedUserId = authenticatedUserId,
        CorrelationId = Identifiers.New(),
        Deadline = NextDeadline(),
    };

    private long NextDeadline() => Options.Clock.GetTimestamp() + (long)(Options.TimeLimit.TotalSeconds * Options.Clock.TimestampFrequency);

    /// <summary>A failed write within a transaction cannot be ignored; a failed read can.</summary>
    private void Doom(OrganizationRequest request, Call call)
    {
        if (call.Transaction is { } transaction && _handlers.TryGetValue(request.RequestName ?? "", out var handler) && handler.Writes) transaction.IsDoomed = true;
    }
}
