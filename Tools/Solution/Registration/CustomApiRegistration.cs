using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>The type of a parameter or property of a custom API, as Dataverse numbers them.</summary>
public enum CustomApiFieldType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>Text.</summary>
    String = 10,

    /// <summary>An identifier.</summary>
    Guid = 12,
}

/// <summary>A request parameter or response property of a custom API.</summary>
/// <param name="UniqueName">Its name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="DisplayName">The name that makers see.</param>
/// <param name="Description">What it means.</param>
/// <param name="IsOptional">Whether a caller may leave it out; no for every property.</param>
public sealed record CustomApiField(string UniqueName, CustomApiFieldType Type, string DisplayName, string Description, bool IsOptional);

/// <summary>A custom API: an unbound action with a plug-in type as its main operation.</summary>
public sealed record CustomApiRegistration
{
    /// <summary>The unique name, which is the name of its message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>The full name of the plug-in type.</summary>
    public required string PluginTypeName { get; init; }

    /// <summary>The name that makers see.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>The request parameters.</summary>
    public IReadOnlyList<CustomApiField> RequestParameters { get; init; } = [];

    /// <summary>The response properties.</summary>
    public IReadOnlyList<CustomApiField> ResponseProperties { get; init; } = [];
}
