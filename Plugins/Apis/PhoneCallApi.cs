using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>
/// What every custom API does around its answer: it is the main operation of its own message and of nothing else, and lets
/// nothing out but one rejection. Dataverse keeps one instance and calls it from many threads, so it holds nothing of a row.
/// </summary>
public abstract class PhoneCallApi : IPlugin
{
    /// <summary>The stage at which Dataverse calls the plug-in class of a custom API.</summary>
    private const int MainOperation = 30;

    private readonly string _message;
    private readonly TraceHead _head;

    private protected PhoneCallApi(string message)
    {
        _message = message;
        _head = new TraceHead(GetType().Name);
    }

    /// <summary>Answers the request.</summary>
    /// <param name="serviceProvider">The services that Dataverse gives a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// An input cannot be used (PCC903, HTTP 400); or the class is registered where it does not belong (PCC901), the environment
    /// variable of the rules cannot be used (PCC902), or the request failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    [SuppressMessage("Design", "CA1031", Justification = "A plug-in lets no foreign exception out; StepFailure keeps it as the cause.")]
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        var log = StepLog.Start(serviceProvider, _head);
        IPluginExecutionContext? context = null;
        InvalidPluginExecutionException? rejection = null;
        try
        {
            context = (IPluginExecutionContext?)serviceProvider.GetService(typeof(IPluginExecutionContext))
                ?? throw new InvalidOperationException("There is no execution context.");
            CheckRegistration(context);
            Answer(serviceProvider, context, log);
        }
        catch (Exception exception)
        {
            var failure = StepFailure.OfRequest(exception);
            rejection = Rejection.OfFailure(failure, StepName.Of(context, this), UserLanguage.Find(serviceProvider, context, log));
            log.WriteFailure(context, failure, "not answered");
        }

        if (rejection is not null) throw rejection;
    }

    /// <summary>Reads the request parameters, gives the response properties, and writes the log.</summary>
    private protected abstract void Answer(IServiceProvider services, IPluginExecutionContext context, StepLog log);

    private void CheckRegistration(IPluginExecutionContext context)
    {
        if (!string.Equals(context.MessageName, _message, StringComparison.Ordinal))
            throw new MisregisteredException("PCC901.Message", new Fact("message", context.MessageName ?? string.Empty), new Fact("allowed", _message));
        if (context.Stage != MainOperation)
            throw new MisregisteredException("PCC901.Stage", new Fact("stage", Show(context.Stage)), new Fact("allowed", Show(MainOperation)));
    }

    private static string Show(int stage) => stage.ToString(CultureInfo.InvariantCulture);
}
