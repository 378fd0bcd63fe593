using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>A plug-in type: a plug-in class or a workflow activity.</summary>
/// <param name="Name">The full name of the class.</param>
/// <param name="FriendlyName">Its other name, unique in an environment.</param>
/// <param name="Description">What it does; empty when its steps say it.</param>
/// <param name="WorkflowActivityGroup">The group under which a designer lists the activity; null for a plug-in.</param>
/// <param name="ActivityName">The name in a designer's list; null for a plug-in.</param>
public sealed record PluginTypeRegistration(string Name, string FriendlyName, string Description = "", string? WorkflowActivityGroup = null, string? ActivityName = null);

/// <summary>An environment variable of type JSON that the assembly reads.</summary>
/// <param name="SchemaName">The schema name, with the prefix of the publisher.</param>
/// <param name="DisplayName">The name that administrators see.</param>
/// <param name="Description">What it means.</param>
/// <param name="DefaultValue">The value where an administrator has set none.</param>
public sealed record EnvironmentVariableRegistration(string SchemaName, string DisplayName, string Description, string DefaultValue);

/// <summary>Everything that a plug-in assembly declares.</summary>
public sealed record AssemblyRegistration
{
    /// <summary>The simple name.</summary>
    public required string Name { get; init; }

    /// <summary>The assembly version. Dataverse takes another major or minor version for another assembly.</summary>
    public required Version Version { get; init; }

    /// <summary>The public key token, 16 hexadecimal digits in lower case; empty for an assembly without a strong name.</summary>
    public required string PublicKeyToken { get; init; }

    /// <summary>The plug-in types that have something registered, by name.</summary>
    public required IReadOnlyList<PluginTypeRegistration> Types { get; init; }

    /// <summary>The steps, by plug-in type and then as declared.</summary>
    public required IReadOnlyList<StepRegistration> Steps { get; init; }

    /// <summary>The custom APIs, by unique name.</summary>
    public required IReadOnlyList<CustomApiRegistration> CustomApis { get; init; }

    /// <summary>The environment variables, by schema name.</summary>
    public required IReadOnlyList<EnvironmentVariableRegistration> EnvironmentVariables { get; init; }

    /// <summary>The display name: simple name, version, culture and public key token.</summary>
    public string FullName => $"{Name}, Version={Version}, Culture=neutral, PublicKeyToken={(PublicKeyToken.Length == 0 ? "null" : PublicKeyToken)}";
}
