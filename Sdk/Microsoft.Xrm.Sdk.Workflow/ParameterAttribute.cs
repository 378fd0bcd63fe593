using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The name of an activity's argument in the workflow designer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute : Attribute
{
    protected ParameterAttribute(string name) => Name = name;

    public string Name { get; }
}

/// <summary>Names an argument that the workflow supplies.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : ParameterAttribute
{
    public InputAttribute(string name)
        : base(name)
    {
    }
}

/// <summary>Names an argument that the activity returns.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : ParameterAttribute
{
    public OutputAttribute(string name)
        : base(name)
    {
    }
}
