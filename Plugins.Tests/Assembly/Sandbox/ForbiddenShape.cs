using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>A shape that the dll never has. No symbol names it.</summary>
/// <param name="Name">Its description, in a sentence.</param>
/// <param name="Find">Finds the places of a module that have it.</param>
internal sealed record ForbiddenShape(string Name, Func<ModuleDefinition, IEnumerable<string>> Find)
{
    /// <summary>Code that the runtime cannot prove to be type-safe.</summary>
    private static readonly Code[] Unverifiable = [Code.Localloc, Code.Calli, Code.Cpblk, Code.Initblk, Code.Mkrefany, Code.Refanyval, Code.Refanytype, Code.Arglist, Code.Jmp, Code.Unaligned, Code.No];

    public static IReadOnlyList<ForbiddenShape> All { get; } =
    [
        new("it is managed code for any processor and nothing else", module => (module.Attributes & (ModuleAttributes.ILOnly | ModuleAttributes.Required32Bit | ModuleAttributes.Preferred32Bit)) == ModuleAttributes.ILOnly ? [] : [module.Attributes.ToString()]),
        new("no method is one of another file or of the runtime", module => MethodsOf(module).Where(method => method.IsPInvokeImpl || method.HasPInvokeInfo || method.IsNative || method.IsUnmanaged || method.IsInternalCall || method.IsUnmanagedExport).Select(method => method.FullName)),
        new("no file of native code is named", module => module.ModuleReferences.Select(file => file.Name)),
        new("no field, parameter, result or variable is a pointer", module => TypedPlaces(module).Where(place => place.Type.IsPointer || place.Type.IsFunctionPointer || place.Type.IsPinned).Select(place => place.Name)),
        new("no instruction is one that cannot be verified", module => InstructionsOf(module).Where(place => Array.IndexOf(Unverifiable, place.Instruction.OpCode.Code) >= 0).Select(place => $"{place.Instruction.OpCode} in {place.Method}")),
        new("it asks for and gives up no rights", module => module.Assembly.SecurityDeclarations.Select(_ => "the assembly").Concat(module.GetTypes().Where(type => type.HasSecurityDeclarations).Select(type => type.FullName)).Concat(MethodsOf(module).Where(method => method.HasSecurityDeclarations).Select(method => method.FullName))),
        new("no type has a finalizer", module => MethodsOf(module).Where(method => method.Name == "Finalize" && method.IsVirtual && !method.HasParameters).Select(method => method.FullName)),
        new("no event outlives a call", module => module.GetTypes().SelectMany(type => type.Events).Where(it => it.AddMethod.IsStatic).Select(it => it.FullName)),
        new("no method locks", module => MethodsOf(module).Where(method => method.IsSynchronized).Select(method => method.FullName)
            .Concat(CodeUse.Of(module).Where(use => use.Type == "System.Threading.Monitor").Select(use => use.ToString()))),
        new("no code runs because the file is loaded", module => module.Types.Where(type => type.Name == "<Module>").SelectMany(type => type.Methods).Select(method => method.FullName)),
        new("no field is written by threads that do not know of each other", module => module.GetTypes().SelectMany(type => type.Fields)
            .Where(field => (field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<')) || field.FieldType.IsRequiredModifier).Select(field => field.FullName)),
    ];

    public override string ToString() => Name;

    private static IEnumerable<MethodDefinition> MethodsOf(ModuleDefinition module) => module.GetTypes().SelectMany(type => type.Methods);

    private static IEnumerable<(string Method, Instruction Instruction)> InstructionsOf(ModuleDefinition module) =>
        MethodsOf(module).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions.Select(instruction => (method.FullName, instruction)));

    private static IEnumerable<(string Name, TypeReference Type)> TypedPlaces(ModuleDefinition module)
    {
        foreach (var field in module.GetTypes().SelectMany(type => type.Fields)) yield return (field.FullName, field.FieldType);
        foreach (var method in MethodsOf(module))
        {
            yield return (method.FullName, method.ReturnType);
            foreach (var parameter in method.Parameters) yield return (method.FullName, parameter.ParameterType);
            if (!method.HasBody) continue;
            foreach (var variable in method.Body.Variables) yield return (method.FullName, variable.VariableType);
        }
    }
}
