using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>A folder with a copy of what the packing commands read of the sources.</summary>
internal sealed class SolutionProject
{
    private readonly CommandLine _cli;

    public SolutionProject(CommandLine cli, string name = "project")
    {
        _cli = cli;
        Root = cli.Folder(name);
        File.WriteAllText(Path.Combine(Root, "PhoneCallCtx.Plugins.sln"), "");
        File.Copy(SourceTree.PathOf("CHANGELOG.md"), Path.Combine(Root, "CHANGELOG.md"));
        foreach (var file in Directory.EnumerateFiles(SourceTree.PathOf("Package"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(SourceTree.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The dll that ships.</summary>
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll");

    /// <summary>The name of the zip, which has the version of the changelog.</summary>
    public static string ZipName(bool isManaged) => $"PhoneCallCtx_{Changelog.VersionOf(File.ReadAllText(SourceTree.PathOf("CHANGELOG.md"))).ToString().Replace('.', '_')}{(isManaged ? "_managed" : "")}.zip";

    public string Root { get; }

    public string Package => Path.Combine(Root, "Package");

    /// <summary>The paths of the files below a folder, with forward slashes.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Packs the folder with the dll that ships.</summary>
    public int Pack(params string[] args) => _cli.Run(["pack", "--project", Root, "--assembly", Dll, .. args]);

    /// <summary>The zip of the folder.</summary>
    public string Zip()
    {
        Pack("--unmanaged", "--output", PathOf("zips")).Should().Be(0, _cli.Error);
        return Directory.EnumerateFiles(PathOf("zips")).Single();
    }

    /// <summary>The dll as if it were compiled without optimization: its DebuggableAttribute says so.</summary>
    public string UnoptimizedDll()
    {
        const string Optimized = "\x08\x01\0\x02\0\0\0\0\0";
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Dll));
        text.Split(Optimized).Should().HaveCount(2);
        return _cli.File("unoptimized.dll", Encoding.Latin1.GetBytes(text.Replace(Optimized, "\x08\x01\0\x07\x01\0\0\0\0", StringComparison.Ordinal)));
    }

    /// <summary>The dll with a column that the table does not have: the platform would reject its steps.</summary>
    public string WrongDll()
    {
        const string Right = "msdyn_fromphone,msdyn_tophone";
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Dll));
        text.Should().Contain(Right);
        return _cli.File("wrong.dll", Encoding.Latin1.GetBytes(text.Replace(Right, "msdyn_fromphone,msdyn_nosuch1", StringComparison.Ordinal)));
    }
}
