using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Solution;

/// <summary>
/// The messages with identifiers (sdkmessageid) that are the same in every environment, as exports of different organizations
/// and years show. This is not known of CreateMultiple and UpdateMultiple.
/// </summary>
internal static class Messages
{
    private static readonly FrozenDictionary<string, Guid> Ids = new Dictionary<string, Guid>(StringComparer.Ordinal)
    {
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetState"] = new("1cbebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetStateDynamicEntity"] = new("1dbebb1b-ea3e-db11-86a7-000a3a5473e8"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Guid, string> Names = Ids.ToFrozenDictionary(message => message.Value, message => message.Key);

    public static IEnumerable<string> Known => Ids.Keys.Order(StringComparer.Ordinal);

    /// <summary>The identifier of a message; null when it is not the same everywhere.</summary>
    public static Guid? IdOf(string message) => Ids.TryGetValue(message, out var id) ? id : null;

    /// <summary>The message of an identifier; null when it is not known.</summary>
    public static string? NameOf(Guid id) => Names.GetValueOrDefault(id);
}
