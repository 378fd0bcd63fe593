using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>Reads values of a configuration. An error names the position of a wrong value and the expected value.</summary>
internal static class SettingValues
{
    public static T Member<T>(Dictionary<string, JsonValue> members, string key, Func<JsonValue, T> read, T otherwise, SettingFaults faults) =>
        members.TryGetValue(key, out var value) ? faults.Read(() => read(value), otherwise) : otherwise;

    public static T[] ReadNames<T>(JsonValue value, IReadOnlyList<Named<T>> options, SettingFaults faults) =>
        ReadItems(value, item => ReadName(item, options), faults);

    /// <summary>Reads each item of a list that has no faults; equal ones count once.</summary>
    public static T[] ReadItems<T>(JsonValue value, Func<JsonValue, T> read, SettingFaults faults, IEqualityComparer<T>? comparer = null)
    {
        Require(value, JsonType.Array);
        return [.. value.Items.SelectMany(item => faults.Read(() => [read(item)], Array.Empty<T>())).Distinct(comparer ?? EqualityComparer<T>.Default)];
    }

    public static bool ReadBoolean(JsonValue value)
    {
        Require(value, JsonType.Boolean);
        return value.Text == "true";
    }

    public static T ReadName<T>(JsonValue value, IEnumerable<Named<T>> options)
    {
        Require(value, JsonType.String);
        foreach (var option in options)
            if (option.Name == value.Text) return option.Value;
        throw ProblemException.OfConfiguration(value.Place, value.Offset, "PCC902.Value", new Fact("value", Excerpt.Of(value.Text), isPersonal: true), Allowed(options.Select(option => option.Name)));
    }

    public static Dictionary<string, JsonValue> ReadObject(JsonValue value, IEnumerable<string> keys, SettingFaults faults)
    {
        Require(value, JsonType.Object);
        var known = new HashSet<string>(keys, StringComparer.Ordinal);
        var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name)) faults.Add(ProblemException.OfUnknownKey(value.Place, member.Value.Place, member.Offset, new Fact("key", Excerpt.Of(member.Name), isPersonal: true), Allowed(known)));
            else if (members.ContainsKey(member.Name)) faults.Add(ProblemException.OfConfiguration(member.Value.Place, member.Offset, "PCC902.Twice", new Fact("key", member.Name)));
            else members.Add(member.Name, member.Value);
        }

        return members;
    }

    public static void Require(JsonValue value, JsonType type)
    {
        if (value.Type != type)
            throw ProblemException.OfConfiguration(value.Place, value.Offset, "PCC902.Type", new Fact("type", Show(value.Type)), new Fact("expected", Show(type)));
    }

    private static string Show(JsonType type) => type.ToString().ToLowerInvariant();

    private static Fact Allowed(IEnumerable<string> names) => new("allowed", string.Join(", ", names));
}

/// <summary>A value with its name in a configuration.</summary>
internal sealed class Named<T>(string name, T value)
{
    public string Name { get; } = name;

    public T Value { get; } = value;
}
