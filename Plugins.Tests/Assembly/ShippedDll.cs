using System.Collections.Generic;
using Mono.Cecil;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>The metadata of the dll, read once for all tests.</summary>
internal static class ShippedDll
{
    private static readonly string Path = typeof(ValidateOnCreate).Assembly.Location;

    /// <summary>Its metadata and its instructions.</summary>
    public static ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(Path, new ReaderParameters(ReadingMode.Immediate));

    /// <summary>Every external type and member that it names.</summary>
    public static IReadOnlyList<CodeUse> Uses { get; } = CodeUse.Of(Module);

    /// <summary>The registration that it declares.</summary>
    public static AssemblyRegistration Registration { get; } = AssemblyFile.Read(Path);
}
