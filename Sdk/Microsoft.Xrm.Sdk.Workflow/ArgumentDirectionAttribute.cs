using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The direction of an argument of a workflow definition.</summary>
[AttributeUsage(AttributeTargets.All)]
[Serializable]
public sealed class ArgumentDirectionAttribute : Attribute, IWorkflowArgument
{
    public ArgumentDirectionAttribute()
    {
    }

    public ArgumentDirectionAttribute(ArgumentDirection value) => Value = value;

    public ArgumentDirection Value { get; set; }

    public object ArgumentValue => Value;
}
