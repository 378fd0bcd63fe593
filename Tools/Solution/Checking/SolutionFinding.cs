namespace PhoneCallCtx.Solution.Checking;

/// <summary>Something that is wrong with a solution zip.</summary>
/// <param name="Code">The code of the rule, which never changes its meaning.</param>
/// <param name="Place">The part of the zip, or the component.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SolutionFinding(string Code, string Place, string Message);
