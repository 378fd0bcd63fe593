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

/// <summary>Reads the inputs of requests and activities; an error names the input that cannot be used and what would be right.</summary>
internal static class Inputs
{
    /// <summary>The value of an input; null when it is not given.</summary>
    /// <exception cref="ProblemException">The value has another type.</exception>
    public static object? Find<T>(ParameterCollection? inputs, string name)
    {
        if (inputs is null || !inputs.TryGetValue(name, out var value)) return null;
        if (value is null or T) return value;
        throw ProblemException.OfInput(name, Keys.InputType, new Fact("type", value.GetType().Name), new Fact("expected", typeof(T).Name));
    }

    /// <summary>The value of a text that has to be given.</summary>
    /// <exception cref="ProblemException">It is missing or no text.</exception>
    public static string Require(ParameterCollection? inputs, string name) => (string?)Find<string>(inputs, name) ?? throw Missing(name);

    public static ProblemException Missing(string name) => ProblemException.OfInput(name, Keys.InputMissing);

    /// <summary>A region by its two letters, in capitals or not; null when none is given.</summary>
    /// <exception cref="ProblemException">There is no such region.</exception>
    public static Region? ReadRegion(string name, string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return null;
        return NumberingPlan.Current.FindRegion(id!.Trim().ToUpperInvariant()) ?? throw ProblemException.OfInput(name, Keys.InputRegion, Value(id));
    }

    /// <summary>A level by the name that a configuration has for it, in capitals or not; that of the default policy when none is given.</summary>
    /// <exception cref="ProblemException">There is no such level.</exception>
    public static PhoneLevel ReadLevel(string name, string? level)
    {
        if (string.IsNullOrWhiteSpace(level)) return PhonePolicy.Default.Level;
        foreach (var option in PhonePolicyReader.Levels)
            if (string.Equals(option.Name, level!.Trim(), StringComparison.OrdinalIgnoreCase)) return option.Value;
        throw ProblemException.OfInput(name, Keys.InputLevel, Value(level!), new Fact("allowed", string.Join(", ", PhonePolicyReader.Levels.Select(option => option.Name))));
    }

    /// <summary>A phone column by its logical name, in capitals or not; that of the customer when none is given.</summary>
    /// <exception cref="ProblemException">There is no such column.</exception>
    public static ColumnDefinition ReadPhoneColumn(string name, string? column)
    {
        if (string.IsNullOrWhiteSpace(column)) return PhoneCallTable.CustomerPhoneNumber;
        foreach (var option in ColumnGroups.Phones)
            if (string.Equals(option.LogicalName, column!.Trim(), StringComparison.OrdinalIgnoreCase)) return option;
        throw ProblemException.OfInput(name, Keys.InputColumn, Value(column!), new Fact("allowed", string.Join(", ", ColumnGroups.Phones.Select(option => option.LogicalName))));
    }

    /// <summary>A caller who fills in the wrong field may have given anything.</summary>
    private static Fact Value(string text) => new("value", Excerpt.Of(text), isPersonal: true);
}
