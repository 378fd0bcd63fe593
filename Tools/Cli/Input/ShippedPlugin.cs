using System;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Cli.Input;

/// <summary>The plug-in assembly beside this program: the one that ships.</summary>
internal static class ShippedPlugin
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll");

    /// <summary>The assembly, loaded once, to register on a local Dataverse.</summary>
    public static PluginAssembly Assembly => Loaded.Value;

    private static readonly Lazy<PluginAssembly> Loaded = new(() => PluginAssembly.Load(Path));
}
