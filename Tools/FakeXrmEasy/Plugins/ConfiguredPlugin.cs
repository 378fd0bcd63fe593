using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

/// <summary>Creates a plug-in as the platform does: with the constructor that takes both configurations.</summary>
internal static class ConfiguredPlugin
{
    /// <exception cref="ArgumentException">The class has no such constructor.</exception>
    public static IPlugin Create(Type pluginType, string? unsecureConfiguration, string? secureConfiguration)
    {
        var constructor = pluginType.GetConstructor([typeof(string), typeof(string)])
            ?? throw new ArgumentException($"The plug-in {pluginType} has no public constructor that takes an unsecure and a secure configuration.");
        return (IPlugin)Activator.CreateInstance(constructor.DeclaringType!, unsecureConfiguration, secureConfiguration)!;
    }
}
