using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>The source of the solution that is packed.</summary>
/// <param name="Files">The files of the solution folder.</param>
/// <param name="Version">The version of the solution.</param>
/// <param name="Output">The default folder of the zips.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="Remedy">What to do when the assembly declares something else.</param>
internal sealed record PackSource(IReadOnlyList<SolutionFile> Files, Version Version, string Output, string Name, string Remedy)
{
    private const string Folder = "Package/";

    /// <summary>The source in this program.</summary>
    public static PackSource Embedded() => new(
        [.. EmbeddedFile.In(Folder).Select(path => new SolutionFile(path[Folder.Length..], EmbeddedFile.Read(path)))],
        Changelog.VersionOf(Encoding.UTF8.GetString(EmbeddedFile.Read("CHANGELOG.md"))),
        ".",
        "The solution source in this program",
        "Name the folder of the sources that the assembly was built from with --project.");
}
