using System.Activities.Runtime;

namespace System.Activities.Expressions;

/// <summary>A constant. Only immutable values are allowed: value types and text.</summary>
internal sealed class Literal<T>(T value) : CodeActivity<T>
{
    protected override T Execute(CodeActivityContext context) => value;

    internal override void Validate(WorkflowErrors errors)
    {
        if (!typeof(T).IsValueType && typeof(T) != typeof(string))
            errors.Add(this, $"A constant is of a value type or of {typeof(string)}; {typeof(T)} cannot be one. Pass the value as an input.");
    }
}
