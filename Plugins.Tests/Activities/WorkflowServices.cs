using System;
using System.Activities;
using System.Linq;
using System.Reflection;

namespace PhoneCallCtx.Plugins.Tests.Activities;

/// <summary>
/// The services of a workflow, for tests that need to know which user makes a request. FakeXrmEasy supplies one service for
/// all users.
/// </summary>
internal static class WorkflowServices
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Adds the service to the workflow. The stand-in shows its extensions to FakeXrmEasy only.</summary>
    public static WorkflowInvoker With<T>(this WorkflowInvoker invoker, Func<T> service)
        where T : class
    {
        var extensions = typeof(WorkflowInvoker).GetProperty("Extensions", All)!.GetValue(invoker)!;
        extensions.GetType().GetMethods(All).Single(method => method.Name == "Add" && method.IsGenericMethodDefinition).MakeGenericMethod(typeof(T)).Invoke(extensions, [service]);
        return invoker;
    }
}
