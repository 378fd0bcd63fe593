using System;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Input;

/// <summary>The plug-in assembly in this program: the one that ships.</summary>
internal static class ShippedPlugin
{
    /// <summary>The name of its file.</summary>
    public const string Name = "PhoneCallCtx.Plugins.dll";

    private static readonly System.Reflection.Assembly Code = typeof(ValidateOnCreate).Assembly;

    private static readonly Lazy<byte[]> Bytes = new(() => EmbeddedFile.Read(Name));

    private static readonly Lazy<PluginAssembly> Described = new(() => PluginAssembly.Describe(Code, Content));

    private static readonly Lazy<AssemblyRegistration> Declared = new(() => AssemblyFile.Read(Content));

    /// <summary>Its name, version and public key token.</summary>
    public static string Identity => Code.FullName!;

    /// <summary>The bytes of the dll. In a single file there is no dll to read.</summary>
    public static byte[] Content => Bytes.Value;

    /// <summary>What it declares.</summary>
    public static AssemblyRegistration Registration => Declared.Value;

    /// <summary>The assembly, to register on a local Dataverse.</summary>
    public static PluginAssembly Assembly => Described.Value;
}
