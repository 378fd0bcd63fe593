using System;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// One execution of a step, a custom API or an activity: its services, context, rules and log. This object and a
/// report are the only allocations of an accepted save (<c>AllocationTests</c>). Data that only a rejection needs, such as
/// the language of the user, is therefore not a field.
/// </summary>
internal sealed class PluginExecution
{
    private readonly TraceHead _head;
    private IReadOnlyList<string>? _notes;

    public PluginExecution(IServiceProvider services, IExecutionContext? context, TraceHead head, ConfiguredRules rules)
        : this(services, context, head, rules, Stopwatch.GetTimestamp())
    {
    }

    /// <summary>An execution that began at a time of <see cref="Stopwatch"/>.</summary>
    public PluginExecution(IServiceProvider services, IExecutionContext? context, TraceHead head, ConfiguredRules rules, long started)
    {
        Services = services;
        Context = context;
        _head = head;
        Rules = rules;
        Started = started;
    }

    public IServiceProvider Services { get; }

    /// <summary>The context; null when it is not known yet, or when there is none.</summary>
    public IExecutionContext? Context { get; private set; }

    /// <summary>The rules of the environment variable after they are found, otherwise the initial rules.</summary>
    public ConfiguredRules Rules { get; private set; }

    /// <summary>When the execution began, as <see cref="Stopwatch.GetTimestamp"/> gives it.</summary>
    public long Started { get; }

    /// <summary>Whether broken rules reject this caller's request, and are not only traced.</summary>
    public bool AreRulesEnforced => Rules.AreEnforced(Services, Context);

    /// <summary>Reads the context of a plug-in from its services.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IPluginExecutionContext ReadContext()
    {
        var context = (IPluginExecutionContext?)Services.GetService(typeof(IPluginExecutionContext)) ?? throw new InvalidOperationException("There is no execution context.");
        Context = context;
        return context;
    }

    /// <summary>Finds the rules that apply: those of the environment variable, or else the initial rules.</summary>
    /// <param name="context">The context, which names the organization.</param>
    /// <exception cref="ProblemException">Their configuration cannot be used.</exception>
    public ConfiguredRules FindRules(IExecutionContext context)
    {
        Rules = EnvironmentRules.Instance.Find(this, context) ?? Rules;
        return Rules.Unusable is null ? Rules : throw Rules.Unusable;
    }

    /// <summary>Adds a line to the log.</summary>
    public void Note(string note)
    {
        if (_notes is not List<string> own) _notes = own = [.. _notes ?? []];
        own.Add(note);
    }

    /// <summary>Adds lines that many executions share. The list is copied only when a further line is added, so an execution without other notes allocates nothing.</summary>
    public void Note(string[] notes) => _notes = _notes is null ? notes : [.. _notes, .. notes];

    /// <summary>Writes the log of a completed execution.</summary>
    /// <param name="rows">How many rows the request has.</param>
    /// <param name="outcome">The outcome, for the first line.</param>
    /// <param name="report">The violations; null when there are none.</param>
    /// <param name="gaps">The missing and incomplete images; null when there are none.</param>
    public void Write(int rows, string outcome, ViolationReport? report = null, ImageGaps? gaps = null)
    {
        var log = report is null || report.IsEmpty
            ? new ExecutionLog(_head, Context, rows, outcome, gaps, _notes, violations: [], total: 0, caller: null)
            : new ExecutionLog(_head, Context, rows, outcome, gaps, _notes, InOrder(report), report.Total, Caller.Find(Services, Context));
        log.Write(Services, Started);
    }

    /// <summary>Writes the log of an execution that a problem ended.</summary>
    /// <param name="outcome">The outcome, for the first line.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="rows">How many rows the request has; 0 when they are not known.</param>
    public void WriteFailure(string outcome, ProblemException problem, int rows = 0)
    {
        // First, because the trace may have room for only some of the lines.
        _notes = [.. ExecutionLog.LinesOf(problem), .. _notes ?? []];
        Write(rows, outcome);
    }

    /// <summary>The first violations: those that reject, then those that are only traced.</summary>
    private static Violation[] InOrder(ViolationReport report)
    {
        var violations = new List<Violation>(report.Of(Severity.Reject));
        violations.AddRange(report.Of(Severity.Trace));
        return violations.ToArray();
    }
}
