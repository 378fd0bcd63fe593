using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>Adds the functions and actions with their types: those of the messages, and the custom APIs.</summary>
internal sealed class OperationBuilder(EdmModel model, EdmEntityContainer container, IReadOnlyDictionary<string, EdmEntityType> tables)
{
    private readonly Dictionary<string, IEdmType> _types = tables.ToDictionary(table => table.Key, table => (IEdmType)table.Value, StringComparer.Ordinal);

    /// <summary>Adds everything.</summary>
    public void Add(IReadOnlyList<CustomApiRegistration> apis)
    {
        _types.Add(ApiNames.BaseEntity, model.FindDeclaredType($"{ApiNames.Namespace}.{ApiNames.BaseEntity}")!);
        AddTypes();
        foreach (var declaration in Declarations.All)
        {
            if (declaration.BoundTo.Count == 0) AddUnbound(declaration);
            foreach (var table in declaration.BoundTo) AddBound(declaration, new EdmEntityTypeReference(tables[table], isNullable: false));
        }

        foreach (var declaration in Declarations.OfSets)
            foreach (var table in tables.Values.Where(table => !table.IsAbstract)) AddBound(declaration, EdmCoreModel.GetCollection(new EdmEntityTypeReference(table, isNullable: false)));
        foreach (var api in apis) AddUnbound(DeclarationOf(api));
    }

    private static Declaration DeclarationOf(CustomApiRegistration api) => new(
        api.UniqueName, IsFunction: false,
        [.. api.RequestParameters.Select(field => (field.UniqueName, field.Type + (field.IsOptional ? "?" : "")))],
        [.. api.ResponseProperties.Select(field => (field.UniqueName, field.Type.ToString()))]);

    /// <summary>The complex types and enumerations of the parameters and responses.</summary>
    private void AddTypes()
    {
        AddEnum("AccessRights", isFlags: true, ("None", 0), ("ReadAccess", 1), ("WriteAccess", 2), ("AppendAccess", 4), ("AppendToAccess", 16), ("CreateAccess", 32), ("DeleteAccess", 65536), ("ShareAccess", 262144), ("AssignAccess", 524288));
        AddEnum("EndpointAccessType", isFlags: false, ("Default", 0), ("Internet", 1), ("Intranet", 2));
        var access = AddComplex("PrincipalAccess", ("AccessMask", "AccessRights"));
        access.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = "Principal", Target = tables[ApiNames.Principal], TargetMultiplicity = EdmMultiplicity.ZeroOrOne });
        AddComplex("EndpointCollection", ("Count", "Int32"), ("IsReadOnly", "Boolean"), ("Keys", "Collection(String)"), ("Values", "Collection(String)"));
        AddComplex(
            "OrganizationDetail",
            ("OrganizationId", "Guid"), ("FriendlyName", "String"), ("OrganizationVersion", "String"), ("EnvironmentId", "String"), ("Geo", "String"), ("TenantId", "String"),
            ("UrlName", "String"), ("UniqueName", "String"), ("State", "String"), ("Endpoints", "EndpointCollection"));
        AddComplex("EntityRecordCountCollection", ("Count", "Int32"), ("IsReadOnly", "Boolean"), ("Keys", "Collection(String)"), ("Values", "Collection(Int64)"));
        AddComplex("EntityCountCollection", ("Count", "Int32"), ("IsReadOnly", "Boolean"), ("Keys", "Collection(String)"), ("Values", "Collection(Int32)"));
    }

    private void AddUnbound(Declaration declaration)
    {
        var operation = Operation(declaration, isBound: false);
        AddParameters(operation, declaration);
        if (operation is EdmFunction function) container.AddFunctionImport(function);
        else container.AddActionImport((EdmAction)operation);
        model.AddElement(operation);
    }

    private void AddBound(Declaration declaration, IEdmTypeReference binding)
    {
        var operation = Operation(declaration, isBound: true);
        operation.AddParameter("entity", binding);
        AddParameters(operation, declaration);
        model.AddElement(operation);
    }

    private EdmOperation Operation(Declaration declaration, bool isBound)
    {
        IEdmTypeReference? response = null;
        if (declaration.Response.Count > 0)
        {
            var name = declaration.Name + "Response";
            if (!_types.ContainsKey(name)) AddComplex(name, [.. declaration.Response]);
            response = Reference(name);
        }

        return declaration.IsFunction
            ? new EdmFunction(ApiNames.Namespace, declaration.Name, response!, isBound, entitySetPathExpression: null, isComposable: false)
            : new EdmAction(ApiNames.Namespace, declaration.Name, response, isBound, entitySetPathExpression: null);
    }

    private void AddParameters(EdmOperation operation, Declaration declaration)
    {
        foreach (var (name, type) in declaration.Parameters) operation.AddParameter(name, type.EndsWith('?') ? Reference(type[..^1]) : Required(Reference(type)));
    }

    private void AddEnum(string name, bool isFlags, params (string Name, int Value)[] members)
    {
        var type = new EdmEnumType(ApiNames.Namespace, name, EdmPrimitiveTypeKind.Int32, isFlags);
        foreach (var (member, value) in members) type.AddMember(member, new EdmEnumMemberValue(value));
        Add(type);
    }

    private EdmComplexType AddComplex(string name, params (string Name, string Type)[] properties)
    {
        var type = new EdmComplexType(ApiNames.Namespace, name);
        foreach (var (property, of) in properties) type.AddStructuralProperty(property, Reference(of));
        Add(type);
        return type;
    }

    private void Add<T>(T type)
        where T : IEdmSchemaElement, IEdmType
    {
        model.AddElement(type);
        _types.Add(type.Name, type);
    }

    /// <summary>The type without null.</summary>
    private static IEdmTypeReference Required(IEdmTypeReference type) => type switch
    {
        IEdmPrimitiveTypeReference => EdmCoreModel.Instance.GetPrimitive(type.PrimitiveKind(), isNullable: false),
        IEdmEntityTypeReference entity => new EdmEntityTypeReference(entity.EntityDefinition(), isNullable: false),
        IEdmComplexTypeReference complex => new EdmComplexTypeReference(complex.ComplexDefinition(), isNullable: false),
        _ => type,
    };

    private IEdmTypeReference Reference(string type)
    {
        if (type.StartsWith("Collection(", StringComparison.Ordinal)) return EdmCoreModel.GetCollection(Reference(type["Collection(".Length..^1]));
        return _types.TryGetValue(type, out var known)
            ? known switch
            {
                IEdmEntityType entity => new EdmEntityTypeReference(entity, isNullable: true),
                IEdmComplexType complex => new EdmComplexTypeReference(complex, isNullable: true),
                IEdmEnumType choice => new EdmEnumTypeReference(choice, isNullable: false),
                _ => throw new ArgumentException($"The type {type} is not one of a parameter.", nameof(type)),
            }
            : EdmCoreModel.Instance.GetPrimitive(Enum.Parse<EdmPrimitiveTypeKind>(type), isNullable: true);
    }
}
