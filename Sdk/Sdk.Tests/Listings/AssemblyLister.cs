using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Sdk.Tests.Listings;

/// <summary>Lists the public types of an assembly without loading it.</summary>
internal static class AssemblyLister
{
    public static IReadOnlyList<ApiType> Read(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        return assembly.MainModule.GetTypes().Where(IsVisible).Select(List).ToList();
    }

    private static ApiType List(TypeDefinition type) => new(
        TypeNames.Declared(type),
        Kind(type),
        Bases(type).ToList(),
        IsDelegate(type) ? DelegateSignature(type) : TypeNames.Constraints(type.GenericParameters),
        Attributes(type).Concat(type.IsSerializable ? [ContractAttributes.Write("Serializable", [])!] : []).ToList(),
        Members(type).ToDictionary(member => member.Signature, member => member.Attributes, StringComparer.Ordinal));

    private static bool IsVisible(TypeDefinition type) =>
        (type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly)
        && (type.DeclaringType is null || IsVisible(type.DeclaringType));

    private static bool IsVisible(MethodDefinition? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private static string Kind(TypeDefinition type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ when IsDelegate(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(TypeDefinition type)
    {
        if (IsDelegate(type))
            yield break;

        if (type.IsEnum)
        {
            var number = TypeNames.Write(type.Fields.Single(field => !field.IsStatic).FieldType);
            if (number != "int")
                yield return number;
            yield break;
        }

        if (type is { BaseType: { FullName: not "System.Object" } baseType, IsValueType: false })
            yield return TypeNames.Write(baseType);
        foreach (var implemented in type.Interfaces)
            yield return TypeNames.Write(implemented.InterfaceType);
    }

    private static string DelegateSignature(TypeDefinition type)
    {
        var invoke = type.Methods.Single(method => method.Name == "Invoke");
        var name = type.DeclaringType is null ? TypeNames.Declared(type) : TypeNames.Simple(type);
        return $"{TypeNames.Write(invoke.ReturnType)} {name}{Parameters(invoke)}";
    }

    private static IEnumerable<(string Signature, IReadOnlyList<string> Attributes)> Members(TypeDefinition type)
    {
        if (IsDelegate(type))
            return [];
        if (type.IsEnum)
            return type.Fields.Where(field => field.IsStatic).Select(EnumValue);

        return Fields(type).Concat(Methods(type)).Concat(Properties(type)).Concat(Events(type));
    }

    /// <summary>The listings have no attributes of enum values.</summary>
    private static (string, IReadOnlyList<string>) EnumValue(FieldDefinition field) => ($"{field.Name} = {Literal(field.Constant)}", []);

    private static IEnumerable<(string, IReadOnlyList<string>)> Fields(TypeDefinition type) =>
        from field in type.Fields
        where field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly
        let kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : string.Empty) + (field.IsInitOnly ? "readonly " : string.Empty)
        let value = field.IsLiteral ? $" = {Literal(field.Constant)}" : string.Empty
        select ($"{(field.IsPublic ? "public " : "protected ")}{kind}{TypeNames.Write(field.FieldType)} {field.Name}{value}", Attributes(field));

    private static IEnumerable<(string, IReadOnlyList<string>)> Methods(TypeDefinition type) =>
        from method in type.Methods
        where IsVisible(method) && (method.IsConstructor ? !method.IsStatic : IsOrdinary(method))
        select (Signature(method), Attributes(method));

    private static bool IsOrdinary(MethodDefinition method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Signature(MethodDefinition method)
    {
        if (method.IsConstructor)
            return $"{Access(method)}{TypeNames.Simple(method.DeclaringType)}{Parameters(method)}";

        var constraints = TypeNames.Constraints(method.GenericParameters);
        return $"{Access(method)}{TypeNames.Write(method.ReturnType)} {method.Name}{TypeNames.Parameters(method.GenericParameters)}{Parameters(method)}"
            + (constraints.Length > 0 ? $" {constraints}" : string.Empty);
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Properties(TypeDefinition type) =>
        from property in type.Properties
        let shown = IsVisible(property.GetMethod) ? property.GetMethod : property.SetMethod
        where IsVisible(shown)
        let indexes = string.Join(", ", property.Parameters.Select(index => $"{TypeNames.Write(index.ParameterType)} {index.Name}"))
        let name = indexes.Length > 0 ? $"this[{indexes}]" : property.Name
        select ($"{Access(shown)}{TypeNames.Write(property.PropertyType)} {name} {{ {Accessors(property)}}}", Attributes(property));

    private static string Accessors(PropertyDefinition property)
    {
        var get = IsVisible(property.GetMethod) ? "get; " : string.Empty;
        if (!IsVisible(property.SetMethod))
            return get;

        var narrower = get.Length > 0 && property.GetMethod.IsPublic && !property.SetMethod.IsPublic;
        return $"{get}{(narrower ? Access(property.SetMethod) : string.Empty)}set; ";
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Events(TypeDefinition type) =>
        from happening in type.Events
        where IsVisible(happening.AddMethod)
        select ($"{Access(happening.AddMethod)}event {TypeNames.Write(happening.EventType)} {happening.Name}", Attributes(happening));

    private static string Access(MethodDefinition method)
    {
        if (method.DeclaringType.IsInterface)
            return string.Empty;

        var access = method.IsPublic ? "public " : method.IsFamilyOrAssembly ? "protected internal " : "protected ";
        return method is { IsStatic: true, IsConstructor: false } ? access + "static " : access;
    }

    private static string Parameters(MethodDefinition method)
    {
        var extends = Has(method, "System.Runtime.CompilerServices.ExtensionAttribute") ? "this " : string.Empty;
        return $"({extends}{string.Join(", ", method.Parameters.Select(Parameter))})";
    }

    private static string Parameter(ParameterDefinition parameter)
    {
        var many = Has(parameter, "System.ParamArrayAttribute") ? "params " : string.Empty;
        var direction = parameter.ParameterType.IsByReference ? (parameter.IsOut ? "out " : "ref ") : string.Empty;
        var value = parameter.HasConstant ? $" = {Literal(parameter.Constant)}" : parameter.IsOptional ? " = default" : string.Empty;
        return $"{many}{direction}{TypeNames.Write(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static bool Has(ICustomAttributeProvider target, string attribute) =>
        target.CustomAttributes.Any(candidate => candidate.AttributeType.FullName == attribute);

    private static IReadOnlyList<string> Attributes(ICustomAttributeProvider target) =>
        target.CustomAttributes.Select(Attribute).OfType<string>().ToList();

    private static string? Attribute(CustomAttribute attribute) =>
        ContractAttributes.Write(attribute.AttributeType.FullName, attribute.HasConstructorArguments || attribute.HasProperties || attribute.HasFields ? Arguments(attribute) : []);

    private static IEnumerable<string> Arguments(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(argument => Literal(argument.Value))
            .Concat(attribute.Fields.Concat(attribute.Properties).Select(named => $"{named.Name} = {Literal(named.Argument.Value)}"));

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        TypeReference type => $"typeof({TypeNames.Write(type)})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
