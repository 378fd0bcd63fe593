using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The names of a table's columns by their names in its files, which can be others.</summary>
/// <param name="ByPhysical">The names by those in the files; empty when these are the names.</param>
internal sealed record LakeNames(IReadOnlyDictionary<string, string> ByPhysical)
{
    /// <summary>The names of a file that belongs to no table.</summary>
    public static LakeNames AsTheyAre { get; } = new(new Dictionary<string, string>(System.StringComparer.Ordinal));

    /// <summary>The name of a column in the table.</summary>
    /// <param name="physical">Its name in a file.</param>
    public string Of(string physical) => ByPhysical.TryGetValue(physical, out var name) ? name : physical;
}
