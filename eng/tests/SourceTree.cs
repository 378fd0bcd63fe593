using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PhoneCallCtx.Testing;

/// <summary>The sources from which the tests were built.</summary>
internal static class SourceTree
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    /// <summary>The full path of a file or folder.</summary>
    public static string PathOf(params string[] names) => Path.Combine([Root, .. names]);
}
