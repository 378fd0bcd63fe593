using System;

namespace PhoneCallCtx.Plugins.Tests;

/// <summary>Members of .NET that the tests use, and that neither .NET Framework nor the package of polyfills has.</summary>
internal static class NetFrameworkGaps
{
    /// <summary>The comparisons of the tests are ordinal, as .NET Framework's is.</summary>
    public static string Replace(this string text, string oldValue, string? newValue, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(oldValue, newValue) : throw new NotSupportedException();
}
