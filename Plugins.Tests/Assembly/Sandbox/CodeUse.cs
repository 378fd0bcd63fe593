using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>An external type or member that the code or metadata of a module names.</summary>
/// <param name="Place">The method or type that names it.</param>
/// <param name="Type">The full name of the type.</param>
/// <param name="Member">The name of the member in metadata; null for the type itself.</param>
/// <param name="Parameters">The types of its parameters, with commas.</param>
/// <param name="IsGenerated">Whether the compiler wrote the code.</param>
internal sealed record CodeUse(string Place, string Type, string? Member = null, string Parameters = "", bool IsGenerated = false)
{
    /// <summary>Whether only the compiler uses it: the thread of an iterator, and the mark of a read-only parameter that is passed by reference.</summary>
    private bool IsOfCompiler =>
        (Type == "System.Environment" && (Member is null || (Member == "get_CurrentManagedThreadId" && IsGenerated)))
        || (Type == "System.Runtime.InteropServices.InAttribute" && Member is null);

    /// <summary>Everything that a module names: its references, and the members in each instruction.</summary>
    public static IReadOnlyList<CodeUse> Of(ModuleDefinition module) =>
    [
        .. module.GetTypeReferences().Select(type => new CodeUse("the references", type.FullName)),
        .. module.GetMemberReferences().Select(member => Of("the references", member, isGenerated: true)),
        .. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(InstructionsOf),
    ];

    /// <summary>Whether a symbol bans it.</summary>
    public bool IsForbiddenBy(string symbol) => !IsOfCompiler && (Member is null ? ForbiddenSymbols.ForbidsType(symbol, Type) : ForbiddenSymbols.ForbidsMember(symbol, Type, Member, Parameters));

    public override string ToString() => Member is null ? $"{Type} in {Place}" : $"{Type}.{Member}({Parameters}) in {Place}";

    private static IEnumerable<CodeUse> InstructionsOf(MethodDefinition method)
    {
        var isGenerated = IsWrittenByCompiler(method.DeclaringType);
        return method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MemberReference>().Where(member => member.DeclaringType is not null && member is not TypeReference)
            .Select(member => Of(method.FullName, member, isGenerated));
    }

    private static CodeUse Of(string place, MemberReference member, bool isGenerated)
    {
        var parameters = member is MethodReference method ? string.Join(',', method.Parameters.Select(parameter => parameter.ParameterType.FullName)) : "";
        return new CodeUse(place, member.DeclaringType.GetElementType().FullName, member.Name, parameters, isGenerated);
    }

    private static bool IsWrittenByCompiler(TypeDefinition? type) =>
        type is not null && (type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute") || IsWrittenByCompiler(type.DeclaringType));
}
