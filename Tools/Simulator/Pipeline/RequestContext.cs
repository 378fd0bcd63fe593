using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The context of a request: user, depth, transaction and deadline.</summary>
internal sealed record RequestContext
{
    /// <summary>The user who makes the request, checked for access and written as the author.</summary>
    public required User User { get; init; }

    /// <summary>The user who sent the first request, from outside.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>The user who signed in. Differs from the initiating user if it impersonates that user.</summary>
    public required Guid AuthenticatedUserId { get; init; }

    /// <summary>1 for a request from outside, plus one for each step in between.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The context of the step that makes the request; null from outside.</summary>
    public ExecutionContext? Parent { get; init; }

    /// <summary>The transaction that the request joins; null if it begins its own.</summary>
    public Transaction? Transaction { get; init; }

    public required Guid CorrelationId { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>The timestamp of the clock at which the operation exceeds its time limit.</summary>
    public required long Deadline { get; init; }

    /// <summary>The steps that the optional parameters of the request bypass.</summary>
    public PipelineBypass Bypass { get; init; } = PipelineBypass.None;

    /// <summary>The value of the optional parameter <c>tag</c>, which steps find in their shared variables; null for none.</summary>
    public object? Tag { get; init; }

    /// <summary>The user who impersonates <see cref="User"/>, which rows also name; null for none.</summary>
    public Guid? DelegateId => AuthenticatedUserId == User.Id || Depth > 1 ? null : AuthenticatedUserId;

    /// <summary>The deadline of an operation that begins now.</summary>
    public static long DeadlineFrom(LocalDataverseOptions options) =>
        options.Clock.GetTimestamp() + (long)(options.TimeLimit.TotalSeconds * options.Clock.TimestampFrequency);

    /// <summary>The same context within a transaction.</summary>
    public RequestContext Within(Transaction transaction) => this with { Transaction = transaction };

    /// <exception cref="System.ServiceModel.FaultException">The operation exceeded its time limit.</exception>
    public void CheckTime(LocalDataverseOptions options)
    {
        if (options.Clock.GetTimestamp() > Deadline)
            throw Faults.Create(Faults.TookTooLong, $"The operation with its synchronous steps took longer than {options.TimeLimit.TotalSeconds:0} seconds.");
    }
}

/// <summary>The steps that a request bypasses.</summary>
/// <param name="Synchronous">Whether the request bypasses all synchronous steps.</param>
/// <param name="Asynchronous">Whether the request bypasses all asynchronous steps.</param>
/// <param name="StepIds">Single steps.</param>
internal sealed record PipelineBypass(bool Synchronous, bool Asynchronous, IReadOnlyList<Guid> StepIds)
{
    public static PipelineBypass None { get; } = new(false, false, []);

    public bool Covers(StepRegistration step)
    {
        if (step.IsAsynchronous ? Asynchronous : Synchronous) return true;
        for (var i = 0; i < StepIds.Count; i++)
            if (StepIds[i] == step.Id) return true;
        return false;
    }
}
