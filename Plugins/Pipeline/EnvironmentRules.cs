using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;

[assembly: EnvironmentVariable(
    EnvironmentRules.VariableName, "Phone call context rules",
    "The rules for phone call records, as JSON. An empty object leaves them to the configuration of the steps. A change counts within three minutes.", "{}")]

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The rules of an environment variable, so that administrators change them without touching steps. A process reads it on
/// first use, and again when the reading is older than <see cref="Lifetime"/>; in between, a request costs one dictionary
/// lookup. One reading serves all steps of an organization. The text that a request has shared (<see cref="SharedRules"/>) has
/// priority, so that a step inside a transaction need not read.
/// </summary>
internal sealed class EnvironmentRules
{
    /// <summary>The schema name of the environment variable: JSON as <c>docs/settings.schema.json</c> describes it.</summary>
    public const string VariableName = "pcc_PhoneCallContextRules";

    private const string ValueAlias = "current";

    private readonly ConcurrentDictionary<Guid, Reading> _readings = new();

    /// <summary>The last text that a request shared, if it differs from what this process has read.</summary>
    private Reading? _shared;

    /// <summary>How long a reading is used.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(3);

    /// <summary>How long after a failed first reading the variable is read again.</summary>
    public static TimeSpan RetryDelay { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The readings of this process.</summary>
    public static EnvironmentRules Instance { get; } = new();

    /// <summary>Finds the rules of the variable. Null when it has no value, sets nothing or is not known: then the step's configuration is used.</summary>
    /// <param name="execution">The execution, which notes a failed reading.</param>
    /// <param name="context">The context, which names the organization.</param>
    public ConfiguredRules? Find(PluginExecution execution, IExecutionContext context)
    {
        var step = context as IPluginExecutionContext;
        if (step is not null && SharedRules.Find(step) is { } shared) return OfShared(shared, context.OrganizationId).Rules;

        var reading = FindReading(execution, context.OrganizationId);
        if (reading.Failure is { } failure) execution.Note(failure);
        else if (step is not null) SharedRules.Share(step, reading.Text);
        return reading.Rules;
    }

    private Reading FindReading(PluginExecution execution, Guid organization)
    {
        var now = execution.Started;
        if (_readings.TryGetValue(organization, out var known))
        {
            // Only one of the threads that find the reading old reads again; the others use the old one.
            if (now < known.Due || !_readings.TryUpdate(organization, known.Until(After(now, Lifetime)), known)) return known;
        }

        return Keep(organization, Read(execution, known));
    }

    /// <summary>Keeps a reading. When two threads read first, a failed reading must not replace a successful one.</summary>
    private Reading Keep(Guid organization, Reading reading) =>
        _readings.AddOrUpdate(organization, reading, (_, other) => reading.IsKnown || !other.IsKnown ? reading : other);

    private Reading OfShared(string text, Guid organization)
    {
        if (_readings.TryGetValue(organization, out var known) && known.IsOf(text)) return known;
        if (_shared is { } last && last.IsOf(text)) return last;
        return _shared = Reading.Of(text, due: 0);
    }

    private static long After(long time, TimeSpan delay) => time + (long)(delay.TotalSeconds * Stopwatch.Frequency);

    [SuppressMessage("Design", "CA1031", Justification = "An unreadable variable never rejects a save: the last reading or the step's configuration applies.")]
    private static Reading Read(PluginExecution execution, Reading? known)
    {
        var began = Stopwatch.GetTimestamp();
        var due = After(execution.Started, Lifetime);
        try
        {
            var text = ReadText(execution.Services);
            return known is not null && known.IsOf(text) ? known.Until(due) : Reading.Of(text, due);
        }
        catch (Exception exception)
        {
            if (known is { IsKnown: true })
            {
                execution.Note(NoteOf(exception, "what was read before counts"));
                return known.Until(due);
            }

            // Measured from the end of the reading: otherwise a slow failure would delay every request.
            var end = execution.Started + (Stopwatch.GetTimestamp() - began);
            return Reading.OfFailure(NoteOf(exception, "the configuration of the step counts"), After(end, RetryDelay));
        }
    }

    private static string NoteOf(Exception exception, string consequence) =>
        "the environment variable " + VariableName + " cannot be read, so " + consequence + ": " + exception.GetType().Name;

    /// <summary>The current value of the variable, or else its default value; empty when it has neither or does not exist.</summary>
    private static string ReadText(IServiceProvider services)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1, NoLock = true };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, VariableName);
        var value = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.Columns = new ColumnSet("value");
        value.EntityAlias = ValueAlias;

        // Read as the system: users need no privilege for environment variables.
        var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory));
        var found = factory.CreateOrganizationService(null).RetrieveMultiple(query).Entities;
        if (found.Count == 0) return string.Empty;
        return found[0].GetAttributeValue<AliasedValue>(ValueAlias + ".value")?.Value as string ?? found[0].GetAttributeValue<string>("defaultvalue") ?? string.Empty;
    }

    /// <summary>The text of the variable, or why it is not known, and how long that is used.</summary>
    private sealed class Reading
    {
        private Reading(string text, ConfiguredRules? rules, string[]? failure, long due)
        {
            Text = text;
            Rules = rules;
            Failure = failure;
            Due = due;
        }

        /// <summary>The text; empty when the variable has no value, or when the text is not known.</summary>
        public string Text { get; }

        public ConfiguredRules? Rules { get; }

        /// <summary>The note for every execution until a reading succeeds, in a list that all executions share; null when the text is known.</summary>
        public string[]? Failure { get; }

        public bool IsKnown => Failure is null;

        public long Due { get; }

        public static Reading Of(string text, long due)
        {
            var rules = ConfiguredRules.Of(text, VariableName);
            return new Reading(text, ReferenceEquals(rules, ConfiguredRules.Default) ? null : rules, failure: null, due);
        }

        public static Reading OfFailure(string note, long due) => new(string.Empty, rules: null, [note], due);

        public bool IsOf(string text) => IsKnown && string.Equals(Text, text, StringComparison.Ordinal);

        public Reading Until(long due) => new(Text, Rules, Failure, due);
    }
}
