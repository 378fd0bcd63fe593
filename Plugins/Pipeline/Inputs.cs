using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads the inputs of requests and activities. An error names the input that cannot be used and the expected value.</summary>
internal static class Inputs
{
    /// <summary>The value of an input; null when the caller does not supply it.</summary>
    /// <exception cref="ProblemException">The value has another type.</exception>
    public static object? Find<T>(ParameterCollection? inputs, string name)
    {
        if (inputs is null || !inputs.TryGetValue(name, out var value)) return null;
        if (value is null or T) return value;
        throw ProblemException.OfInput(name, Keys.InputType, new Fact("type", value.GetType().Name), new Fact("expected", typeof(T).Name));
    }

    /// <summary>The value of a required text.</summary>
    /// <exception cref="ProblemException">It is missing or no text.</exception>
    public static string Require(ParameterCollection? inputs, string name) => (string?)Find<string>(inputs, name) ?? throw Missing(name);

    public static ProblemException Missing(string name) => ProblemException.OfInput(name, Keys.InputMissing);

    /// <summary>The region with two letters, in any case; null when the caller supplies none.</summary>
    /// <exception cref="ProblemException">There is no such region.</exception>
    public static Region? ReadRegion(string name, string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return null;
        return NumberingPlan.Current.FindRegion(id!.Trim().ToUpperInvariant()) ?? throw ProblemException.OfInput(name, Keys.InputRegion, Value(id));
    }

    /// <summary>The level with a name from the settings, in any case; the default policy's level when the caller supplies none.</summary>
    /// <exception cref="ProblemException">There is no such level.</exception>
    public static PhoneLevel ReadLevel(string name, string? level)
    {
        if (string.IsNullOrWhiteSpace(level)) return PhonePolicy.Default.Level;
        foreach (var option in PhonePolicyReader.Levels)
            if (string.Equals(option.Name, level!.Trim(), StringComparison.OrdinalIgnoreCase)) return option.Value;
        throw ProblemException.OfInput(name, Keys.InputLevel, Value(level!), new Fact("allowed", string.Join(", ", PhonePolicyReader.Levels.Select(option => option.Name))));
    }

    /// <summary>The phone column with a logical name, in any case; the customer's column when the caller supplies none.</summary>
    /// <exception cref="ProblemException">There is no such column.</exception>
    public static ColumnDefinition ReadPhoneColumn(string name, string? column)
    {
        if (string.IsNullOrWhiteSpace(column)) return PhoneCallTable.CustomerPhoneNumber;
        foreach (var option in ColumnGroups.Phones)
            if (string.Equals(option.LogicalName, column!.Trim(), StringComparison.OrdinalIgnoreCase)) return option;
        throw ProblemException.OfInput(name, Keys.InputColumn, Value(column!), new Fact("allowed", string.Join(", ", ColumnGroups.Phones.Select(option => option.LogicalName))));
    }

    /// <summary>Personal data: a caller who fills in the wrong input may have supplied anything.</summary>
    private static Fact Value(string text) => new("value", Excerpt.Of(text), isPersonal: true);
}
