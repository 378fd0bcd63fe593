using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Solution.Tests.Spkl;

/// <summary>An image as spkl registers it.</summary>
internal sealed record SpklImage(string Name, int Type, string Columns, string MessageProperty);

/// <summary>A step as spkl registers it.</summary>
internal sealed record SpklStep(string Type, Guid Id, string Name, string Message, string Table, int Stage, int Mode, int Rank, string Filter, string Description, string Configuration, params IReadOnlyList<SpklImage> Images);

/// <summary>A workflow activity as spkl registers it.</summary>
internal sealed record SpklActivity(string Type, string Name, string FriendlyName, string Description, string Group);

/// <summary>
/// Reads an assembly as spkl 1.0.640 does (scottdurow/SparkleXrm, spkl/SparkleXrm.Tasks: Reflection.cs,
/// CustomAttributeDataEx.cs, PluginRegistraton.cs), with all its failures. No code of the assembly runs.
/// </summary>
internal static class SpklReader
{
    private const string AttributeName = "CrmPluginRegistrationAttribute";
    private const int StepArguments = 8;
    private const int ActivityArguments = 5;
    private const int ApiArguments = 1;

    /// <summary>The plug-in classes that spkl registers: public, of an interface that is named IPlugin, with a registration.</summary>
    public static IReadOnlyList<string> PluginTypes(AssemblyDefinition assembly) => Plugins(assembly).Where(type => Attributes(type).Any()).Select(type => type.FullName).ToArray();

    /// <summary>The steps: the attributes of eight arguments.</summary>
    public static IReadOnlyList<SpklStep> Steps(AssemblyDefinition assembly)
    {
        var steps = new List<SpklStep>();
        foreach (var type in Plugins(assembly))
        {
            var attributes = Attributes(type).ToArray();
            var ofType = attributes.Where(attribute => attribute.ConstructorArguments.Count == StepArguments).Select(attribute => Step(type, attribute)).ToArray();
            if (ofType.Select(step => step.Name).Distinct(StringComparer.Ordinal).Count() < ofType.Length) throw new InvalidOperationException($"DUPLICATE_STEP: {type.FullName}");
            steps.AddRange(ofType);
        }

        return steps;
    }

    /// <summary>The unique names of the custom APIs, with their classes: the attributes of one argument.</summary>
    public static IReadOnlyList<(string Name, string Type)> Apis(AssemblyDefinition assembly) => Plugins(assembly)
        .SelectMany(type => Attributes(type).Where(attribute => attribute.ConstructorArguments.Count == ApiArguments).Select(attribute => (Text(attribute, 0)!, type.FullName))).ToArray();

    /// <summary>The activities: of classes right below CodeActivity the first attribute, which must have five arguments.</summary>
    public static IReadOnlyList<SpklActivity> Activities(AssemblyDefinition assembly) => Exported(assembly).Where(type => type.BaseType?.Name == "CodeActivity").Select(type =>
    {
        var attribute = Attributes(type).First();
        if (attribute.ConstructorArguments.Count != ActivityArguments) throw new InvalidOperationException($"{type.FullName}: {attribute.ConstructorArguments.Count} arguments");
        return new SpklActivity(type.FullName, Text(attribute, 0)!, Text(attribute, 1)!, Text(attribute, 2)!, Text(attribute, 3)!);
    }).ToArray();

    /// <summary>The class is in the scan even when it is abstract; its attributes are not inherited.</summary>
    private static IEnumerable<TypeDefinition> Plugins(AssemblyDefinition assembly) => Exported(assembly).Where(IsPlugin);

    private static IEnumerable<TypeDefinition> Exported(AssemblyDefinition assembly) => assembly.MainModule.Types.SelectMany(type => type.NestedTypes.Prepend(type)).Where(type => type.IsPublic || (type.IsNestedPublic && type.DeclaringType.IsPublic));

    private static bool IsPlugin(TypeDefinition type) => type.Interfaces.Any(contract => contract.InterfaceType.Name == "IPlugin") || (type.BaseType is TypeDefinition above && IsPlugin(above));

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type) => type.CustomAttributes.Where(attribute => attribute.AttributeType.Name == AttributeName);

    private static SpklStep Step(TypeDefinition type, CustomAttribute attribute)
    {
        // With the other constructor of eight arguments the number would be that of spkl's own enumeration.
        if (attribute.ConstructorArguments[0].Type.Name != "String") throw new InvalidOperationException($"{type.FullName}: the message is a {attribute.ConstructorArguments[0].Type.Name}");
        var message = Text(attribute, 0)!;
        return new SpklStep(
            type.FullName,
            Named(attribute, "Id") is { } id ? Guid.Parse(id) : Guid.Empty,
            Text(attribute, 5)!,
            message,
            Text(attribute, 1)!,
            Number(attribute, 2),
            Number(attribute, 3) == 1 ? 0 : 1,
            Number(attribute, 6),
            Normalize(Text(attribute, 4)),
            Named(attribute, "Description") ?? "",
            Named(attribute, "UnSecureConfiguration") ?? "",
            new[] { "Image1", "Image2" }.Where(image => !string.IsNullOrEmpty(Named(attribute, image + "Name"))).Select(image => Image(attribute, image, message)).ToArray());
    }

    private static SpklImage Image(CustomAttribute attribute, string image, string message) => new(
        Named(attribute, image + "Name")!,
        attribute.Properties.Where(property => property.Name == image + "Type").Select(property => (int)property.Argument.Value).SingleOrDefault(),
        Normalize(Named(attribute, image + "Attributes")),
        MessageProperty(message));

    /// <summary>Nothing but commas is taken off a list, and null is not looked for (issue 440).</summary>
    private static string Normalize(string? list) => string.Join(',', list!.Replace(" ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static string MessageProperty(string message) => message switch
    {
        "Create" => "Id",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        "Send" or "DeliverIncoming" or "DeliverPromote" => "EmailId",
        _ => "Target",
    };

    private static string? Text(CustomAttribute attribute, int index) => (string?)attribute.ConstructorArguments[index].Value;

    private static int Number(CustomAttribute attribute, int index) => (int)attribute.ConstructorArguments[index].Value;

    private static string? Named(CustomAttribute attribute, string name) => attribute.Properties.Where(property => property.Name == name).Select(property => (string?)property.Argument.Value).SingleOrDefault();
}
