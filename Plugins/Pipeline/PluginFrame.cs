using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Surrounds the work of every step, custom API and activity: it starts an execution, and converts every exception to one
/// rejection. An instance has one frame, which serves executions on any number of threads.
/// </summary>
internal sealed class PluginFrame
{
    /// <summary>The most characters of the name of a step or a custom API in Dataverse.</summary>
    private const int MostCharactersOfName = 256;

    private readonly TraceHead _head;
    private readonly bool _isOfSave;
    private readonly ConfiguredRules _rules;
    private readonly Func<PluginExecution, InvalidPluginExecutionException?> _work;

    private PluginFrame(string className, bool isOfSave, ConfiguredRules rules, Func<PluginExecution, InvalidPluginExecutionException?> work)
    {
        _head = new TraceHead(className);
        _isOfSave = isOfSave;
        _rules = rules;
        _work = work;
    }

    /// <summary>The frame of a step, which decides on a save.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="rules">The rules under the configuration of the step.</param>
    /// <param name="work">Does the work; returns the rejection of the save, or null when the step accepts it.</param>
    public static PluginFrame OfSave(string className, ConfiguredRules rules, Func<PluginExecution, InvalidPluginExecutionException?> work) => new(className, isOfSave: true, rules, work);

    /// <summary>The frame of a step on another table, which uses no rules.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="work">Does the work; returns the rejection of the save, or null when the step accepts it.</param>
    public static PluginFrame OfOtherSave(string className, Func<PluginExecution, InvalidPluginExecutionException?> work) => new(className, isOfSave: false, ConfiguredRules.Default, work);

    /// <summary>The frame of a custom API or an activity, which answers a request and saves nothing.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="answer">Answers the request.</param>
    public static PluginFrame OfRequest(string className, Action<PluginExecution> answer) => new(className, isOfSave: false, ConfiguredRules.Default, execution =>
    {
        answer(execution);
        return null;
    });

    /// <summary>Does the work once.</summary>
    /// <param name="serviceProvider">The services of the platform.</param>
    /// <param name="context">The context, when the services do not supply it.</param>
    /// <exception cref="InvalidPluginExecutionException">The one exception that a caller sees.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "A plug-in lets no foreign exception out; the rejection keeps it as the cause.")]
    public void Run(IServiceProvider serviceProvider, IExecutionContext? context = null)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        var execution = new PluginExecution(serviceProvider, context, _head, _rules);
        InvalidPluginExecutionException? rejection;
        try
        {
            rejection = _work(execution);
        }
        catch (Exception exception)
        {
            rejection = Fail(execution, ProblemException.Of(exception));
        }

        if (rejection is not null) throw rejection;
    }

    /// <summary>Rejects a save that cannot be evaluated, except in an audit. A request never gets a partial answer.</summary>
    private InvalidPluginExecutionException? Fail(PluginExecution execution, ProblemException problem)
    {
        if (_isOfSave && !execution.AreRulesEnforced)
        {
            execution.WriteFailure("accepted (audit; the check failed)", problem);
            return null;
        }

        var rejection = Rejection.OfProblem(problem, HeadingOf(problem), NameOf(execution.Context), UserLanguage.Find(execution));
        execution.WriteFailure(_isOfSave ? "rejected, because the check failed" : "not answered", problem);
        return rejection;
    }

    /// <summary>The key of the first line of the rejection.</summary>
    private string HeadingOf(ProblemException problem) => problem.Code switch
    {
        ProblemException.InputCode => Keys.Unanswered,
        ProblemException.RegistrationCode => _isOfSave ? Keys.Misregistered : Keys.UnansweredMisregistered,
        ProblemException.ConfigurationCode when !_isOfSave => Keys.UnansweredMisconfigured,
        ProblemException.ConfigurationCode => problem.Variable is null ? Keys.Misconfigured : Keys.MisconfiguredVariable,
        _ => _isOfSave ? Keys.Failed : Keys.UnansweredFailed,
    };

    /// <summary>The registered name of the step or the custom API; the name of the class when it is not known.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The rejection matters more than an unreadable name.")]
    private string NameOf(IExecutionContext? context)
    {
        try
        {
            if (context?.OwningExtension?.Name is { Length: > 0 } name) return Excerpt.Of(name, MostCharactersOfName);
        }
        catch (Exception)
        {
            // The reason is in the attribute above.
        }

        return _head.Name;
    }
}
