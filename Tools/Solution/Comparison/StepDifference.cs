using System;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>What a comparison found.</summary>
public enum DifferenceKind
{
    /// <summary>The code declares a step that the environment does not have.</summary>
    Missing,

    /// <summary>The environment has a step that the code does not declare.</summary>
    Orphan,

    /// <summary>A step differs from its declaration in the code.</summary>
    Differs,

    /// <summary>The environment has a second step of the same function, or one on the multiple form of its message, so the rules run twice.</summary>
    RunsTwice,

    /// <summary>The environment has the step on the multiple form of its message, or on the single one, which is as good.</summary>
    InsteadOf,

    /// <summary>A value that the administrator sets.</summary>
    Information,
}

/// <summary>One difference between the declaration and an environment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="StepName">The name of the step: the declared one, or that of the environment when none is declared.</param>
/// <param name="Id">The identifier of the step in the environment, or the declared one when it is missing there.</param>
/// <param name="Subject">What differs, such as <c>rank</c>; the message for a whole step.</param>
/// <param name="Code">What the code declares; null when it declares nothing.</param>
/// <param name="Environment">What the environment has; null when it has nothing.</param>
public sealed record StepDifference(DifferenceKind Kind, string StepName, Guid Id, string Subject, string? Code, string? Environment)
{
    /// <summary>Whether the environment differs from the code; otherwise it is for information.</summary>
    public bool IsDifference => Kind is not (DifferenceKind.InsteadOf or DifferenceKind.Information);
}
