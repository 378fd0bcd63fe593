using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>One operation on its way through the stages: what every step of it sees.</summary>
internal sealed class Operation(string message, string table)
{
    public string Message { get; } = message;

    public string Table { get; } = table;

    public Guid Id { get; } = Guid.NewGuid();

    public DateTime StartedOn { get; } = DateTime.UtcNow;

    public ParameterCollection Input { get; } = [];

    public ParameterCollection Output { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    /// <summary>The row the operation is about, when the message has one.</summary>
    public Entity? Target => Input.TryGetValue("Target", out var target) ? target as Entity : null;

    /// <summary>The row after the main operation, for post-images.</summary>
    public Entity? After { get; set; }
}
