using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>How a dll was compiled, as far as the dll itself shows it.</summary>
/// <param name="DebugData">The kinds of debug data that it has: symbols, or a reference to their file.</param>
/// <param name="IsOptimized">Whether the compiler optimized, and leaves it to the runtime to do so.</param>
internal sealed record Compilation(IReadOnlyList<string> DebugData, bool IsOptimized)
{
    /// <summary>An entry that only says that the compiler is deterministic is no debug data.</summary>
    private static readonly DebugDirectoryEntryType[] DebugTypes = [DebugDirectoryEntryType.Coff, DebugDirectoryEntryType.CodeView, DebugDirectoryEntryType.EmbeddedPortablePdb, DebugDirectoryEntryType.PdbChecksum];

    /// <summary>Reads how a dll was compiled.</summary>
    /// <param name="dll">The bytes of the dll.</param>
    /// <exception cref="BadImageFormatException">The bytes are not those of a .NET assembly.</exception>
    /// <exception cref="FileLoadException">The assembly is damaged, or has no metadata.</exception>
    public static Compilation Read(byte[] dll)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(dll));
            return new Compilation([.. image.ReadDebugDirectory().Select(entry => entry.Type).Where(DebugTypes.Contains).Distinct().Select(type => type.ToString())], IsOptimizedBy(image.GetMetadataReader()));
        }
        catch (Exception exception) when (exception is not (BadImageFormatException or OutOfMemoryException))
        {
            // On a damaged file the reader of metadata can throw any of these.
            throw new FileLoadException("The assembly is damaged.", exception);
        }
    }

    private static bool IsOptimizedBy(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsDebuggable(metadata, attribute.Constructor) && DisablesOptimization(metadata.GetBlobReader(attribute.Value))) return false;
        }

        return true;
    }

    private static bool IsDebuggable(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference) return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind == HandleKind.TypeReference && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, nameof(DebuggableAttribute));
    }

    /// <summary>The value of the attribute (ECMA-335, II.23.3): a mark, then modes or two flags, then the number of named arguments.</summary>
    private static bool DisablesOptimization(BlobReader value)
    {
        const int Mark = 2, Modes = 4, Flags = 2, NamedCount = 2;
        var length = value.Length;
        if (length < Mark) return false;
        value.ReadUInt16();
        if (length == Mark + Modes + NamedCount) return ((DebuggableAttribute.DebuggingModes)value.ReadInt32()).HasFlag(DebuggableAttribute.DebuggingModes.DisableOptimizations);
        if (length != Mark + Flags + NamedCount) return false;

        // Whether it is tracked, then whether the optimizer is off.
        value.ReadByte();
        return value.ReadBoolean();
    }
}
