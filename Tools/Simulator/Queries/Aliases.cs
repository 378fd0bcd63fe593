using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The aliases of columns and links. The platform takes letters, digits and underscores. The local Dataverse rejects
/// blanks; no source confirms what the platform does with other characters.
/// </summary>
internal static class Aliases
{
    /// <summary>The alias, or null for none; a fault if it contains a blank.</summary>
    public static string? Check(string? alias)
    {
        if (string.IsNullOrEmpty(alias)) return null;
        foreach (var character in alias)
            if (char.IsWhiteSpace(character)) throw Faults.Create(QueryFaults.InvalidAlias, $"The alias '{alias}' contains a blank. Use letters, digits and underscores.");
        return alias;
    }
}
