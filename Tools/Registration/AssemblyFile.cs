using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Registration;

/// <summary>A plug-in assembly on disk or in a package, looked at without being loaded: nothing of it runs, and several of one name may be looked at.</summary>
public static class AssemblyFile
{
    /// <summary>Reads what an assembly declares.</summary>
    /// <param name="path">The path of the dll. The assemblies that it refers to are looked for beside it, and in <paramref name="searchFolder"/>.</param>
    /// <param name="searchFolder">A further folder of assemblies, where the Dataverse SDK is; null for that of this program.</param>
    /// <returns>What it declares.</returns>
    /// <exception cref="FileNotFoundException">There is no file at the path, or an assembly that it needs is not found.</exception>
    /// <exception cref="FileLoadException">The assembly is damaged.</exception>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static AssemblyRegistration Read(string path, string? searchFolder = null) => Read(File.ReadAllBytes(path), Path.GetDirectoryName(Path.GetFullPath(path))!, searchFolder ?? AppContext.BaseDirectory);

    /// <summary>Reads what an assembly declares.</summary>
    /// <param name="content">The bytes of the dll.</param>
    /// <returns>What it declares.</returns>
    /// <exception cref="FileNotFoundException">An assembly that it needs is not found.</exception>
    /// <exception cref="FileLoadException">The assembly is damaged.</exception>
    /// <exception cref="BadImageFormatException">The bytes are not those of a .NET assembly.</exception>
    public static AssemblyRegistration Read(byte[] content) => Read(content, AppContext.BaseDirectory);

    private static AssemblyRegistration Read(byte[] content, params string[] folders)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(
            folders.Append(RuntimeEnvironment.GetRuntimeDirectory()).Distinct(StringComparer.Ordinal).SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)));
        try
        {
            return DeclarationReader.Read(context.LoadFromByteArray(content));
        }
        catch (Exception exception) when (exception is not (BadImageFormatException or IOException or InvalidCastException or OutOfMemoryException))
        {
            // A damaged file lets the reader of metadata stumble over whatever it says.
            throw new FileLoadException("The assembly is damaged.", exception);
        }
    }
}
