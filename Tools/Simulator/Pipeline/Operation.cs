using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One message in the pipeline, with everything that its steps share.</summary>
internal sealed class Operation
{
    private ParameterCollection? _output;
    private SharedVariables? _shared;
    private Guid _id;

    /// <param name="request">The context of the request.</param>
    /// <param name="message">The message.</param>
    /// <param name="table">The logical name of the table; "none" for a message without one table.</param>
    /// <param name="steps">The steps that are registered on the message and table.</param>
    public Operation(RequestContext request, string message, string table, StepSet steps)
    {
        Request = request;
        Message = message;
        Table = table;
        Steps = steps;
        Transaction = request.Transaction;
    }

    /// <summary>The context of the request.</summary>
    public RequestContext Request { get; }

    public string Message { get; }

    public string Table { get; }

    public StepSet Steps { get; }

    public Guid RowId { get; set; }

    public Guid Id => _id == Guid.Empty ? _id = RandomIds.New() : _id;

    public DateTime StartedOn { get; init; }

    /// <summary>Whether the context of stage 10 encloses those of stages 20 and 40, as for Create, Update and Delete.</summary>
    public bool IsEnclosed { get; init; }

    /// <summary>The context that encloses stages 20 and 40; null before them, and for messages without one.</summary>
    public ExecutionContext? Enclosing { get; set; }

    /// <summary>The transaction; null before stage 20.</summary>
    public Transaction? Transaction { get; set; }

    public ParameterCollection Input { get; set; } = [];

    public ParameterCollection Output => _output ??= [];

    /// <summary>Whether the platform itself adds shared variables.</summary>
    public bool HasPlatformVariables { get; init; }

    public SharedVariables Shared => _shared ??= NewShared(Request.Tag);

    /// <summary>The rows before the operation, one for each row of the message; null for a row that does not exist yet.</summary>
    public IReadOnlyList<StoredRow?> Before { get; set; } = [];

    /// <summary>The rows after the main operation, parallel to <see cref="Before"/>; empty before it.</summary>
    public IReadOnlyList<StoredRow?> After { get; set; } = [];

    /// <summary>The row in the parameter <c>Target</c>; null if the message has none.</summary>
    public Entity? Target
    {
        get => Input.TryGetValue("Target", out var target) ? target as Entity : null;
        set => Input["Target"] = value;
    }

    /// <summary>The columns that the platform added to <see cref="Target"/>; null for none.</summary>
    public PlatformColumns? PlatformColumns { get; set; }

    /// <summary>Replaces the shared variables by new ones without variables of steps.</summary>
    public void ShareAnew() => _shared = NewShared(tag: null);

    private SharedVariables NewShared(object? tag) => new(HasPlatformVariables ? Message : null, tag);

    /// <summary>The operations on the single rows of <see cref="Targets"/>, in their order.</summary>
    public IReadOnlyList<Operation> Rows { get; set; } = [];

    /// <summary>The rows of a message for many rows; null for other messages.</summary>
    public EntityCollection? Targets => Input.TryGetValue("Targets", out var targets) ? targets as EntityCollection : null;
}
