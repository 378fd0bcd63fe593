using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PhoneCallCtx.Testing;

/// <summary>The sources that the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    /// <summary>A path in it.</summary>
    public static string PathOf(params string[] names) => Path.Combine([Root, .. names]);
}
