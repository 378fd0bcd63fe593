using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>
/// A plug-in assembly, loaded from its dll as Dataverse loads it: types by name, instances by the constructor that takes
/// the configuration of the step.
/// </summary>
public sealed class PluginAssembly
{
    private readonly Assembly _assembly;
    private readonly AssemblyRegistration _registration;

    private PluginAssembly(Assembly assembly, AssemblyRegistration registration)
    {
        _assembly = assembly;
        _registration = registration;
    }

    /// <summary>The steps that the assembly declares.</summary>
    public IReadOnlyList<StepRegistration> Steps => _registration.Steps;

    /// <summary>The custom APIs that the assembly declares.</summary>
    public IReadOnlyList<CustomApiRegistration> CustomApis => _registration.CustomApis;

    /// <summary>Loads a plug-in assembly.</summary>
    /// <param name="path">The path of the dll.</param>
    /// <returns>The assembly.</returns>
    /// <exception cref="FileNotFoundException">There is no file at the path.</exception>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static PluginAssembly Load(string path) =>
        new(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path)), AssemblyFile.Read(path));

    /// <summary>Describes a plug-in assembly that is loaded.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="content">The bytes of its dll.</param>
    /// <returns>The assembly.</returns>
    /// <exception cref="BadImageFormatException">The bytes are not those of a .NET assembly.</exception>
    public static PluginAssembly Describe(Assembly assembly, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(content);
        return new(assembly, AssemblyFile.Read(content));
    }

    /// <summary>Makes the plug-in of a step.</summary>
    /// <param name="step">A step of this assembly.</param>
    /// <returns>The plug-in: one instance serves all requests.</returns>
    /// <exception cref="ArgumentException">The assembly has no plug-in type of that name.</exception>
    public IPlugin CreatePlugin(StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return CreatePlugin(step.PluginTypeName, step.UnsecureConfiguration);
    }

    /// <summary>Makes the plug-in of a custom API.</summary>
    /// <param name="api">A custom API of this assembly.</param>
    /// <returns>The plug-in: one instance serves all requests.</returns>
    /// <exception cref="ArgumentException">The assembly has no plug-in type of that name.</exception>
    public IPlugin CreatePlugin(CustomApiRegistration api)
    {
        ArgumentNullException.ThrowIfNull(api);
        return CreatePlugin(api.PluginTypeName, unsecureConfiguration: "");
    }

    private IPlugin CreatePlugin(string typeName, string unsecureConfiguration)
    {
        var type = _assembly.GetType(typeName) ?? throw new ArgumentException($"The assembly {_assembly.GetName().Name} has no type {typeName}.", nameof(typeName));

        object?[] arguments =
            type.GetConstructor([typeof(string), typeof(string)]) is not null ? [unsecureConfiguration, ""]
            : type.GetConstructor([typeof(string)]) is not null ? [unsecureConfiguration]
            : [];
        return (IPlugin)Activator.CreateInstance(type, arguments)!;
    }
}
