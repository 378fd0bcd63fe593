using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Whether an argument of a workflow definition is required.</summary>
[AttributeUsage(AttributeTargets.All)]
[Serializable]
public sealed class ArgumentRequiredAttribute : Attribute, IWorkflowArgument
{
    public ArgumentRequiredAttribute()
    {
    }

    public ArgumentRequiredAttribute(bool value) => Value = value;

    public bool Value { get; set; }

    public object ArgumentValue => Value;
}
