using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PhoneCallCtx.Sdk.Tests.StandIns;

/// <summary>A stand-in as built for one framework.</summary>
/// <param name="FilePath">The path of the dll.</param>
internal sealed record StandIn(string FilePath)
{
    private static readonly Assembly Resources = typeof(StandIn).Assembly;

    public static IReadOnlyList<StandIn> All { get; } = Resources.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(metadata => metadata.Key == nameof(StandIn))
        .Select(metadata => new StandIn(metadata.Value!))
        .ToList();

    public string Name => Path.GetFileNameWithoutExtension(FilePath);

    /// <summary>The folder of the build output, named after the configuration and the framework.</summary>
    public string Build => Path.GetFileName(Path.GetDirectoryName(FilePath))!;

    public static StandIn Named(string name, string build) => All.Single(standIn => standIn.Name == name && standIn.Build == build);

    /// <summary>The listings for the stand-in: the one with its name, and for some stand-ins a second file.</summary>
    public string Listing() => string.Join('\n', ListingNames().Select(Text));

    public override string ToString() => $"{Name} ({Build})";

    private IEnumerable<string> ListingNames() => Name is "System.Activities"
        ? Resources.GetManifestResourceNames().Where(name => name.StartsWith(Name, StringComparison.Ordinal))
        : [Name];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Resources.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
