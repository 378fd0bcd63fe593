using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Writes settings with as few characters as possible: without blanks, without <c>$schema</c>, and without what has its default.</summary>
internal static class MinimalSettings
{
    /// <summary>The settings that leave the configuration of a step in force.</summary>
    private const string Nothing = "{}";

    /// <summary>The settings that replace the configuration of a step by the defaults. A shorter text would not say so.</summary>
    private const string Defaults = """{"mode":"enforce"}""";

    private static readonly PhoneForms[] Forms = [.. Enum.GetValues<PhoneForms>().Where(form => form is not (PhoneForms.None or PhoneForms.Default))];

    /// <summary>The minimal text with the same meaning.</summary>
    /// <param name="text">A text that the reader can use.</param>
    /// <exception cref="Plugins.Languages.ProblemException">The text cannot be used.</exception>
    public static string Of(string text)
    {
        var settings = SettingsReader.Read(text);
        var minimal = Write(settings);
        return SameSettings.Are(settings, SettingsReader.Read(minimal)) ? minimal : throw new InvalidOperationException("The minified settings do not mean the same.");
    }

    private static string Write(RuleSettings settings)
    {
        if (SameSettings.SetNothing(settings)) return Nothing;
        var defaults = RuleSettings.Default;
        var json = Object(
            ("mode", Unless(settings.Mode, defaults.Mode, Name)),
            ("applicationUsers", Unless(settings.ApplicationUsers, defaults.ApplicationUsers, Name)),
            ("judgeUnchanged", Unless(settings.JudgeUnchanged, defaults.JudgeUnchanged, Boolean)),
            ("severity", NotEmpty(Object([.. RuleBook.Default.Rules.Select(rule => (rule.Code, Unless(SameSettings.SeverityOf(rule, settings), rule.DefaultSeverity, Name)))]))),
            ("transitions", SameSettings.AreUnrestricted(settings.Transitions) ? null : Write(settings.Transitions)),
            ("lockInactiveRows", Unless(settings.LockInactiveRows, defaults.LockInactiveRows, Boolean)),
            ("fixedOnceSet", Columns(settings.FixedOnceSet)),
            ("required", Columns(settings.Required)),
            ("phones", NotEmpty(Object([.. ColumnGroups.Phones.Select(column => (column.LogicalName, NotEmpty(Write(settings.PolicyOf(column)))))]))));
        return NotEmpty(json) ?? Defaults;
    }

    /// <summary>Keeping the status is no change, and a status that is left out allows none.</summary>
    private static string Write(StateTransitions transitions) => Object([.. PhoneCallTable.States.Select(from =>
        (from.InvariantName, List(PhoneCallTable.States.Where(to => to != from && transitions.Allow(from, to)), to => SettingsText.Quote(to.InvariantName))))]);

    private static string Write(PhonePolicy policy)
    {
        var defaults = PhonePolicy.Default;
        return Object(
            ("level", Unless(policy.Level, defaults.Level, Name)),
            ("allow", Unless(policy.Allow, defaults.Allow, allow => List(Forms.Where(policy.Allows), Name) ?? "[]")),
            ("regions", List(policy.Regions, region => SettingsText.Quote(region.Id))),
            ("types", List(policy.Types, type => SettingsText.Quote(type.LibraryName()))),
            ("defaultRegion", policy.DefaultRegion is { } region ? SettingsText.Quote(region.Id) : null),
            ("withheldWords", List(policy.WithheldWords, SettingsText.Quote)),
            ("normalize", Unless(policy.Normalize, defaults.Normalize, Boolean)));
    }

    private static string? Columns(IReadOnlyList<ColumnDefinition> columns) => List(columns, column => SettingsText.Quote(column.LogicalName));

    private static string? Unless<T>(T value, T standard, Func<T, string> write) => EqualityComparer<T>.Default.Equals(value, standard) ? null : write(value);

    private static string? NotEmpty(string json) => json == Nothing ? null : json;

    private static string Object(params IEnumerable<(string Name, string? Json)> members) =>
        "{" + string.Join(',', members.Where(member => member.Json is not null).Select(member => SettingsText.Quote(member.Name) + ":" + member.Json)) + "}";

    /// <summary>A list; null when it is empty.</summary>
    private static string? List<T>(IEnumerable<T> items, Func<T, string> write) => string.Join(',', items.Select(write)) is { Length: > 0 } list ? "[" + list + "]" : null;

    private static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>The name of a value in settings. The reader verifies it.</summary>
    private static string Name<T>(T value) where T : struct, Enum => SettingsText.Quote(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
