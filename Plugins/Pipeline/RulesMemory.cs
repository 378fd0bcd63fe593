using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What a process knows of the environment variable, by organization. It reads the variable on first use, and again when the
/// reading is older than its lifetime. The last usable rules stay in force when a later reading fails or cannot be used.
/// </summary>
internal sealed class RulesMemory
{
    private const string ValueAlias = "current";

    private const string LastUsableApplies = "its last usable value applies";

    private readonly ConcurrentDictionary<Organization, RulesReading> _readings = new();

    /// <summary>The first organization of the process, which nearly always is the only one.</summary>
    private Organization? _first;

    private ConcurrentDictionary<Guid, Organization>? _others;

    /// <summary>How long a usable reading is used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    /// <summary>How long after a first reading that fails or cannot be used the variable is read again.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>The last reading of an organization; null before the first one.</summary>
    public RulesReading? FindLast(Guid organization) => _readings.TryGetValue(KeyOf(organization), out var last) ? last : null;

    /// <summary>The reading that applies to an execution.</summary>
    public RulesReading Find(Guid organization, PluginExecution execution)
    {
        var key = KeyOf(organization);
        var now = execution.Started;
        _readings.TryGetValue(key, out var known);
        if (known is null)
        {
            var first = Read(execution, known);
            return _readings.TryAdd(key, first) ? first : Keep(key, first);
        }

        // Only one of the threads that find the reading old reads again; the others use the old one.
        if (now < known.Due || !_readings.TryUpdate(key, known.Until(After(now, Lifetime)), known)) return known;
        return Keep(key, Read(execution, known));
    }

    private Organization KeyOf(Guid organization)
    {
        var first = _first ??= new Organization(organization);
        return first.Id == organization ? first : KeyOfOther(organization);
    }

    private Organization KeyOfOther(Guid organization) => (_others ??= new ConcurrentDictionary<Guid, Organization>()).GetOrAdd(organization, id => new Organization(id));

    /// <summary>Keeps a reading. When several threads read first, a usable reading wins, and an unusable one wins over a failed one.</summary>
    private RulesReading Keep(Organization key, RulesReading reading) =>
        _readings.AddOrUpdate(key, reading, (_, other) => RankOf(other) > RankOf(reading) ? other : reading);

    private static int RankOf(RulesReading reading) => reading.IsUsable ? 2 : reading.Failure is null ? 1 : 0;

    private static long After(long time, TimeSpan delay) => time + (long)(delay.TotalSeconds * Stopwatch.Frequency);

    [SuppressMessage("Design", "CA1031", Justification = "An unreadable variable never rejects a save: the last usable value or the step's configuration applies.")]
    private static RulesReading Read(PluginExecution execution, RulesReading? known)
    {
        var began = Stopwatch.GetTimestamp();
        var due = After(execution.Started, Lifetime);
        try
        {
            var text = ReadText(execution.Services);
            var reading = known is not null && known.IsOf(text) ? known.Until(due) : RulesReading.Of(text, due);
            return reading.IsUsable ? reading : OfUnusable(execution, known, reading, due, began);
        }
        catch (Exception exception)
        {
            return OfFailure(execution, known, exception.GetType().Name, due, began);
        }
    }

    /// <summary>What applies when the variable has a value that cannot be used.</summary>
    private static RulesReading OfUnusable(PluginExecution execution, RulesReading? known, RulesReading reading, long due, long began)
    {
        var problem = reading.Rules!.Unusable!;
        var details = ExecutionLog.DetailsOf(problem);
        if (known is { IsUsable: true })
        {
            execution.Note(Report(execution, "cannot be used", LastUsableApplies, problem.Template, details));
            return known.Until(due);
        }

        Report(execution, "cannot be used", "requests are rejected", problem.Template, details);
        return reading.Until(AfterReading(execution, began));
    }

    /// <summary>What applies when the variable cannot be read.</summary>
    private static RulesReading OfFailure(PluginExecution execution, RulesReading? known, string cause, long due, long began)
    {
        if (known is { IsUsable: true })
        {
            execution.Note(Report(execution, "cannot be read", LastUsableApplies, cause));
            return known.Until(due);
        }

        // What is known to be unusable remains so: nobody should believe in rules that do not apply.
        if (known is { Failure: null }) return known.Until(AfterReading(execution, began));
        return RulesReading.OfFailure(Report(execution, "cannot be read", "the configuration of the step applies", cause), AfterReading(execution, began));
    }

    /// <summary>When to read again, measured from the end of the reading: otherwise a slow failure would delay every request.</summary>
    private static long AfterReading(PluginExecution execution, long began) => After(execution.Started + (Stopwatch.GetTimestamp() - began), RetryDelay);

    /// <summary>Writes an error to the telemetry.</summary>
    /// <returns>The same for the trace log.</returns>
    private static string Report(PluginExecution execution, string what, string consequence, string cause, string details = "")
    {
        ExecutionLog.WriteError(execution.Services, "The environment variable {Variable} {What}, so {Consequence}: {Cause}{Details}", EnvironmentRules.VariableName, what, consequence, cause, details);
        return "the environment variable " + EnvironmentRules.VariableName + " " + what + ", so " + consequence + ": " + cause + details;
    }

    /// <summary>The current value of the variable, or else its default value; empty when it has neither or does not exist.</summary>
    private static string ReadText(IServiceProvider services)
    {
        var query = new QueryExpression(VariableTables.Definitions) { ColumnSet = new ColumnSet(VariableTables.DefaultValue), TopCount = 1, NoLock = true };
        query.Criteria.AddCondition(VariableTables.SchemaName, ConditionOperator.Equal, EnvironmentRules.VariableName);
        var value = query.AddLink(VariableTables.Values, VariableTables.DefinitionId, VariableTables.DefinitionId, JoinOperator.LeftOuter);
        value.Columns = new ColumnSet(VariableTables.Value);
        value.EntityAlias = ValueAlias;

        // Read as the system: users need no privilege for environment variables.
        var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory));
        var found = factory.CreateOrganizationService(null).RetrieveMultiple(query).Entities;
        return found.Count == 0 ? string.Empty : TextOf(found[0]);
    }

    private static string TextOf(Entity variable) =>
        variable.GetAttributeValue<AliasedValue>(ValueAlias + "." + VariableTables.Value)?.Value as string ?? variable.GetAttributeValue<string>(VariableTables.DefaultValue) ?? string.Empty;

    /// <summary>The key of an organization. A class, because each process compiles a dictionary over a struct anew.</summary>
    private sealed class Organization(Guid id)
    {
        public Guid Id => id;

        public override bool Equals(object? obj) => obj is Organization other && other.Id == id;

        public override int GetHashCode() => id.GetHashCode();
    }
}
