using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The plug-in assembly is the dll that its description names.</summary>
internal static class AssemblyRules
{
    private const string InDatabase = "0";
    private const string InSandbox = "2";

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) =>
        solution.Assemblies.SelectMany(assembly => Check(assembly, solution).Where(finding => finding.StopsImport || assembly.IsOurs)).Concat(OtherAssemblies(solution));

    private static IEnumerable<SolutionFinding> Check(PackedAssembly assembly, PackedSolution solution)
    {
        var source = assembly.Element.Element("SourceType")?.Value;
        if (source != InDatabase) yield return new SolutionFinding("PCCZIP26", assembly.FullName, "SourceType is not 0 (database). Without it some packagers leave out the dll, and an import fails without saying why.");
        if (assembly.Element.Element("IsolationMode")?.Value != InSandbox) yield return new SolutionFinding("PCCZIP26", assembly.FullName, "IsolationMode is not 2 (sandbox); Dataverse online accepts no other.", StopsImport: assembly.Element.Element("IsolationMode") is not null);
        if (assembly.Element.Attribute("PluginAssemblyId") is null) yield return new SolutionFinding("PCCZIP26", assembly.FullName, "PluginAssemblyId is missing; packagers do not take the assembly without it.");
        foreach (var finding in assembly.Dll is null ? Missing(assembly, isNeeded: source is null or InDatabase && !solution.HasPackages) : assembly.Contents is null || (assembly.IsOurs && assembly.Declared is null) ? Unreadable(assembly) : Build(assembly).Concat(Identity(assembly)).Concat(Types(assembly))) yield return finding;
    }

    /// <summary>This project ships one assembly.</summary>
    private static IEnumerable<SolutionFinding> OtherAssemblies(PackedSolution solution)
    {
        if (!solution.IsOurs) return [];
        var ours = solution.Assemblies.FirstOrDefault(assembly => assembly.IsOurs);
        return solution.Assemblies.Where(assembly => assembly != ours)
            .Select(assembly => new SolutionFinding("PCCZIP29", assembly.FullName, $"it is a second plug-in assembly ({assembly.DllPath}); this solution has only {SolutionIdentity.AssemblyName}, once. Remove it from {SolutionPacker.CustomizationsEntry} and the zip, or put it into a solution of its own."));
    }

    private static IEnumerable<SolutionFinding> Missing(PackedAssembly assembly, bool isNeeded)
    {
        yield return new SolutionFinding("PCCZIP21", assembly.FullName, $"the zip has no part \"{assembly.DllPath}\", which FileName names as the dll. Build the plug-in and pack again.", StopsImport: isNeeded);
    }

    private static IEnumerable<SolutionFinding> Unreadable(PackedAssembly assembly)
    {
        yield return new SolutionFinding("PCCZIP22", assembly.DllPath, "it is not a .NET assembly. Build the plug-in and pack again.", StopsImport: true);
    }

    private static IEnumerable<SolutionFinding> Build(PackedAssembly assembly)
    {
        if (assembly.Compilation is not { } compilation) yield break;
        const string Remedy = "Build the dll that ships, and pack again: dotnet build Plugins -c Release --no-incremental.";
        if (compilation.DebugData.Count > 0) yield return new SolutionFinding("PCCZIP27", assembly.DllPath, $"the dll has debug data ({string.Join(", ", compilation.DebugData)}): it was built for debugging, not for shipping. {Remedy}");
        if (!compilation.IsOptimized) yield return new SolutionFinding("PCCZIP28", assembly.DllPath, $"the dll was compiled without optimization: it was built for debugging, not for shipping. {Remedy}");
    }

    private static IEnumerable<SolutionFinding> Identity(PackedAssembly assembly)
    {
        if (assembly.Declared is { } declared && !IsNamedAfter(declared, assembly.DllPath, out var expected))
            yield return new SolutionFinding("PCCZIP21", assembly.DllPath, $"packagers name the dll as its assembly without dots: {expected}.");

        var contents = assembly.Contents!;
        var name = NameOf(assembly);
        var token = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);
        if (token != contents.PublicKeyToken) yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the public key token of the dll is {Show(contents.PublicKeyToken)}, not {Show(token)}: it was signed with another key. An environment takes it for another assembly.", StopsImport: true);
        if (name.Name != contents.Name || name.Version != contents.Version) yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the dll is {contents.FullName}.", StopsImport: name.Name != contents.Name);
    }

    private static bool IsNamedAfter(AssemblyRegistration declared, string path, out string expected)
    {
        var whole = PluginAssemblyFile.DllPath(declared);
        expected = whole[(whole.LastIndexOf('/') + 1)..];
        return path.EndsWith("/" + expected, StringComparison.Ordinal);
    }

    /// <summary>The name that the description gives; an empty one for what is no name of an assembly.</summary>
    private static AssemblyName NameOf(PackedAssembly assembly)
    {
        try
        {
            return new AssemblyName(assembly.FullName);
        }
        catch (Exception exception) when (exception is System.IO.FileLoadException or ArgumentException)
        {
            return new AssemblyName();
        }
    }

    private static string Show(string token) => token.Length == 0 ? "none" : token;

    private static IEnumerable<SolutionFinding> Types(PackedAssembly assembly)
    {
        var inDll = assembly.Declared?.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var inZip = assembly.Types.Select(PackedAssembly.ClassOf).ToHashSet(StringComparer.Ordinal);
        foreach (var type in inZip.Except(inDll, StringComparer.Ordinal)) yield return new SolutionFinding("PCCZIP24", assembly.FullName, $"the dll declares no plug-in type {type}. An import ends with \"plugin type not found\". Write the solution files again.", StopsImport: !assembly.Contents!.Types.Contains(type));
        foreach (var type in inDll.Except(inZip, StringComparer.Ordinal)) yield return new SolutionFinding("PCCZIP25", assembly.FullName, $"the plug-in type {type} of the dll is not in the solution. Write the solution files again.");
        foreach (var type in assembly.Types.Where(type => ((string?)type.Attribute("AssemblyQualifiedName") ?? "").Split(", ", 2).LastOrDefault() != assembly.FullName))
            yield return new SolutionFinding("PCCZIP23", assembly.FullName, $"the plug-in type {PackedAssembly.ClassOf(type)} is of another assembly: {(string?)type.Attribute("AssemblyQualifiedName")}.");
        foreach (var type in assembly.Types.Where(type => string.IsNullOrEmpty(type.Element("FriendlyName")?.Value)))
            yield return new SolutionFinding("PCCZIP26", assembly.FullName, $"the plug-in type {PackedAssembly.ClassOf(type)} has no FriendlyName.", StopsImport: type.Element("FriendlyName") is null);
    }
}
