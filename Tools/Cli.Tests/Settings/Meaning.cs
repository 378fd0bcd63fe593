using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>What settings mean, as text: every public property of the settings and of the policies, so that no future one is left out.</summary>
internal static class Meaning
{
    public static string Of(RuleSettings settings) => string.Join('\n', Lines(settings));

    private static IEnumerable<string> Lines(RuleSettings settings)
    {
        yield return $"sets anything: {!ReferenceEquals(settings, RuleSettings.Default)}";
        foreach (var property in typeof(RuleSettings).GetProperties().Where(property => !property.GetMethod!.IsStatic))
        {
            yield return property.Name switch
            {
                nameof(RuleSettings.Severities) => string.Join(' ', new RuleBook(settings).Rules.Select(rule => $"{rule.Code}={rule.Severity}")),
                nameof(RuleSettings.Phones) => string.Join('\n', ColumnGroups.Phones.Select(column => $"{column.LogicalName}: {Show(settings.PolicyOf(column))}")),
                _ => $"{property.Name}: {Show(property.GetValue(settings))}",
            };
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        ColumnDefinition column => column.LogicalName,
        Region region => region.Id,
        Enum or bool => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        StateTransitions transitions => string.Join(' ', PhoneCallTable.States.SelectMany(from => PhoneCallTable.States.Select(to => $"{from.Value}-{to.Value}={transitions.Allow(from, to)}")).Prepend($"all={ReferenceEquals(transitions, StateTransitions.All)}")),
        PhonePolicy policy => string.Join(", ", typeof(PhonePolicy).GetProperties().Where(property => !property.GetMethod!.IsStatic).Select(property => $"{property.Name}={Show(property.GetValue(policy))}")),
        IEnumerable items => "[" + string.Join('|', items.Cast<object>().Select(Show)) + "]",
        _ => throw new NotSupportedException($"A setting of type {value.GetType()} is not compared."),
    };
}
