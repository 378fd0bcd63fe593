using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

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

    /// <summary>As if it were compiled with a symbol file beside it.</summary>
    public static byte[] WithSymbolFile()
    {
        using var symbols = new MemoryStream();
        return Change(_ => { }, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider(), SymbolStream = symbols });
    }

    /// <summary>As if it were compiled with its symbols in it.</summary>
    public static byte[] WithSymbols() => Change(_ => { }, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new EmbeddedPortablePdbWriterProvider() });

    /// <summary>As if it were compiled without optimization.</summary>
    public static byte[] Unoptimized() => Change(assembly => SetDebuggable(assembly, constructor => constructor, [1, 0, 7, 1, 0, 0, 0, 0]));

    /// <summary>The same, as old compilers write it: with two flags.</summary>
    public static byte[] UnoptimizedWithFlags() => Change(assembly => SetDebuggable(assembly, constructor => OfFlags(assembly, constructor), [1, 0, 1, 1, 0, 0]));

    /// <summary>Optimized, as old compilers write it.</summary>
    public static byte[] OptimizedWithFlags() => Change(assembly => SetDebuggable(assembly, constructor => OfFlags(assembly, constructor), [1, 0, 1, 0, 0, 0]));

    /// <summary>Nothing says how it was compiled.</summary>
    public static byte[] WithoutDebuggable() => Change(assembly => assembly.CustomAttributes.Remove(Debuggable(assembly)));

    private static CustomAttribute Debuggable(AssemblyDefinition assembly) => assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == nameof(DebuggableAttribute));

    private static void SetDebuggable(AssemblyDefinition assembly, Func<MethodReference, MethodReference> constructor, byte[] value)
    {
        var attribute = Debuggable(assembly);
        assembly.CustomAttributes.Remove(attribute);
        assembly.CustomAttributes.Add(new CustomAttribute(constructor(attribute.Constructor), value));
    }

    private static MethodReference OfFlags(AssemblyDefinition assembly, MethodReference constructor)
    {
        var types = assembly.MainModule.TypeSystem;
        return new MethodReference(constructor.Name, types.Void, constructor.DeclaringType) { HasThis = true, Parameters = { new ParameterDefinition(types.Boolean), new ParameterDefinition(types.Boolean) } };
    }

    private static byte[] Change(Action<AssemblyDefinition> change, WriterParameters? how = null)
    {
        using var bytes = new MemoryStream(Shipped.Dll);
        using var assembly = AssemblyDefinition.ReadAssembly(bytes);
        change(assembly);

        // A file, since symbols in a dll take their name from it.
        var path = Path.GetTempFileName();
        assembly.Write(path, how ?? new WriterParameters());
        var changed = File.ReadAllBytes(path);
        File.Delete(path);
        return changed;
    }
}
