using System.Collections.Generic;

namespace System.Activities.Hosting;

/// <summary>The extensions of a host, found by their type in the order in which they were added.</summary>
internal sealed class WorkflowInstanceExtensionManager
{
    private readonly List<(Type Type, Func<object?> Create)> extensions = [];
    private bool isReadOnly;

    internal IReadOnlyList<(Type Type, Func<object?> Create)> Extensions => extensions;

    public void Add(object singletonExtension)
    {
        ArgumentNullException.ThrowIfNull(singletonExtension);
        Register(singletonExtension.GetType(), () => singletonExtension);
    }

    /// <summary>Adds an extension. The function runs at most once in a run, when the extension is first requested.</summary>
    public void Add<T>(Func<T> extensionCreationFunction)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(extensionCreationFunction);
        Register(typeof(T), extensionCreationFunction);
    }

    public void MakeReadOnly() => isReadOnly = true;

    private void Register(Type type, Func<object?> create)
    {
        if (isReadOnly)
            throw new InvalidOperationException("The extensions cannot be changed once a workflow has started with them.");
        extensions.Add((type, create));
    }
}
