using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>What ships: the dll, what it declares, and the committed source of the solution.</summary>
internal static class Shipped
{
    public static string DllPath { get; } = Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll");

    public static byte[] Dll { get; } = File.ReadAllBytes(DllPath);

    public static AssemblyRegistration Assembly { get; } = AssemblyFile.Read(Dll);

    public static Version Version { get; } = Changelog.VersionOf(File.ReadAllText(SourceTree.PathOf("CHANGELOG.md")));

    /// <summary>The files of Package.</summary>
    public static IReadOnlyList<SolutionFile> Folder { get; } = SolutionFolder.Read(SourceTree.PathOf("Package"));

    /// <summary>What the dll declares, and a custom API more, which is of a class of the dll.</summary>
    public static AssemblyRegistration WithApi { get; } = Assembly with { CustomApis = [.. Assembly.CustomApis, MadeUp.Api(Assembly.Types[0].Name)] };

    /// <summary>Where the dll is in a zip and in an unpacked folder.</summary>
    public static string DllPart { get; } = Folder.Single(file => file.Path.EndsWith(".dll.data.xml", StringComparison.Ordinal)).Path[..^".data.xml".Length];

    /// <summary>Where the form script is in a zip.</summary>
    public static string ScriptPart { get; } = Folder.Single(file => file.Path.EndsWith(".js.data.xml", StringComparison.Ordinal)).Root().Text("FileName")[1..];

    /// <summary>The zip of what an assembly declares, with the dll that ships.</summary>
    public static byte[] Zip(AssemblyRegistration assembly, bool isManaged = false) => SolutionPacker.Pack(SolutionSource.Create(assembly, Version), Dll, isManaged);
}
