using System.Collections.Generic;
using Mono.Cecil;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>The dll as its metadata has it, read once for all tests.</summary>
internal static class ShippedDll
{
    private static readonly string Path = typeof(ValidateOnCreate).Assembly.Location;

    /// <summary>Its metadata and its instructions.</summary>
    public static ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(Path, new ReaderParameters(ReadingMode.Immediate));

    /// <summary>Everything that it names.</summary>
    public static IReadOnlyList<CodeUse> Uses { get; } = CodeUse.Of(Module);

    /// <summary>What it declares of its registration.</summary>
    public static AssemblyRegistration Registration { get; } = AssemblyFile.Read(Path);
}
