using System.Activities.Hosting;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace System.Activities.Runtime;

/// <summary>One run of a workflow: it validates the tree of activities and the inputs, and runs the root.</summary>
internal sealed class WorkflowRun
{
    private readonly Dictionary<int, object?> created = [];
    private readonly WorkflowInstanceExtensionManager extensions;
    private int instances;

    public WorkflowRun(WorkflowInstanceExtensionManager extensions)
    {
        this.extensions = extensions;
        extensions.MakeReadOnly();
    }

    public Guid Id { get; } = Guid.NewGuid();

    public Dictionary<string, object?> Start(Activity root, IDictionary<string, object?> inputs)
    {
        var errors = new WorkflowErrors();
        Prepare(root, "1", errors);
        errors.ThrowIfAny();
        CheckInputs(root, inputs);
        return Execute(root, inputs);
    }

    public T? GetExtension<T>()
        where T : class
    {
        var found = extensions.Extensions.Index().FirstOrDefault(entry => typeof(T).IsAssignableFrom(entry.Item.Type), (-1, default));
        if (found.Index < 0)
            return null;
        if (!created.TryGetValue(found.Index, out var extension))
            created[found.Index] = extension = found.Item.Create();
        return (T?)extension;
    }

    /// <summary>Names the activities of the tree and collects their errors. The inputs of an expression must be in the tree.</summary>
    private static void Prepare(Activity activity, string id, WorkflowErrors errors)
    {
        activity.Id = id;
        activity.Validate(errors);
        var children = 0;
        foreach (var declared in DeclaredArgument.Of(activity))
        {
            if (declared.Argument.ValueExpression is not { } expression)
                continue;
            Prepare(expression, string.Create(CultureInfo.InvariantCulture, $"{id}.{++children}"), errors);
            foreach (var missing in DeclaredArgument.Of(expression).Where(argument => argument.IsMissing))
                errors.Add(expression, $"No value was supplied for the required argument '{missing.Name}'.");
        }
    }

    private static void CheckInputs(Activity root, IDictionary<string, object?> rootArgumentValues)
    {
        var declared = DeclaredArgument.Of(root);
        var faults = new List<string>();
        var unknown = rootArgumentValues.Keys.Except(declared.Where(argument => argument.IsInput).Select(argument => argument.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            faults.Add("These inputs are no input arguments (names are case-sensitive): " + string.Join(", ", unknown) + ".");
        foreach (var argument in declared.Where(argument => argument.IsInput))
        {
            if (!rootArgumentValues.TryGetValue(argument.Name, out var value))
            {
                if (argument.IsMissing)
                    faults.Add($"No value was supplied for the required argument '{argument.Name}'.");
            }
            else if (!argument.Argument.Accepts(value))
            {
                faults.Add($"The argument '{argument.Name}' is of {argument.Argument.ArgumentType}, its value is {(value is null ? "null" : "of " + value.GetType())}.");
            }
        }

        if (faults.Count > 0)
            throw new ArgumentException(
                $"The inputs do not fit the arguments of '{root.DisplayName}': " + string.Join(" ", faults), nameof(rootArgumentValues));
    }

    private Dictionary<string, object?> Execute(Activity activity, IDictionary<string, object?> inputs)
    {
        var declared = DeclaredArgument.Of(activity);
        var values = new ArgumentValues();
        foreach (var (name, argument, _) in declared)
            values.Declare(argument, inputs.TryGetValue(name, out var value) ? value : InitialValue(argument));

        var context = new CodeActivityContext(this, values, (++instances).ToString(CultureInfo.InvariantCulture));
        try
        {
            activity.Run(context);
        }
        finally
        {
            context.End();
        }

        return declared.Where(argument => argument.IsOutput)
            .ToDictionary(argument => argument.Name, argument => values.Get(argument.Argument), StringComparer.Ordinal);
    }

    private object? InitialValue(Argument argument) => argument.ValueExpression is { } expression
        ? Execute(expression, new Dictionary<string, object?>(StringComparer.Ordinal))[Argument.ResultValue]
        : argument.DefaultValue;
}
