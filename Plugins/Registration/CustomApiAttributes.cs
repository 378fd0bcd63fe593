using System;

namespace PhoneCallCtx.Plugins.Registration;

/// <summary>
/// Describes the custom API that a plug-in class implements; <see cref="CrmPluginRegistrationAttribute"/> names it. It is
/// an unbound action: the Dataverse connector of Power Automate calls actions only, and the parameters of a function would
/// put phone numbers into URLs (Microsoft: "Custom API tables", when to create a function).
/// </summary>
/// <param name="displayName">The name that makers see.</param>
/// <param name="description">What the API does, at most 300 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomApiAttribute(string displayName, string description) : Attribute
{
    /// <summary>The name that makers see.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>What the API does.</summary>
    public string Description { get; } = description;
}

/// <summary>Describes a request parameter of a custom API.</summary>
/// <param name="uniqueName">The name by which callers supply it.</param>
/// <param name="type">The type of its value.</param>
/// <param name="displayName">The name that makers see.</param>
/// <param name="description">What it means, at most 300 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CustomApiRequestParameterAttribute(string uniqueName, CustomApiFieldType type, string displayName, string description) : Attribute
{
    /// <summary>The name by which callers supply it.</summary>
    public string UniqueName { get; } = uniqueName;

    /// <summary>The type of its value.</summary>
    public CustomApiFieldType Type { get; } = type;

    /// <summary>The name that makers see.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>What it means.</summary>
    public string Description { get; } = description;

    /// <summary>Whether callers may leave it out.</summary>
    public bool IsOptional { get; set; }
}

/// <summary>Describes a response property of a custom API.</summary>
/// <param name="uniqueName">The name under which callers find it.</param>
/// <param name="type">The type of its value.</param>
/// <param name="displayName">The name that makers see.</param>
/// <param name="description">What it means, at most 300 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CustomApiResponsePropertyAttribute(string uniqueName, CustomApiFieldType type, string displayName, string description) : Attribute
{
    /// <summary>The name under which callers find it.</summary>
    public string UniqueName { get; } = uniqueName;

    /// <summary>The type of its value.</summary>
    public CustomApiFieldType Type { get; } = type;

    /// <summary>The name that makers see.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>What it means.</summary>
    public string Description { get; } = description;
}
