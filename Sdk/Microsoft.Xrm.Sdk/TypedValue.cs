using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Xrm.Sdk;

/// <summary>Decides whether a value of a type is found: a value of that type, or a null if the type can be null.</summary>
internal static class TypedValue
{
    public static bool IsFound<T>(bool isThere, object? value, [MaybeNull] out T result)
    {
        result = value is T typed ? typed : default;
        return isThere && (value is T || (value is null && default(T) is null));
    }
}
