using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>Reads values of a configuration. An error names the position of a wrong value and the expected value.</summary>
internal static class SettingValues
{
    public static T Member<T>(Dictionary<string, JsonValue> members, string key, Func<JsonValue, T> read, T otherwise) =>
        members.TryGetValue(key, out var value) ? read(value) : otherwise;

    public static T[] ReadNames<T>(JsonValue value, IReadOnlyList<Named<T>> options)
    {
        Require(value, JsonType.Array);
        return [.. value.Items.Select(item => ReadName(item, options)).Distinct()];
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
        throw ProblemException.OfConfiguration(value.Place, "PCC902.Value", new Fact("value", Excerpt.Of(value.Text), isPersonal: true), Allowed(options.Select(option => option.Name)));
    }

    public static Dictionary<string, JsonValue> ReadObject(JsonValue value, IEnumerable<string> keys)
    {
        Require(value, JsonType.Object);
        var known = new HashSet<string>(keys, StringComparer.Ordinal);
        var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name)) throw ProblemException.OfUnknownKey(value.Place, member.Value.Place, new Fact("key", Excerpt.Of(member.Name), isPersonal: true), Allowed(known));
            if (members.ContainsKey(member.Name)) throw ProblemException.OfConfiguration(member.Value.Place, "PCC902.Twice", new Fact("key", member.Name));
            members.Add(member.Name, member.Value);
        }

        return members;
    }

    public static void Require(JsonValue value, JsonType type)
    {
        if (value.Type != type)
            throw ProblemException.OfConfiguration(value.Place, "PCC902.Type", new Fact("type", Show(value.Type)), new Fact("expected", Show(type)));
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
