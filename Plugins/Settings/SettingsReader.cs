using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>
/// Reads the unsecure configuration of a step: a JSON object as <c>docs/settings.schema.json</c> describes it. An unknown
/// key, code, value or type is an error, so that a typo never disables a rule silently.
/// </summary>
public static class SettingsReader
{
    private static readonly Named<RuleMode>[] Modes = [new("enforce", RuleMode.Enforce), new("audit", RuleMode.Audit), new("off", RuleMode.Off)];

    private static readonly Named<RuleMode>[] ApplicationUserModes = [new("enforce", RuleMode.Enforce), new("audit", RuleMode.Audit)];

    private static readonly Named<Severity>[] Severities = [new("reject", Severity.Reject), new("trace", Severity.Trace), new("off", Severity.Off)];

    private static readonly Named<StateOption>[] States = [.. PhoneCallTable.States.Select(state => new Named<StateOption>(state.InvariantName, state))];

    /// <summary>The keys of the configuration. <c>$schema</c> is for editors.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["$schema", "mode", "applicationUsers", "judgeUnchanged", "severity", "transitions", "lockInactiveRows", "fixedOnceSet", "required", "phones"];

    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The text; null, empty or blank for the defaults.</param>
    /// <returns>The settings; <see cref="RuleSettings.Default"/> itself when the text sets nothing.</returns>
    /// <exception cref="ProblemException">The text cannot be used; the message has the position and the reason.</exception>
    public static RuleSettings Read(string? json) => string.IsNullOrWhiteSpace(json) ? RuleSettings.Default : ReadText(json!);

    /// <summary>Finds everything in a configuration that cannot be used. Text that is not JSON has one fault, because the rest cannot be read.</summary>
    /// <param name="json">The text; null, empty or blank for the defaults.</param>
    /// <returns>The faults in the order of the text, at most 1,000; empty when <see cref="Read(string)"/> can use the text.</returns>
    public static IReadOnlyList<SettingFault> FindFaults(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];

        var faults = new SettingFaults();
        faults.Read(() => Read(JsonReader.Read(json!), faults), RuleSettings.Default);
        return [.. faults.InOrder.Select(problem => new SettingFault(problem, TextPosition.Of(json!, problem.Offset)))];
    }

    private static RuleSettings ReadText(string json)
    {
        var faults = new SettingFaults();
        var settings = faults.Read(() => Read(JsonReader.Read(json), faults), RuleSettings.Default);
        return faults.InOrder.Count == 0 ? settings : throw faults.InOrder[0];
    }

    private static RuleSettings Read(JsonValue root, SettingFaults faults)
    {
        var defaults = RuleSettings.Default;
        var members = SettingValues.ReadObject(root, Keys, faults);
        Member("$schema", ReadSchema, true);
        var settings = new RuleSettings
        {
            Mode = Member("mode", value => SettingValues.ReadName(value, Modes), defaults.Mode),
            ApplicationUsers = Member("applicationUsers", value => SettingValues.ReadName(value, ApplicationUserModes), defaults.ApplicationUsers),
            JudgeUnchanged = Member("judgeUnchanged", SettingValues.ReadBoolean, defaults.JudgeUnchanged),
            Severities = Member("severity", value => ReadSeverities(value, faults), defaults.Severities),
            Transitions = Member("transitions", value => ReadTransitions(value, faults), defaults.Transitions),
            LockInactiveRows = Member("lockInactiveRows", SettingValues.ReadBoolean, defaults.LockInactiveRows),
            FixedOnceSet = Member("fixedOnceSet", value => ReadColumns(value, ColumnGroups.Identity, faults), defaults.FixedOnceSet),
            Required = Member("required", value => ReadColumns(value, ColumnGroups.Business, faults), defaults.Required),
            Phones = Member("phones", value => PhonePolicyReader.Read(value, faults), defaults.Phones),
        };
        return members.Any(SetsAnything) ? settings : defaults;

        T Member<T>(string key, Func<JsonValue, T> read, T otherwise) => SettingValues.Member(members, key, read, otherwise, faults);
    }

    /// <summary>A list without severities or policies sets nothing. Transitions without an entry do: they allow no change.</summary>
    private static bool SetsAnything(KeyValuePair<string, JsonValue> member) => member.Key switch
    {
        "$schema" => false,
        "severity" or "phones" => member.Value.HasContent,
        _ => true,
    };

    private static Dictionary<string, Severity>? ReadSeverities(JsonValue value, SettingFaults faults)
    {
        var rules = RuleBook.Default.Rules;
        var members = SettingValues.ReadObject(value, rules.Select(rule => rule.Code), faults);
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!members.TryGetValue(rule.Code, out var severity)) continue;
            severities.Add(rule.Code, faults.Read(() => SettingValues.ReadName(severity, Severities.Where(option => rule.MayReject || option.Value != Severity.Reject)), rule.Severity));
        }

        return severities.Count == 0 ? null : severities;
    }

    private static StateTransitions ReadTransitions(JsonValue value, SettingFaults faults)
    {
        var members = SettingValues.ReadObject(value, States.Select(state => state.Name), faults);
        var allowed = new Dictionary<int, IReadOnlyList<StateOption>>();
        foreach (var from in States)
        {
            if (!members.TryGetValue(from.Name, out var targets)) continue;
            allowed.Add(from.Value.Value, [.. faults.Read(() => SettingValues.ReadNames(targets, States, faults), []).Where(to => to != from.Value)]);
        }

        return StateTransitions.Only(allowed);
    }

    private static ColumnDefinition[] ReadColumns(JsonValue value, IReadOnlyList<ColumnDefinition> allowed, SettingFaults faults) =>
        SettingValues.ReadNames(value, [.. allowed.Select(column => new Named<ColumnDefinition>(column.LogicalName, column))], faults);

    private static bool ReadSchema(JsonValue value)
    {
        SettingValues.Require(value, JsonType.String);
        return true;
    }
}
