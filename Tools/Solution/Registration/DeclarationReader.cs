using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>
/// Reads what an assembly declares by <c>CrmPluginRegistrationAttribute</c> and the attributes of custom APIs: found by
/// simple name, and distinguished by the number of constructor arguments, as spkl does it. Runs no code of the assembly, and
/// needs none of the assemblies that it refers to.
/// </summary>
internal static class DeclarationReader
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string Registration = "CrmPluginRegistrationAttribute";
    private const string CustomApi = "CustomApiAttribute";
    private const string RequestParameter = "CustomApiRequestParameterAttribute";
    private const string ResponseProperty = "CustomApiResponsePropertyAttribute";

    private const string EnvironmentVariable = "EnvironmentVariableAttribute";

    private const int StepArguments = 8;
    private const int ActivityArguments = 5;
    private const int CustomApiArguments = 1;

    /// <summary>spkl's number for synchronous; Dataverse's own is the reverse.</summary>
    private const int Synchronous = 1;

    public static AssemblyRegistration Read(AssemblyDefinition assembly)
    {
        var declarations = assembly.MainModule.Types.Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true }).OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => Attributes(type, Registration).Select(attribute => (Type: type, Attribute: attribute)))
            .ToArray();
        var steps = declarations.Where(declaration => Has(declaration.Attribute, StepArguments) && IsPlugin(declaration.Type)).ToArray();
        var apis = declarations.Where(declaration => Has(declaration.Attribute, CustomApiArguments) && IsPlugin(declaration.Type)).ToArray();
        var activities = declarations.Where(declaration => Has(declaration.Attribute, ActivityArguments)).ToArray();

        return new AssemblyRegistration
        {
            Name = assembly.Name.Name,
            Version = assembly.Name.Version,
            PublicKeyToken = Convert.ToHexStringLower(assembly.Name.PublicKeyToken ?? []),
            Types = steps.Concat(apis).Select(declaration => declaration.Type.FullName).Distinct(StringComparer.Ordinal).Select(type => new PluginTypeRegistration(type, type))
                .Concat(activities.Select(declaration => ReadActivity(declaration.Type, declaration.Attribute)))
                .OrderBy(type => type.Name, StringComparer.Ordinal).ToArray(),
            Steps = steps.Select(declaration => ReadStep(declaration.Type, declaration.Attribute)).ToArray(),
            CustomApis = apis.Select(declaration => ReadCustomApi(declaration.Type, declaration.Attribute)).OrderBy(api => api.UniqueName, StringComparer.Ordinal).ToArray(),
            EnvironmentVariables = assembly.CustomAttributes.Where(attribute => attribute.AttributeType.Name == EnvironmentVariable)
                .Select(ReadEnvironmentVariable).OrderBy(variable => variable.SchemaName, StringComparer.Ordinal).ToArray(),
        };
    }

    private static bool Has(CustomAttribute attribute, int arguments) => attribute.ConstructorArguments.Count == arguments;

    /// <summary>Whether the class or one that it is derived from in the same assembly has the interface.</summary>
    private static bool IsPlugin(TypeDefinition type) =>
        type.Interfaces.Any(contract => contract.InterfaceType.FullName == PluginInterface) || (type.BaseType is TypeDefinition parent && IsPlugin(parent));

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type, string name) => type.CustomAttributes.Where(attribute => attribute.AttributeType.Name == name);

    private static PluginTypeRegistration ReadActivity(TypeDefinition type, CustomAttribute attribute)
    {
        var texts = attribute.ConstructorArguments.Take(4).Select(argument => (string)argument.Value!).ToArray();
        return new PluginTypeRegistration(type.FullName, FriendlyName: texts[1], Description: texts[2], WorkflowActivityGroup: texts[3], ActivityName: texts[0]);
    }

    private static CustomApiRegistration ReadCustomApi(TypeDefinition type, CustomAttribute attribute)
    {
        var description = Attributes(type, CustomApi).SingleOrDefault()?.ConstructorArguments.Select(argument => (string)argument.Value!).ToArray() ?? ["", ""];
        return new CustomApiRegistration
        {
            UniqueName = (string)attribute.ConstructorArguments[0].Value!,
            PluginTypeName = type.FullName,
            DisplayName = description[0],
            Description = description[1],
            RequestParameters = Attributes(type, RequestParameter).Select(ReadField).ToArray(),
            ResponseProperties = Attributes(type, ResponseProperty).Select(ReadField).ToArray(),
        };
    }

    private static EnvironmentVariableRegistration ReadEnvironmentVariable(CustomAttribute attribute)
    {
        var texts = attribute.ConstructorArguments.Select(argument => (string)argument.Value!).ToArray();
        return new EnvironmentVariableRegistration(texts[0], texts[1], texts[2], texts[3]);
    }

    private static CustomApiField ReadField(CustomAttribute attribute)
    {
        var arguments = attribute.ConstructorArguments;
        var isOptional = attribute.Properties.Any(property => property is { Name: "IsOptional", Argument.Value: true });
        return new CustomApiField((string)arguments[0].Value!, (CustomApiFieldType)(int)arguments[1].Value!, (string)arguments[2].Value!, (string)arguments[3].Value!, isOptional);
    }

    private static StepRegistration ReadStep(TypeDefinition type, CustomAttribute attribute)
    {
        var arguments = attribute.ConstructorArguments;
        var named = attribute.Properties.ToDictionary(property => property.Name, property => property.Argument.Value, StringComparer.Ordinal);

        return new StepRegistration
        {
            Id = Guid.TryParse(Text("Id"), out var id) ? id : Guid.Empty,
            PluginTypeName = type.FullName,
            Message = (string?)arguments[0].Value ?? "",
            Table = (string?)arguments[1].Value ?? "",
            Stage = (PipelineStage)(int)arguments[2].Value!,
            IsAsynchronous = (int)arguments[3].Value! != Synchronous,
            FilteringColumns = List((string?)arguments[4].Value),
            Name = (string?)arguments[5].Value ?? "",
            Rank = (int)arguments[6].Value!,
            Description = Text("Description"),
            UnsecureConfiguration = Text("UnSecureConfiguration"),
            Images = ReadImages().ToArray(),
        };

        string Text(string name) => named.GetValueOrDefault(name) as string ?? "";

        IEnumerable<ImageRegistration> ReadImages()
        {
            foreach (var image in new[] { "Image1", "Image2" })
            {
                if (Text(image + "Name") is not { Length: > 0 } imageName) continue;
                yield return new ImageRegistration(imageName, (ImageType)(int)(named.GetValueOrDefault(image + "Type") ?? 0), List(Text(image + "Attributes")));
            }
        }
    }

    private static string[] List(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(',');
}
