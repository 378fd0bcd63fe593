using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The value that the workflow designer puts into an argument, as text; for a reference, with its table.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value) => Value = value;

    public DefaultAttribute(string value, string entityName)
        : this(value) => EntityName = entityName;

    public string? EntityName { get; }

    public string Value { get; }
}
