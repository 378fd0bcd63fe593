using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The result of a check of a zip.</summary>
/// <param name="Findings">The findings, the first thousand at most; empty when nothing is wrong.</param>
/// <param name="IsOfOthers">Whether the zip is a solution with nothing of this project in it. Then the findings are only what would stop an import.</param>
public sealed record SolutionReport(IReadOnlyList<SolutionFinding> Findings, bool IsOfOthers = false);
