namespace System.Runtime.CompilerServices;

/// <summary>The compiler marks <c>init</c> accessors with this type, which .NET Framework does not have.</summary>
internal static class IsExternalInit;
