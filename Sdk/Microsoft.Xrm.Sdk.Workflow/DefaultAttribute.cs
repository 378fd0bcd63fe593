using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The default value of an argument in the workflow designer, as text; a reference also has its table.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value) => Value = value;

    public DefaultAttribute(string value, string entityName)
        : this(value) => EntityName = entityName;

    public string? EntityName { get; }

    public string Value { get; }
}
