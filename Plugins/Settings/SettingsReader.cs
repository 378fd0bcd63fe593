using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>
/// Reads the unsecure configuration of a step: a JSON object as <c>docs/settings.schema.json</c> describes it. Whatever it
/// does not know - a key, a code, a value, a type - is an error, so that a misspelt rule is never silently not asked.
/// </summary>
public static class SettingsReader
{
    private static readonly Named<RuleMode>[] Modes = [new("enforce", RuleMode.Enforce), new("audit", RuleMode.Audit), new("off", RuleMode.Off)];

    private static readonly Named<RuleMode>[] ApplicationUserModes = [new("enforce", RuleMode.Enforce), new("audit", RuleMode.Audit)];

    private static readonly Named<Severity>[] Severities = [new("reject", Severity.Reject), new("trace", Severity.Trace), new("off", Severity.Off)];

    private static readonly Named<StateOption>[] States = [.. PhoneCallTable.States.Select(state => new Named<StateOption>(state.InvariantName, state))];

    /// <summary>The keys of the configuration. <c>$schema</c> is for editors.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["$schema", "mode", "applicationUsers", "judgeUnchanged", "severity", "transitions", "lockInactiveRows", "fixedOnceSet", "required"];

    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The text; null, empty or blank for the defaults.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsException">The text cannot be used; the exception says where and why.</exception>
    public static RuleSettings Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return RuleSettings.Default;

        var root = JsonReader.Read(json!);
        var defaults = RuleSettings.Default;
        var members = ReadObject(root, Keys);
        if (members.TryGetValue("$schema", out var schema)) Require(schema, JsonType.String);

        return new RuleSettings
        {
            Mode = Member("mode", value => ReadName(value, Modes), defaults.Mode),
            ApplicationUsers = Member("applicationUsers", value => ReadName(value, ApplicationUserModes), defaults.ApplicationUsers),
            JudgeUnchanged = Member("judgeUnchanged", ReadBoolean, defaults.JudgeUnchanged),
            Severities = Member("severity", ReadSeverities, defaults.Severities),
            Transitions = Member("transitions", ReadTransitions, defaults.Transitions),
            LockInactiveRows = Member("lockInactiveRows", ReadBoolean, defaults.LockInactiveRows),
            FixedOnceSet = Member("fixedOnceSet", value => ReadColumns(value, RuleSettings.IdentityColumns), defaults.FixedOnceSet),
            Required = Member("required", value => ReadColumns(value, RuleSettings.BusinessColumns), defaults.Required),
        };

        T Member<T>(string key, Func<JsonValue, T> read, T otherwise) => members.TryGetValue(key, out var value) ? read(value) : otherwise;
    }

    private static Dictionary<string, Severity> ReadSeverities(JsonValue value)
    {
        var rules = RuleBook.Default.Rules;
        var members = ReadObject(value, rules.Select(rule => rule.Code));
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!members.TryGetValue(rule.Code, out var severity)) continue;
            severities.Add(rule.Code, ReadName(severity, Severities.Where(option => rule.MayReject || option.Value != Severity.Reject)));
        }

        return severities;
    }

    private static StateTransitions ReadTransitions(JsonValue value)
    {
        var members = ReadObject(value, States.Select(state => state.Name));
        var allowed = new Dictionary<int, IReadOnlyList<StateOption>>();
        foreach (var from in States)
        {
            if (!members.TryGetValue(from.Name, out var targets)) continue;
            Require(targets, JsonType.Array);
            allowed.Add(from.Value.Value, [.. targets.Items.Select(target => ReadName(target, States)).Where(to => to != from.Value).Distinct()]);
        }

        return StateTransitions.Only(allowed);
    }

    private static ColumnDefinition[] ReadColumns(JsonValue value, IReadOnlyList<ColumnDefinition> allowed)
    {
        Require(value, JsonType.Array);
        var names = allowed.Select(column => new Named<ColumnDefinition>(column.LogicalName, column)).ToArray();
        return [.. value.Items.Select(item => ReadName(item, names)).Distinct()];
    }

    private static bool ReadBoolean(JsonValue value)
    {
        Require(value, JsonType.Boolean);
        return value.Text == "true";
    }

    private static T ReadName<T>(JsonValue value, IEnumerable<Named<T>> options)
    {
        Require(value, JsonType.String);
        foreach (var option in options)
            if (option.Name == value.Text) return option.Value;
        throw new SettingsException(value.Place, "PCC902.Value", new Fact("value", Excerpt.Of(value.Text)), Allowed(options.Select(option => option.Name)));
    }

    private static Dictionary<string, JsonValue> ReadObject(JsonValue value, IEnumerable<string> keys)
    {
        Require(value, JsonType.Object);
        var known = new HashSet<string>(keys, StringComparer.Ordinal);
        var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name)) throw new SettingsException(member.Value.Place, "PCC902.Key", new Fact("key", Excerpt.Of(member.Name)), Allowed(known));
            if (members.ContainsKey(member.Name)) throw new SettingsException(member.Value.Place, "PCC902.Twice", new Fact("key", member.Name));
            members.Add(member.Name, member.Value);
        }

        return members;
    }

    private static void Require(JsonValue value, JsonType type)
    {
        if (value.Type != type)
            throw new SettingsException(value.Place, "PCC902.Type", new Fact("type", Show(value.Type)), new Fact("expected", Show(type)));
    }

    private static string Show(JsonType type) => type.ToString().ToLowerInvariant();

    private static Fact Allowed(IEnumerable<string> names) => new("allowed", string.Join(", ", names));

    /// <summary>A value with the name that it has in a configuration.</summary>
    private sealed class Named<T>(string name, T value)
    {
        public string Name { get; } = name;

        public T Value { get; } = value;
    }
}
