using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Testing;

/// <summary>
/// The types that a type names in its base, interfaces, attributes, constraints, members and their code. Constants of
/// another type do not count, because the compiler inlines their values.
/// </summary>
internal static class UsedTypes
{
    /// <summary>The types of the same assembly, once for each use. A nested type is read separately.</summary>
    public static IEnumerable<TypeDefinition> Of(TypeDefinition type) =>
        Named(type).SelectMany(Parts).Select(named => named.Scope == type.Module ? named.Resolve() : null).OfType<TypeDefinition>();

    /// <summary>The outermost type that contains a nested type; the type itself when it is not nested.</summary>
    public static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. Attributes(type),
        .. Constraints(type),
        .. type.Fields.SelectMany(field => Attributes(field).Prepend(field.FieldType)),
        .. type.Properties.SelectMany(property => Attributes(property).Prepend(property.PropertyType)),
        .. type.Events.SelectMany(happening => Attributes(happening).Prepend(happening.EventType)),
        .. type.Methods.SelectMany(Named),
    ];

    private static IEnumerable<TypeReference?> Named(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            method.ReturnType,
            .. Attributes(method),
            .. Attributes(method.MethodReturnType),
            .. Constraints(method),
            .. method.Parameters.SelectMany(parameter => Attributes(parameter).Prepend(parameter.ParameterType)),
        ];
        return method.HasBody ? signature.Concat(Code(method)) : signature;
    }

    private static IEnumerable<TypeReference?> Code(MethodDefinition method) =>
    [
        .. method.Body.Variables.Select(variable => variable.VariableType),
        .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. method.Body.Instructions.SelectMany(IEnumerable<TypeReference?> (instruction) => instruction.Operand switch
        {
            TypeReference named => [named],
            GenericInstanceMethod called => [called.DeclaringType, .. called.GenericArguments],
            MemberReference member => [member.DeclaringType],
            _ => [],
        }),
    ];

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument))
            .SelectMany(argument => new[] { argument.Type, argument.Value as TypeReference }).Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    /// <summary>A type and its parts: elements, generic arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };
}
