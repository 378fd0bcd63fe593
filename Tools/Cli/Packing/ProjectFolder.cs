using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>The folder of this project's sources, where the solution source and the changelog are.</summary>
/// <param name="root">The path of the folder.</param>
internal sealed class ProjectFolder(string root)
{
    private const string Marker = "PhoneCallCtx.Plugins.sln";

    /// <summary>The solution source. The zips go outside it by default.</summary>
    /// <exception cref="SolutionException">There is none, or its version is not known.</exception>
    public PackSource Source => new(
        SolutionFolder.Read(Path.Combine(root, "Package")),
        Version,
        Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(root, "artifacts", "solution")),
        "Package",
        "Write it again with: dotnet run --project Tools/Cli -- steps --write Package");

    public string Plugins => Path.Combine(root, "Plugins", "PhoneCallCtx.Plugins.csproj");

    /// <summary>The version that the changelog begins with.</summary>
    /// <exception cref="SolutionException">There is no changelog, or no version in it.</exception>
    public Version Version
    {
        get
        {
            var path = Path.Combine(root, "CHANGELOG.md");
            return File.Exists(path) ? Changelog.VersionOf(File.ReadAllText(path)) : throw new SolutionException($"{path}: there is no changelog, so the version is not known.");
        }
    }

    /// <summary>The folder of the sources: a path, or the nearest folder above it that has them.</summary>
    /// <exception cref="SolutionException">There is none.</exception>
    public static ProjectFolder Find(string path) =>
        FindOrNull(path) ?? throw new SolutionException($"{path}: neither it nor a folder above has {Marker}. Run the command in the folder of the project, or name that folder with --project.");

    /// <summary>The folder of the sources: a path, or the nearest folder above it that has them; null when there is none.</summary>
    public static ProjectFolder? FindOrNull(string path)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
            if (folder.Exists && folder.EnumerateFiles(Marker).Any()) return new ProjectFolder(folder.FullName);
        return null;
    }
}
