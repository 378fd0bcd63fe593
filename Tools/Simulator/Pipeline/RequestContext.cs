using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What a request runs in: which user makes it, how deep, within which transaction, and until when.</summary>
internal sealed record RequestContext
{
    /// <summary>The user whose access counts and who becomes the author of what is written.</summary>
    public required User User { get; init; }

    /// <summary>The user who began it all.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>The user who signed in: another one than the initiating one when that user acts on behalf of another.</summary>
    public required Guid AuthenticatedUserId { get; init; }

    /// <summary>1 for a request from outside, one more for each step in between.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The context of the step that makes the request; null from outside.</summary>
    public ExecutionContext? Parent { get; init; }

    /// <summary>The transaction that the request joins; null when it begins its own.</summary>
    public Transaction? Transaction { get; init; }

    public required Guid CorrelationId { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>When the operation has taken too long, as a timestamp of the clock.</summary>
    public required long Deadline { get; init; }

    /// <summary>What the optional parameters of the request ask of the pipeline.</summary>
    public PipelineBypass Bypass { get; init; } = PipelineBypass.None;

    /// <summary>The value of the optional parameter <c>tag</c>, which steps find in their shared variables; null for none.</summary>
    public object? Tag { get; init; }

    /// <summary>The user who acts on behalf of <see cref="User"/>, and whom the row names beside that one; null when they are the same.</summary>
    public Guid? DelegateId => AuthenticatedUserId == User.Id || Depth > 1 ? null : AuthenticatedUserId;

    /// <summary>When an operation that begins now has taken too long.</summary>
    public static long DeadlineFrom(LocalDataverseOptions options) =>
        options.Clock.GetTimestamp() + (long)(options.TimeLimit.TotalSeconds * options.Clock.TimestampFrequency);

    /// <summary>The same within a transaction.</summary>
    public RequestContext Within(Transaction transaction) => this with { Transaction = transaction };

    /// <exception cref="System.ServiceModel.FaultException">The operation has taken too long.</exception>
    public void CheckTime(LocalDataverseOptions options)
    {
        if (options.Clock.GetTimestamp() > Deadline)
            throw Faults.Create(Faults.TookTooLong, $"The operation with its synchronous steps took longer than {options.TimeLimit.TotalSeconds:0} seconds.");
    }
}

/// <summary>Which steps a request passes by.</summary>
/// <param name="Synchronous">All synchronous steps.</param>
/// <param name="Asynchronous">All asynchronous steps.</param>
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
