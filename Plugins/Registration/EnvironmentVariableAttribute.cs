using System;

namespace PhoneCallCtx.Plugins.Registration;

/// <summary>Declares an environment variable of type JSON that the assembly reads.</summary>
/// <param name="schemaName">The schema name, with the prefix of the publisher.</param>
/// <param name="displayName">The name that administrators see.</param>
/// <param name="description">What it means.</param>
/// <param name="defaultValue">The value until an administrator sets one. Not empty, because an import would prompt for a value.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EnvironmentVariableAttribute(string schemaName, string displayName, string description, string defaultValue) : Attribute
{
    /// <summary>The schema name, with the prefix of the publisher.</summary>
    public string SchemaName { get; } = schemaName;

    /// <summary>The name that administrators see.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>What it means.</summary>
    public string Description { get; } = description;

    /// <summary>The value until an administrator sets one.</summary>
    public string DefaultValue { get; } = defaultValue;
}
