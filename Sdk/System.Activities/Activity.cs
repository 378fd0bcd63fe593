using System.Activities.Runtime;
using System.Globalization;
using System.Linq;

namespace System.Activities;

/// <summary>
/// The base of all activities. The stand-in runs code activities only: an activity that is neither
/// <see cref="CodeActivity"/> nor <see cref="CodeActivity{TResult}"/> does nothing, like an activity without an implementation.
/// </summary>
public abstract class Activity
{
    private string? displayName;

    protected Activity()
    {
    }

    /// <summary>The name for messages; the name of the type unless it is set.</summary>
    public string DisplayName
    {
        get => displayName ??= NameOf(GetType());
        set => displayName = value ?? string.Empty;
    }

    /// <summary>The place in the tree of activities, such as 1 for the root and 1.1 for one of its expressions; null before it runs.</summary>
    public string? Id { get; internal set; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}: {DisplayName}");

    /// <summary>Does the work of the activity after its arguments are set.</summary>
    internal virtual void Run(CodeActivityContext context)
    {
    }

    /// <summary>Adds errors that prevent the activity from running with any inputs.</summary>
    internal virtual void Validate(WorkflowErrors errors)
    {
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? type.Name.Split('`')[0] + "<" + string.Join(",", type.GetGenericArguments().Select(NameOf)) + ">"
        : type.Name;
}
