using System;
using System.IO;
using Mono.Cecil;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>A plug-in assembly on disk or in a package, read without loading it: none of its code runs, and several assemblies of one name can be read.</summary>
public static class AssemblyFile
{
    /// <summary>Reads what an assembly declares.</summary>
    /// <param name="path">The path of the dll.</param>
    /// <returns>What it declares.</returns>
    /// <exception cref="FileNotFoundException">There is no file at the path, or the declarations are made with attributes of an assembly that is not beside it.</exception>
    /// <exception cref="FileLoadException">The assembly is damaged.</exception>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static AssemblyRegistration Read(string path) => Read(BoundedFile.Read(path), Path.GetDirectoryName(Path.GetFullPath(path)));

    /// <summary>Reads what an assembly declares.</summary>
    /// <param name="content">The bytes of the dll.</param>
    /// <returns>What it declares.</returns>
    /// <exception cref="FileNotFoundException">The declarations are made with attributes of another assembly.</exception>
    /// <exception cref="FileLoadException">The assembly is damaged.</exception>
    /// <exception cref="BadImageFormatException">The bytes are not those of a .NET assembly.</exception>
    public static AssemblyRegistration Read(byte[] content) => Read(content, folder: null);

    private static AssemblyRegistration Read(byte[] content, string? folder)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        if (folder is not null) resolver.AddSearchDirectory(folder);
        try
        {
            StatedSizes.Check(content);
            using var bytes = new MemoryStream(content);
            using var assembly = AssemblyDefinition.ReadAssembly(bytes, new ReaderParameters { AssemblyResolver = resolver });
            return DeclarationReader.Read(assembly);
        }
        catch (AssemblyResolutionException exception)
        {
            throw new FileNotFoundException($"An assembly that it needs is not found: {exception.AssemblyReference.Name}.", exception);
        }
        catch (Exception exception) when (exception is not (BadImageFormatException or IOException or InvalidCastException or OutOfMemoryException))
        {
            // On a damaged file the reader of metadata can throw any of these.
            throw new FileLoadException("The assembly is damaged.", exception);
        }
    }
}
