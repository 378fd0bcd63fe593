using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>The attributes that are compared, and one way of writing each of them.</summary>
internal static class ContractAttributes
{
    private static readonly HashSet<string> Compared = new(StringComparer.Ordinal)
    {
        "AttributeUsage",
        "CollectionDataContract",
        "DataContract",
        "DataMember",
        "FaultContract",
        "Flags",
        "KnownType",
        "OperationContract",
        "Serializable",
        "ServiceContract",
    };

    /// <summary>Writes an attribute by its short name. Named arguments are sorted, because their order has no meaning.</summary>
    /// <returns><see langword="null"/> for an attribute that is not compared.</returns>
    public static string? Write(string fullName, IEnumerable<string> arguments)
    {
        var name = fullName[(fullName.LastIndexOf('.') + 1)..];
        if (name.EndsWith("Attribute", StringComparison.Ordinal))
            name = name[..^"Attribute".Length];
        if (!Compared.Contains(name))
            return null;

        var sorted = arguments.OrderBy(IsNamed).ThenBy(argument => IsNamed(argument) ? argument : string.Empty, StringComparer.Ordinal);
        return $"{name}({string.Join(", ", sorted)})";
    }

    private static bool IsNamed(string argument) => argument.Contains(" = ", StringComparison.Ordinal) && argument[0] != '"';
}
