using System;

namespace PhoneCallCtx.Cli.Input;

/// <summary>The plug-in assembly beside this program: the one that is shipped.</summary>
internal static class ShippedPlugin
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll");
}
