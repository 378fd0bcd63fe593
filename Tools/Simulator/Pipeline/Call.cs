using System;
using System.Collections.Generic;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What a request runs in: who calls, how deep, within which transaction, and until when.</summary>
internal sealed record Call
{
    /// <summary>The user whose access counts and who becomes the author of what is written.</summary>
    public required User User { get; init; }

    /// <summary>The user who began it all.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>The user who signed in: another one than the initiating one when somebody calls on behalf of that.</summary>
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
    public long Deadline { get; init; }

    /// <summary>What the optional parameters of the request ask of the pipeline.</summary>
    public PipelineBypass Bypass { get; init; } = PipelineBypass.None;

    /// <summary>The value of the optional parameter <c>tag</c>, which steps find in their shared variables; null for none.</summary>
    public object? Tag { get; init; }

    /// <summary>The user on whose behalf another one calls is named in the row; this one calls. Null when they are the same.</summary>
    public Guid? DelegateId => AuthenticatedUserId == User.Id || Depth > 1 ? null : AuthenticatedUserId;
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
