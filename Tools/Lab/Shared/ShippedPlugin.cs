using System;
using System.IO;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Lab.Shared;

/// <summary>The dll that ships, to register on a local Dataverse.</summary>
internal static class ShippedPlugin
{
    private static readonly Lazy<PluginAssembly> Loaded = new(() => PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll")));

    /// <summary>The dll beside this program.</summary>
    public static PluginAssembly Assembly => Loaded.Value;
}
