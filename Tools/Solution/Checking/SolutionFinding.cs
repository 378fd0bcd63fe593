namespace PhoneCallCtx.Solution.Checking;

/// <summary>Something that is wrong with a solution zip.</summary>
/// <param name="Code">The code of the rule, which never changes its meaning.</param>
/// <param name="Place">The part of the zip, or the component.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="StopsImport">Whether it would stop the import of any solution. Otherwise the zip only differs from what this project ships, which is no finding for a component of others.</param>
public sealed record SolutionFinding(string Code, string Place, string Message, bool StopsImport = false);
