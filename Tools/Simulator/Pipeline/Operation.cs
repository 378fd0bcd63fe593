using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One message on its way through the stages: what all its steps share.</summary>
internal sealed class Operation
{
    private ParameterCollection? _output;
    private SharedVariables? _shared;
    private Guid _id;

    /// <param name="request">What the request runs in.</param>
    /// <param name="message">The message.</param>
    /// <param name="table">The logical name of the table; "none" for a message that has no one table.</param>
    /// <param name="steps">The steps that are registered on it.</param>
    public Operation(RequestContext request, string message, string table, StepSet steps)
    {
        Request = request;
        Message = message;
        Table = table;
        Steps = steps;
        Transaction = request.Transaction;
    }

    /// <summary>What the request runs in.</summary>
    public RequestContext Request { get; }

    public string Message { get; }

    public string Table { get; }

    public StepSet Steps { get; }

    public Guid RowId { get; set; }

    public Guid Id => _id == Guid.Empty ? _id = RandomIds.New() : _id;

    public DateTime StartedOn { get; init; }

    /// <summary>Whether the context of stage 10 encloses those of stages 20 and 40, as it does for Create, Update and Delete.</summary>
    public bool IsEnclosed { get; init; }

    /// <summary>The context that encloses stages 20 and 40, once they begin; null where none does.</summary>
    public ExecutionContext? Enclosing { get; set; }

    /// <summary>The transaction, once there is one.</summary>
    public Transaction? Transaction { get; set; }

    public ParameterCollection Input { get; set; } = [];

    public ParameterCollection Output => _output ??= [];

    /// <summary>Whether steps find variables that the platform itself shares.</summary>
    public bool HasPlatformVariables { get; init; }

    public SharedVariables Shared => _shared ??= NewShared(Request.Tag);

    /// <summary>The rows before the operation, one for each row of the message; null for a row that is not there.</summary>
    public IReadOnlyList<StoredRow?> Before { get; set; } = [];

    /// <summary>The rows after the main operation, parallel to <see cref="Before"/>; empty until then.</summary>
    public IReadOnlyList<StoredRow?> After { get; set; } = [];

    /// <summary>The row that the message is about, when it has a whole one.</summary>
    public Entity? Target
    {
        get => Input.TryGetValue("Target", out var target) ? target as Entity : null;
        set => Input["Target"] = value;
    }

    /// <summary>What the platform put into <see cref="Target"/>; null for nothing.</summary>
    public PlatformColumns? PlatformColumns { get; set; }

    /// <summary>Begins with variables that no step has written.</summary>
    public void ShareAnew() => _shared = NewShared(tag: null);

    private SharedVariables NewShared(object? tag) => new(HasPlatformVariables ? Message : null, tag);

    /// <summary>The operations on the single rows of <see cref="Targets"/>, in their order.</summary>
    public IReadOnlyList<Operation> Rows { get; set; } = [];

    /// <summary>The rows that the message is about, when it is one for many.</summary>
    public EntityCollection? Targets => Input.TryGetValue("Targets", out var targets) ? targets as EntityCollection : null;
}
