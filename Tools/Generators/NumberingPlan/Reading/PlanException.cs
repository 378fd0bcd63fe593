using System;

namespace PhoneCallCtx.Generators.NumberingPlan.Reading;

/// <summary>The metadata contains something unknown, or does not fit the table.</summary>
internal sealed class PlanException : Exception
{
    public PlanException(string region, string pattern, string message)
        : base(pattern.Length == 0 ? $"{region}: {message}" : $"{region}: {message}, in the pattern {pattern}")
    {
    }

    public PlanException(string message)
        : base(message)
    {
    }
}
