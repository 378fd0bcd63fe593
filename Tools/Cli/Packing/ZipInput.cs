using System.IO;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>Reads the solution zip that a command names.</summary>
internal static class ZipInput
{
    /// <summary>Reads a zip.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its bytes, at most <see cref="BoundedFile.MostBytes"/>.</returns>
    /// <exception cref="SolutionException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be read, or it is too large.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return BoundedFile.Read(path);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolutionException($"{path}: there is no such file. Check the path.", exception);
        }
    }
}
