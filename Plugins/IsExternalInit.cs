namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks <c>init</c> with, and .NET Framework does not have.</summary>
internal static class IsExternalInit;
