using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What every step does: execution context to row change, row change to rule book, and at most one rejection. Dataverse
/// keeps one instance and calls it from many threads, so it holds nothing of a call.
/// </summary>
public abstract class ValidationStep : IPlugin
{
    private readonly RuleBook _rules = RuleBook.Default;

    private protected ValidationStep()
    {
    }

    /// <summary>Judges the call and refuses it when a rule is broken.</summary>
    /// <param name="serviceProvider">The services that Dataverse gives a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">A rule is broken (HTTP 400), or the step is registered where it does not belong (PCC901).</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        var started = Stopwatch.GetTimestamp();
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var tracing = (ITracingService?)serviceProvider.GetService(typeof(ITracingService));

        IReadOnlyList<Violation> violations;
        try
        {
            var report = new ViolationReport();
            _rules.Judge(RowChangeReader.Read(context), report);
            violations = report.InOrder();
        }
        catch (Exception exception) when (exception is not InvalidPluginExecutionException)
        {
            throw new InvalidPluginExecutionException("PCC900: the check of the phone call record failed unexpectedly. The trace log has the cause.", exception);
        }

        Trace(tracing, context, violations, started);
        if (violations.Count > 0) throw Rejection.Of(violations, English.Instance);
    }

    /// <summary>One line for the execution and one for each violation; never a value, which may be personal data.</summary>
    private void Trace(ITracingService? tracing, IPluginExecutionContext context, IReadOnlyList<Violation> violations, long started)
    {
        if (tracing is null) return;

        var milliseconds = (Stopwatch.GetTimestamp() - started) * 1000.0 / Stopwatch.Frequency;
        var line = new StringBuilder(96)
            .Append(GetType().Name).Append(": ").Append(context.MessageName).Append(' ').Append(context.PrimaryEntityName)
            .Append(", 1 row, ").Append(milliseconds.ToString("0.0", CultureInfo.InvariantCulture)).Append(" ms, ")
            .Append(violations.Count == 0 ? "accepted" : "rejected");
        foreach (var violation in violations)
            line.Append('\n').Append(violation.Template).Append(' ').Append(violation.Column.LogicalName);
        tracing.Trace("{0}", line.ToString());
    }
}
