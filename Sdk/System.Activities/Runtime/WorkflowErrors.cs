using System.Collections.Generic;

namespace System.Activities.Runtime;

/// <summary>The errors of a tree of activities, collected before anything runs.</summary>
internal sealed class WorkflowErrors
{
    private readonly List<string> errors = [];

    public void Add(Activity activity, string error) => errors.Add($"'{activity.DisplayName}': {error}");

    public void ThrowIfAny()
    {
        if (errors.Count > 0)
            throw new InvalidWorkflowException("The workflow has errors: " + string.Join(Environment.NewLine, errors));
    }
}
