using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The base of every step: it finds the rules and reads the rows of the request. Dataverse keeps one instance
/// and uses it on many threads, so the class keeps no data of a row.
/// </summary>
public abstract class PhoneCallStep : IPlugin
{
    private readonly PluginFrame _frame;
    private readonly bool _hasSecureConfiguration;

    /// <summary>
    /// Reads the step's configuration once. A configuration that cannot be used rejects every request with a message that explains
    /// it. A constructor that throws could not explain it.
    /// </summary>
    /// <param name="unsecureConfiguration">The rules.</param>
    /// <param name="secureConfiguration">Not used. The log reports text in it, because an administrator may have meant it for the rules.</param>
    private protected PhoneCallStep(string? unsecureConfiguration, string? secureConfiguration)
    {
        _hasSecureConfiguration = !string.IsNullOrWhiteSpace(secureConfiguration);
        _frame = PluginFrame.OfSave(GetType().Name, ConfiguredRules.Of(unsecureConfiguration), Execute);
    }

    /// <summary>
    /// Whether the step registers its image with all columns of its message that the rules read. Such an image always has the
    /// never-empty columns, which show that it is complete.
    /// </summary>
    private protected abstract bool RegistersAllColumns { get; }

    /// <summary>Does the work of the step.</summary>
    /// <param name="serviceProvider">The services that Dataverse supplies to a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// A rule is broken (HTTP 400); the step is registered on the wrong message or table (PCC901); its configuration cannot be
    /// used (PCC902); or the evaluation failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    public void Execute(IServiceProvider serviceProvider) => _frame.Run(serviceProvider);

    /// <summary>Does the work on the rows of a request.</summary>
    /// <returns>The rejection of the request; null when the step accepts it.</returns>
    private protected abstract InvalidPluginExecutionException? Run(PluginExecution execution, in RowRequest request);

    private InvalidPluginExecutionException? Execute(PluginExecution execution)
    {
        if (_hasSecureConfiguration) execution.Note("the secure configuration of the step is not used: rules belong in the unsecure configuration");
        var context = execution.ReadContext();
        if (execution.FindRules(context).Settings.Mode != RuleMode.Off) return Run(execution, RowRequestReader.Read(execution.Services, context, RegistersAllColumns));

        execution.Write(rows: 0, Verdict.NotEvaluated.Outcome);
        return null;
    }
}
