using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>What any .NET assembly shows about itself, in every way of declaring a registration.</summary>
/// <param name="Name">The simple name.</param>
/// <param name="Version">The assembly version.</param>
/// <param name="PublicKeyToken">The public key token, in lower case; empty without a strong name.</param>
/// <param name="Types">The full names of all types; a plus sign is before the name of a nested one.</param>
internal sealed record DllContents(string Name, Version Version, string PublicKeyToken, FrozenSet<string> Types)
{
    /// <summary>Deeper than any compiler nests types; a damaged file may name itself as what it is nested in.</summary>
    private const int MostDepth = 64;

    /// <summary>The display name: simple name, version, culture and public key token.</summary>
    public string FullName => $"{Name}, Version={Version}, Culture=neutral, PublicKeyToken={(PublicKeyToken.Length == 0 ? "null" : PublicKeyToken)}";

    /// <summary>Reads a dll.</summary>
    /// <returns>Its contents; null when it is no .NET assembly, or damaged.</returns>
    public static DllContents? Read(byte[] dll)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(dll));
            var metadata = image.GetMetadataReader();
            var name = metadata.GetAssemblyDefinition().GetAssemblyName();
            return new DllContents(name.Name ?? "", name.Version ?? new Version(), Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []), metadata.TypeDefinitions.Select(type => NameOf(metadata, type, depth: 0)).ToFrozenSet(StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // On a damaged file the reader of metadata can throw any of these.
            return null;
        }
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle, int depth)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer && depth < MostDepth) return $"{NameOf(metadata, outer, depth + 1)}+{name}";
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
