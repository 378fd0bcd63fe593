namespace System.Activities;

/// <summary>Marks an argument that has to be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
    public override object TypeId => this;
}
