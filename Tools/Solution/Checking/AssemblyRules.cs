using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The plug-in assembly is the dll that its description says it is.</summary>
internal static class AssemblyRules
{
    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => solution.Assemblies.SelectMany(Check);

    private static IEnumerable<SolutionFinding> Check(PackedAssembly assembly)
    {
        if (assembly.Element.Element("SourceType")?.Value != "0") yield return new SolutionFinding("PCCZIP26", assembly.FullName, "SourceType is not 0 (database). Without it some packagers leave out the dll, and an import fails without saying why.");
        if (assembly.Element.Element("IsolationMode")?.Value != "2") yield return new SolutionFinding("PCCZIP26", assembly.FullName, "IsolationMode is not 2 (sandbox); Dataverse online takes no other.");
        if (assembly.Element.Attribute("PluginAssemblyId") is null) yield return new SolutionFinding("PCCZIP26", assembly.FullName, "PluginAssemblyId is missing; packagers do not take the assembly without it.");
        foreach (var finding in assembly.Dll is null ? Missing(assembly) : assembly.Declared is null ? Unreadable(assembly) : Build(assembly).Concat(Identity(assembly)).Concat(Types(assembly))) yield return finding;
    }

    private static IEnumerable<SolutionFinding> Missing(PackedAssembly assembly)
    {
        yield return new SolutionFinding("PCCZIP21", assembly.FullName, $"the zip has no part \"{assembly.DllPath}\", where FileName says the dll is. Build the plug-in and pack again.");
    }

    private static IEnumerable<SolutionFinding> Unreadable(PackedAssembly assembly)
    {
        yield return new SolutionFinding("PCCZIP22", assembly.DllPath, "it is not a .NET assembly. Build the plug-in and pack again.");
    }

    private static IEnumerable<SolutionFinding> Build(PackedAssembly assembly)
    {
        const string Remedy = "Build the dll that ships, and pack again: dotnet build Plugins -c Release --no-incremental.";
        var compilation = assembly.Compilation!;
        if (compilation.DebugData.Count > 0) yield return new SolutionFinding("PCCZIP27", assembly.DllPath, $"the dll has debug data ({string.Join(", ", compilation.DebugData)}): it was built for debugging, not for shipping. {Remedy}");
        if (!compilation.IsOptimized) yield return new SolutionFinding("PCCZIP28", assembly.DllPath, $"the dll was compiled without optimization: it was built for debugging, not for shipping. {Remedy}");
    }

    private static IEnumerable<SolutionFinding> Identity(PackedAssembly assembly)
    {
        var declared = assembly.Declared!;
        var expected = PluginAssemblyFile.DllPath(declared);
        if (!assembly.DllPath.EndsWith(expected[expected.LastIndexOf('/')..], StringComparison.Ordinal))
            yield return new SolutionFinding("PCCZIP21", assembly.DllPath, $"packagers name the dll as its assembly without dots: {expected[(expected.LastIndexOf('/') + 1)..]}.");

        AssemblyName name;
        try
        {
            name = new AssemblyName(assembly.FullName);
        }
        catch (Exception exception) when (exception is System.IO.FileLoadException or ArgumentException)
        {
            name = new AssemblyName();
        }

        var token = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);
        if (token != declared.PublicKeyToken) yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the public key token of the dll is {Show(declared.PublicKeyToken)}, not {Show(token)}: it was signed with another key. An environment takes it for another assembly.");
        if (name.Name != declared.Name || name.Version != declared.Version) yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the dll is {declared.FullName}.");
    }

    private static string Show(string token) => token.Length == 0 ? "none" : token;

    private static IEnumerable<SolutionFinding> Types(PackedAssembly assembly)
    {
        var inDll = assembly.Declared!.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var inZip = assembly.Types.Select(PackedAssembly.ClassOf).ToHashSet(StringComparer.Ordinal);
        foreach (var type in inZip.Except(inDll, StringComparer.Ordinal)) yield return new SolutionFinding("PCCZIP24", assembly.FullName, $"the dll declares no plug-in type {type}. An import ends with \"plugin type not found\". Write the solution files again.");
        foreach (var type in inDll.Except(inZip, StringComparer.Ordinal)) yield return new SolutionFinding("PCCZIP25", assembly.FullName, $"the plug-in type {type} of the dll is not in the solution. Write the solution files again.");
        foreach (var type in assembly.Types.Where(type => ((string?)type.Attribute("AssemblyQualifiedName") ?? "").Split(", ", 2).LastOrDefault() != assembly.FullName))
            yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the plug-in type {PackedAssembly.ClassOf(type)} is of another assembly: {(string?)type.Attribute("AssemblyQualifiedName")}.");
        foreach (var type in assembly.Types.Where(type => string.IsNullOrEmpty(type.Element("FriendlyName")?.Value)))
            yield return new SolutionFinding("PCCZIP26", assembly.FullName, $"the plug-in type {PackedAssembly.ClassOf(type)} has no FriendlyName.");
    }
}
