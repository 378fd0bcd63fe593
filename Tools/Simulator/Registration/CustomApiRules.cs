using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>The rules of the platform for custom APIs (Microsoft: "CustomAPI tables"; "Create, export, or import an unmanaged solution", for the publisher prefix).</summary>
internal static class CustomApiRules
{
    private const int MinPrefixLength = 2;
    private const int MaxPrefixLength = 8;

    /// <summary>The beginning that a publisher prefix must not have.</summary>
    private const string PlatformPrefix = "mscrm";

    /// <summary>The reason why the platform rejects a custom API next to the existing messages; null if it accepts it.</summary>
    public static string? FaultOf(CustomApiRegistration api, IEnumerable<string> messages)
    {
        // The platform compares names without regard to case, so names that differ only in case collide.
        if (messages.FirstOrDefault(message => message.Equals(api.UniqueName, StringComparison.OrdinalIgnoreCase)) is { } taken) return $"there is a message {taken}";
        if (!HasPrefix(api.UniqueName)) return "its unique name needs the prefix of a publisher, two to eight letters and digits, and an underscore: prefix_Name";
        if (!IsPlain(api.UniqueName)) return "its unique name has other characters than letters, digits and underscores";
        return FaultOf("request parameter", api.RequestParameters) ?? FaultOf("response property", api.ResponseProperties);
    }

    private static string? FaultOf(string what, IReadOnlyList<CustomApiField> fields)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            if (!IsPlain(field.UniqueName)) return $"the {what} '{field.UniqueName}' has other characters than letters, digits and underscores, or none";
            if (!names.Add(field.UniqueName)) return $"two have the unique name {field.UniqueName}, and each {what} needs its own";
            if (!Enum.IsDefined(field.Type)) return $"the {what} {field.UniqueName} has the type {(int)field.Type}, which is not supported here";
        }

        return null;
    }

    private static bool HasPrefix(string name)
    {
        var length = name.IndexOf('_', StringComparison.Ordinal);
        return length is >= MinPrefixLength and <= MaxPrefixLength && length < name.Length - 1 && char.IsAsciiLetter(name[0]) && name[..length].All(char.IsAsciiLetterOrDigit)
            && !name.StartsWith(PlatformPrefix, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
