using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>
/// The base of every custom API. Before the answer, it verifies that it runs as the main operation of its own message.
/// Dataverse keeps one instance and uses it on many threads, so the class keeps no data of a request.
/// </summary>
public abstract class PhoneCallApi : IPlugin
{
    /// <summary>The stage at which Dataverse executes the plug-in class of a custom API.</summary>
    private const int MainOperation = 30;

    private readonly string _message;
    private readonly PluginFrame _frame;

    private protected PhoneCallApi(string message)
    {
        _message = message;
        _frame = PluginFrame.OfRequest(GetType().Name, Execute);
    }

    /// <summary>Answers the request.</summary>
    /// <param name="serviceProvider">The services that Dataverse supplies to a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// An input cannot be used (PCC903, HTTP 400); the class is registered on the wrong message or stage (PCC901); the environment
    /// variable of the rules cannot be used (PCC902); or the request failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    public void Execute(IServiceProvider serviceProvider) => _frame.Run(serviceProvider);

    /// <summary>Reads the request parameters, sets the response properties, and writes the log.</summary>
    private protected abstract void Answer(PluginExecution execution, IPluginExecutionContext context);

    private void Execute(PluginExecution execution)
    {
        var context = execution.ReadContext();
        CheckRegistration(context);
        Answer(execution, context);
    }

    private void CheckRegistration(IPluginExecutionContext context)
    {
        if (!string.Equals(context.MessageName, _message, StringComparison.Ordinal))
            throw ProblemException.OfRegistration("PCC901.Message", new Fact("message", Excerpt.Of(context.MessageName ?? string.Empty)), new Fact("allowed", _message));
        if (context.Stage != MainOperation)
            throw ProblemException.OfRegistration("PCC901.Stage", new Fact("stage", Show(context.Stage)), new Fact("allowed", Show(MainOperation)));
        if (context.OutputParameters is null)
            throw ProblemException.OfRegistration("PCC901.Parameter", new Fact("parameter", nameof(context.OutputParameters)), new Fact("type", nameof(ParameterCollection)));
    }

    private static string Show(int stage) => stage.ToString(CultureInfo.InvariantCulture);
}
