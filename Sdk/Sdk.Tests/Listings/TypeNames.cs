using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>Writes types as the listings do.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Void"] = "void",
        ["System.String"] = "string",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Boolean"] = "bool",
        ["System.Object"] = "object",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
        ["System.Byte"] = "byte",
    };

    public static string Write(TypeReference type) => type switch
    {
        ByReferenceType or RequiredModifierType or OptionalModifierType => Write(((TypeSpecification)type).ElementType),
        ArrayType array => $"{Write(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        GenericInstanceType generic => $"{Plain(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Write))}>",
        GenericParameter parameter => parameter.Name,
        _ when Keywords.TryGetValue(type.FullName, out var keyword) => keyword,
        _ => Plain(type) + Parameters(type.GenericParameters),
    };

    public static string Parameters(IEnumerable<GenericParameter> parameters)
    {
        var names = parameters.Select(parameter => (parameter.IsCovariant ? "out " : parameter.IsContravariant ? "in " : string.Empty) + parameter.Name).ToList();
        return names.Count == 0 ? string.Empty : $"<{string.Join(", ", names)}>";
    }

    public static string Constraints(IEnumerable<GenericParameter> parameters) =>
        string.Join(' ', parameters.Select(parameter => (parameter.Name, All: Constraints(parameter)))
            .Where(parameter => parameter.All.Count > 0)
            .Select(parameter => $"where {parameter.Name} : {string.Join(", ", parameter.All)}"));

    /// <summary>The name of a type where it is declared.</summary>
    public static string Declared(TypeDefinition type) =>
        (type.DeclaringType is { } outer ? $"{Declared(outer)}.{Simple(type)}" : Plain(type)) + Parameters(type.GenericParameters);

    public static string Simple(TypeReference type) => WithoutArity(type.Name);

    private static string Plain(TypeReference type) =>
        type.DeclaringType is { } outer ? $"{Plain(outer)}.{Simple(type)}" : WithoutArity(type.FullName);

    private static string WithoutArity(string name)
    {
        var arity = name.LastIndexOf('`');
        return arity < 0 ? name : name[..arity];
    }

    private static List<string> Constraints(GenericParameter parameter)
    {
        var all = new List<string>();
        if (parameter.HasReferenceTypeConstraint)
            all.Add("class");
        if (parameter.HasNotNullableValueTypeConstraint)
            all.Add("struct");
        all.AddRange(parameter.Constraints.Select(constraint => Write(constraint.ConstraintType)).Where(name => name != "System.ValueType"));
        if (parameter is { HasDefaultConstructorConstraint: true, HasNotNullableValueTypeConstraint: false })
            all.Add("new()");
        return all;
    }
}
