using System;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>A small module that breaks one rule, read as from a file.</summary>
internal static class BrokenModule
{
    /// <summary>Creates a module with a class Broken, to which a test adds a violation.</summary>
    public static ModuleDefinition With(Action<ModuleDefinition, TypeDefinition> add)
    {
        using var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Broken", new Version(1, 0)), "Broken.dll", ModuleKind.Dll);
        var module = assembly.MainModule;
        var type = new TypeDefinition("Test", "Broken", TypeAttributes.Public | TypeAttributes.Class, module.TypeSystem.Object);
        module.Types.Add(type);
        add(module, type);

        var file = new MemoryStream();
        assembly.Write(file);
        file.Position = 0;
        return ModuleDefinition.ReadModule(file);
    }

    /// <summary>A module with code that calls a member.</summary>
    public static ModuleDefinition Calling(string type, string member, params string[] parameters) => With((module, broken) =>
    {
        var reference = new MethodReference(member, module.TypeSystem.Void, Type(module, type));
        foreach (var parameter in parameters) reference.Parameters.Add(new ParameterDefinition(Type(module, parameter)));
        Method(module, broken).Body.Instructions.Insert(0, Instruction.Create(OpCodes.Call, reference));
    });

    /// <summary>A module with a field of a type.</summary>
    public static ModuleDefinition Holding(string type) => With((module, broken) => broken.Fields.Add(new FieldDefinition("field", FieldAttributes.Private, Type(module, type))));

    /// <summary>A method that does nothing.</summary>
    public static MethodDefinition Method(ModuleDefinition module, TypeDefinition type, string name = "Run", MethodAttributes attributes = MethodAttributes.Public)
    {
        var method = new MethodDefinition(name, attributes, module.TypeSystem.Void);
        method.Body.GetILProcessor().Emit(OpCodes.Ret);
        type.Methods.Add(method);
        return method;
    }

    public static TypeReference Type(ModuleDefinition module, string fullName)
    {
        if (fullName == "System.Boolean") return module.TypeSystem.Boolean;
        var dot = fullName.LastIndexOf('.');
        return new TypeReference(fullName[..dot], fullName[(dot + 1)..], module, module.TypeSystem.CoreLibrary);
    }
}
