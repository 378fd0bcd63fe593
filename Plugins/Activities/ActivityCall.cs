using System;
using System.Activities;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Pipeline;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>
/// What every activity does around its work: services, log, and one exception for whatever goes wrong. The activities
/// cannot share a base for that, since spkl looks for activities by their direct base, CodeActivity.
/// </summary>
internal sealed class ActivityCall : IServiceProvider
{
    private readonly CodeActivityContext _context;
    private Language? _language;

    private ActivityCall(CodeActivityContext context, string name)
    {
        _context = context;
        Workflow = FindWorkflow(context);
        Log = StepLog.Start(this, new TraceHead(name));
    }

    /// <summary>The workflow that runs the activity; null when none does.</summary>
    public IWorkflowContext? Workflow { get; }

    public StepLog Log { get; }

    /// <summary>The language of the user who started the workflow.</summary>
    public Language Language => _language ??= UserLanguage.Find(this, Workflow, Log);

    /// <summary>Does the work of an activity; the work writes the log when it is done.</summary>
    /// <exception cref="InvalidPluginExecutionException">The one exception that a workflow sees.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "An activity lets no foreign exception out; StepFailure keeps it as the cause.")]
    public static void Run(CodeActivityContext context, string name, Action<ActivityCall> work)
    {
        var call = new ActivityCall(context, name);
        InvalidPluginExecutionException? rejection = null;
        try
        {
            work(call);
        }
        catch (Exception exception)
        {
            var failure = StepFailure.OfRequest(exception);
            rejection = Rejection.OfFailure(failure, name, call.Language);
            call.Log.WriteFailure(call.Workflow, failure, "not answered");
        }

        if (rejection is not null) throw rejection;
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

    [SuppressMessage("Design", "CA1031", Justification = "Whoever needs the workflow says that there is none.")]
    private static IWorkflowContext? FindWorkflow(CodeActivityContext context)
    {
        try
        {
            return context.GetExtension<IWorkflowContext>();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
