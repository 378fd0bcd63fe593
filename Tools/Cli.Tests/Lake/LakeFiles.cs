using System.IO;

namespace PhoneCallCtx.Cli.Tests.Lake;

/// <summary>Files of a lake that DuckDB wrote: <c>eng/exports/duckdb/lake.mjs</c>.</summary>
internal static class LakeFiles
{
    /// <summary>The path of a file or folder.</summary>
    public static string PathOf(params string[] names) => SourceTree.PathOf(["Tools", "Cli.Tests", "Lake", "Files", .. names]);

    /// <summary>The content of a file.</summary>
    public static byte[] Read(params string[] names) => File.ReadAllBytes(PathOf(names));

    /// <summary>Copies a folder.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="to">The copy, which is made.</param>
    public static string Copy(string name, string to)
    {
        var from = PathOf(name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
