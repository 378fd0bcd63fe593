namespace System.Activities;

/// <summary>Marks a required argument.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
    public override object TypeId => this;
}
