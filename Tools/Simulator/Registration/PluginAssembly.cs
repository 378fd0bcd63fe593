using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>
/// A plug-in assembly, loaded from its dll as Dataverse loads it: types by name, instances by the constructor that takes
/// the step's configuration. Its steps are what its <c>CrmPluginRegistrationAttribute</c>s declare, found by simple name.
/// </summary>
public sealed class PluginAssembly
{
    private const string AttributeName = "CrmPluginRegistrationAttribute";

    /// <summary>spkl's number for synchronous; Dataverse's own is the reverse.</summary>
    private const int Synchronous = 1;

    private readonly Assembly _assembly;

    private PluginAssembly(Assembly assembly)
    {
        _assembly = assembly;
        Steps = assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPlugin).IsAssignableFrom(type))
            .SelectMany(ReadSteps)
            .ToArray();
    }

    /// <summary>The steps that the assembly declares.</summary>
    public IReadOnlyList<StepRegistration> Steps { get; }

    /// <summary>Loads a plug-in assembly.</summary>
    /// <param name="path">The path of the dll.</param>
    /// <returns>The assembly.</returns>
    /// <exception cref="FileNotFoundException">There is no file at the path.</exception>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static PluginAssembly Load(string path) =>
        new(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path)));

    /// <summary>Makes the plug-in of a step.</summary>
    /// <param name="step">A step of this assembly.</param>
    /// <returns>The plug-in: one instance serves all calls.</returns>
    /// <exception cref="ArgumentException">The assembly has no plug-in type of that name.</exception>
    public IPlugin CreatePlugin(StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var type = _assembly.GetType(step.PluginTypeName)
            ?? throw new ArgumentException($"The assembly {_assembly.GetName().Name} has no type {step.PluginTypeName}.", nameof(step));

        object?[] arguments =
            type.GetConstructor([typeof(string), typeof(string)]) is not null ? [step.UnsecureConfiguration, ""]
            : type.GetConstructor([typeof(string)]) is not null ? [step.UnsecureConfiguration]
            : [];
        return (IPlugin)Activator.CreateInstance(type, arguments)!;
    }

    private static IEnumerable<StepRegistration> ReadSteps(Type type) =>
        from attribute in type.GetCustomAttributesData()
        where attribute.AttributeType.Name == AttributeName && attribute.ConstructorArguments.Count == 8
        select ReadStep(type, attribute);

    private static StepRegistration ReadStep(Type type, CustomAttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        var named = attribute.NamedArguments.ToDictionary(argument => argument.MemberName, argument => argument.TypedValue.Value, StringComparer.Ordinal);

        return new StepRegistration
        {
            Id = Guid.TryParse(Text("Id"), out var id) ? id : Guid.Empty,
            PluginTypeName = type.FullName!,
            Message = (string)arguments[0].Value!,
            Table = (string)arguments[1].Value!,
            Stage = (PipelineStage)(int)arguments[2].Value!,
            IsAsynchronous = (int)arguments[3].Value! != Synchronous,
            FilteringColumns = List((string)arguments[4].Value!),
            Name = (string)arguments[5].Value!,
            Rank = (int)arguments[6].Value!,
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

    private static string[] List(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
