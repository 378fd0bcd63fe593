using System.Collections.Generic;

namespace System.Activities.Runtime;

/// <summary>The values of the arguments of one activity in one run.</summary>
internal sealed class ArgumentValues
{
    private readonly Dictionary<Argument, object?> values = [];

    public void Declare(Argument argument, object? value) => values[argument] = value;

    public object? Get(Argument argument) => values.TryGetValue(argument, out var value) ? value : throw NotDeclared(argument);

    public void Set(Argument argument, object? value)
    {
        if (!values.ContainsKey(argument))
            throw NotDeclared(argument);
        values[argument] = value;
    }

    private static InvalidOperationException NotDeclared(Argument argument) => new(
        $"The argument of {argument.ArgumentType} cannot be used here: it is no argument of the activity that is running.");
}
