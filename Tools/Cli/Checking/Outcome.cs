using System.Collections.Generic;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>What the rules do with a record under some settings.</summary>
/// <param name="Rejecting">The violations that reject it.</param>
/// <param name="Traced">The violations that are only traced.</param>
/// <param name="Rewritten">The numbers that are rewritten, by the logical names of their columns.</param>
internal sealed record Outcome(IReadOnlyList<Violation> Rejecting, IReadOnlyList<Violation> Traced, IReadOnlyDictionary<string, object?> Rewritten)
{
    /// <summary>The outcome of an ordinary record: accepted as it is.</summary>
    public static Outcome Unremarkable { get; } = new([], [], RecordVerdict.NoChanges);
}
