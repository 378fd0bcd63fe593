using System;
using System.Activities;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Pipeline;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>
/// The workflow around one execution of an activity: its services and arguments. The activities share no base class,
/// because spkl looks for activities by their direct base, CodeActivity.
/// </summary>
internal sealed class ActivityHost : IServiceProvider
{
    private readonly CodeActivityContext _context;

    private ActivityHost(CodeActivityContext context) => _context = context;

    /// <summary>Does the work of an activity.</summary>
    /// <param name="context">The context of the workflow.</param>
    /// <param name="name">The name of the class.</param>
    /// <param name="answer">Reads the inputs, sets the outputs, and writes the log.</param>
    /// <exception cref="InvalidPluginExecutionException">The one exception that a workflow sees.</exception>
    public static void Run(CodeActivityContext context, string name, Action<ActivityHost, PluginExecution> answer)
    {
        var host = new ActivityHost(context);
        PluginFrame.OfRequest(name, execution => answer(host, execution)).Run(host, host.FindWorkflow());
    }

    /// <summary>The value of an input; the default of its type when it is not bound.</summary>
    public T? Get<T>(InArgument<T>? argument) => argument is null ? default : argument.Get(_context);

    public void Set<T>(OutArgument<T>? argument, T value) => argument?.Set(_context, value);

    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService)) return _context.GetExtension<ITracingService>();
        return serviceType == typeof(IOrganizationServiceFactory) ? _context.GetExtension<IOrganizationServiceFactory>() : null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "An activity that needs the workflow reports that it is missing.")]
    private IWorkflowContext? FindWorkflow()
    {
        try
        {
            return _context.GetExtension<IWorkflowContext>();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
