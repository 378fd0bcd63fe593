using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Xrm.Sdk;

/// <summary>What counts as finding a value of a type: a value of that type, or a null where the type has one.</summary>
internal static class TypedValue
{
    public static bool IsFound<T>(bool isThere, object? value, [MaybeNull] out T result)
    {
        result = value is T typed ? typed : default;
        return isThere && (value is T || (value is null && default(T) is null));
    }
}
