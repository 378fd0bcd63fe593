using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What every step does before its work: it finds its rules, and reads the rows of the request. Dataverse keeps one instance
/// and uses it on many threads, so it holds nothing of a row.
/// </summary>
public abstract class PhoneCallStep : IPlugin
{
    private readonly PluginFrame _frame;
    private readonly bool _hasSecureConfiguration;

    /// <summary>Reads the step's configuration once. One that cannot be used rejects every request: a constructor that throws would only say that something went wrong.</summary>
    /// <param name="unsecureConfiguration">The rules.</param>
    /// <param name="secureConfiguration">Is not used; a text in it is reported, since an administrator may mean it for the rules.</param>
    private protected PhoneCallStep(string? unsecureConfiguration, string? secureConfiguration)
    {
        _hasSecureConfiguration = !string.IsNullOrWhiteSpace(secureConfiguration);
        _frame = PluginFrame.OfSave(GetType().Name, ConfiguredRules.Of(unsecureConfiguration), Execute);
    }

    /// <summary>
    /// Whether the image that the step registers has all columns of its message that the rules read. Then columns that are never
    /// empty are in it, and show that it is complete.
    /// </summary>
    private protected abstract bool RegistersAllColumns { get; }

    /// <summary>Does the work of the step.</summary>
    /// <param name="serviceProvider">The services that Dataverse gives a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// A rule is broken (HTTP 400); or the step is registered where it does not belong (PCC901), its configuration cannot be
    /// used (PCC902), or the check failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    public void Execute(IServiceProvider serviceProvider) => _frame.Run(serviceProvider);

    /// <summary>Does the work on the rows of a request.</summary>
    /// <returns>The rejection of the request; null when it may go on.</returns>
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
