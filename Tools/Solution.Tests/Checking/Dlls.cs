using System;
using System.IO;
using Mono.Cecil;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>The dll that ships, changed.</summary>
internal static class Dlls
{
    public const string OtherToken = "31bf3856ad364e35";

    /// <summary>As if it were signed with the key of the Dataverse SDK.</summary>
    public static byte[] OtherKey() => Change(assembly => assembly.Name.PublicKey = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, "Microsoft.Xrm.Sdk.dll")).Name.PublicKey);

    public static byte[] NoKey() => Change(assembly =>
    {
        assembly.Name.PublicKey = [];
        assembly.Name.HasPublicKey = false;
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
    });

    public static byte[] Version(string version) => Change(assembly => assembly.Name.Version = new Version(version));

    public static byte[] Name(string name) => Change(assembly => assembly.Name.Name = name);

    /// <summary>The class is there, but registers nothing.</summary>
    public static byte[] Without(string type) => Change(assembly => assembly.MainModule.GetType(type).CustomAttributes.Clear());

    private static byte[] Change(Action<AssemblyDefinition> change)
    {
        using var bytes = new MemoryStream(Shipped.Dll);
        using var assembly = AssemblyDefinition.ReadAssembly(bytes);
        change(assembly);
        using var changed = new MemoryStream();
        assembly.Write(changed);
        return changed.ToArray();
    }
}
