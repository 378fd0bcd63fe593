using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Whether an argument of a workflow definition is the record that the workflow runs on.</summary>
[AttributeUsage(AttributeTargets.All)]
[Serializable]
public sealed class ArgumentTargetAttribute : Attribute, IWorkflowArgument
{
    public ArgumentTargetAttribute()
    {
    }

    public ArgumentTargetAttribute(bool value) => Value = value;

    public bool Value { get; set; }

    public object ArgumentValue => Value;
}
