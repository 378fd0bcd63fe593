using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The aliases of columns and links. The platform takes letters, digits and underscores. A blank is rejected here; what
/// the platform makes of other characters is not confirmed.
/// </summary>
internal static class Aliases
{
    /// <summary>An alias as it is given; null for none, a fault for one with a blank.</summary>
    public static string? Check(string? alias)
    {
        if (string.IsNullOrEmpty(alias)) return null;
        foreach (var character in alias)
            if (char.IsWhiteSpace(character)) throw Faults.Create(QueryFaults.InvalidAlias, $"The alias '{alias}' has a blank. Use letters, digits and underscores.");
        return alias;
    }
}
