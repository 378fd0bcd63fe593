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
/// The rules of an environment variable, so that administrators change them without touching steps. It is
/// read when a process first needs it, and again when what is known of it is older than <see cref="Lifetime"/>; in
/// between it costs a look into a dictionary. One reading serves all steps of an organization.
/// </summary>
internal sealed class EnvironmentRules
{
    /// <summary>The schema name of the environment variable: JSON as <c>docs/settings.schema.json</c> describes it.</summary>
    public const string VariableName = "pcc_PhoneCallContextRules";

    private const string ValueAlias = "current";

    private readonly ConcurrentDictionary<Guid, Reading> _readings = new();

    /// <summary>How long a reading counts.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(3);

    /// <summary>The readings of this process.</summary>
    public static EnvironmentRules Instance { get; } = new();

    /// <summary>The rules of the variable; null when it has no value or sets nothing, so that the step's configuration counts.</summary>
    public ConfiguredRules? Find(PluginExecution execution, Guid organization)
    {
        var now = execution.Started;
        if (_readings.TryGetValue(organization, out var known))
        {
            // Of all threads that find it old, one reads it anew; the others need not wait.
            if (now < known.Due || !_readings.TryUpdate(organization, known.Until(DueAfter(now)), known)) return known.Rules;
        }

        var reading = Read(execution, known, DueAfter(now));
        _readings[organization] = reading;
        return reading.Rules;
    }

    private static long DueAfter(long now) => now + (long)(Lifetime.TotalSeconds * Stopwatch.Frequency);

    [SuppressMessage("Design", "CA1031", Justification = "A variable that cannot be read is no reason to reject a save: what was known, or the step's configuration, counts.")]
    private static Reading Read(PluginExecution execution, Reading? known, long due)
    {
        try
        {
            var text = ReadText(execution.Services);
            return known is not null && known.IsOf(text) ? known.Until(due) : Reading.Of(text, due);
        }
        catch (Exception exception)
        {
            execution.Note("the environment variable " + VariableName + " cannot be read, so " + (known is null ? "the configuration of the step counts: " : "what was read before counts: ") + exception.GetType().Name);
            return known?.Until(due) ?? Reading.Of(text: null, due);
        }
    }

    /// <summary>The current value of the variable, or else its default value; null when there is neither, or no such variable.</summary>
    private static string? ReadText(IServiceProvider services)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1, NoLock = true };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, VariableName);
        var value = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.Columns = new ColumnSet("value");
        value.EntityAlias = ValueAlias;

        // As the system: a user need not be allowed to read the variables of the environment.
        var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory));
        var found = factory.CreateOrganizationService(null).RetrieveMultiple(query).Entities;
        if (found.Count == 0) return null;
        return found[0].GetAttributeValue<AliasedValue>(ValueAlias + ".value")?.Value as string ?? found[0].GetAttributeValue<string>("defaultvalue");
    }

    /// <summary>What the variable said, and until when that counts.</summary>
    private sealed class Reading
    {
        private readonly string? _text;

        private Reading(string? text, ConfiguredRules? rules, long due)
        {
            _text = text;
            Rules = rules;
            Due = due;
        }

        public ConfiguredRules? Rules { get; }

        public long Due { get; }

        public static Reading Of(string? text, long due)
        {
            var rules = ConfiguredRules.Of(text, VariableName);
            return new Reading(text, ReferenceEquals(rules, ConfiguredRules.Default) ? null : rules, due);
        }

        public bool IsOf(string? text) => string.Equals(_text, text, StringComparison.Ordinal);

        public Reading Until(long due) => new(_text, Rules, due);
    }
}
