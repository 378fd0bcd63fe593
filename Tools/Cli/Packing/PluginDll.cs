using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Solution.Files;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>The plug-in assembly that is packed.</summary>
/// <param name="Content">The bytes of the dll.</param>
/// <param name="Registration">What it declares.</param>
/// <param name="Paths">Its path, when it is a file.</param>
internal sealed record PluginDll(byte[] Content, AssemblyRegistration Registration, IReadOnlyList<string> Paths)
{
    /// <summary>The dll in this program.</summary>
    public static PluginDll Shipped() => new(ShippedPlugin.Content, ShippedPlugin.Registration, []);

    /// <summary>Reads a dll.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static PluginDll Read(string path)
    {
        var registration = AssemblyInput.Read(path);
        return new PluginDll(BoundedFile.Read(path), registration, [path]);
    }
}
