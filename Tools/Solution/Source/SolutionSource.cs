using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>The source of the solution, in the layout of SolutionPackager, from what the plug-in assembly declares, with the form script. The dll is not part of it.</summary>
public static class SolutionSource
{
    /// <summary>Makes the files of the solution folder.</summary>
    /// <param name="assembly">What the plug-in assembly declares.</param>
    /// <param name="version">The version of the solution, of four parts.</param>
    /// <returns>The files, by path.</returns>
    /// <exception cref="SolutionException">A step is registered on a message that a solution file cannot name, or two components would be in one file.</exception>
    public static IReadOnlyList<SolutionFile> Create(AssemblyRegistration assembly, Version version)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(version);
        IEnumerable<SolutionFile> files =
        [
            SolutionManifest.Create(assembly, version),
            CustomizationsFile.Create(),
            .. FormScriptFiles.Create(),
            PluginAssemblyFile.Create(assembly),
            .. assembly.Steps.Select(step => StepFile.Create(assembly, step)),
            .. assembly.CustomApis.SelectMany(api => CustomApiFiles.Create(assembly, api)),
            .. assembly.EnvironmentVariables.Select(EnvironmentVariableFile.Create),
        ];
        return SolutionFile.InOrder(files);
    }
}
