using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>Compares what an assembly declares with what an environment has.</summary>
public static class StepComparison
{
    /// <summary>Whether a step of an environment is one of an assembly.</summary>
    /// <param name="assembly">What the assembly declares.</param>
    /// <param name="step">The step.</param>
    public static bool IsOf(AssemblyRegistration assembly, EnvironmentStep step)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(step);
        // The reference calls the column the full name of the assembly; it contains the simple one.
        return step.AssemblyName == assembly.Name || step.AssemblyName.StartsWith(assembly.Name + ",", StringComparison.Ordinal);
    }

    /// <summary>Compares.</summary>
    /// <param name="assembly">What the assembly declares.</param>
    /// <param name="steps">The steps of the environment; those of other assemblies are ignored.</param>
    /// <returns>The differences: by step as declared, then those that are not declared.</returns>
    public static IReadOnlyList<StepDifference> Compare(AssemblyRegistration assembly, IEnumerable<EnvironmentStep> steps)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var match = new StepMatch(assembly.Steps, steps.Where(step => IsOf(assembly, step)));
        return assembly.Steps.SelectMany(step => match.Find(step) is { } found ? Compare(step, found) : [Missing(step)])
            .Concat(match.Rest.SelectMany(step =>
                match.FindTwin(step) is { } twin ? [Twice(twin, step)] : RestoreComparison.IsByHand(assembly, step.Registration) ? RestoreComparison.Compare(assembly, step) : [Orphan(step)]))
            .ToArray();
    }

    private static StepDifference Missing(StepRegistration step) => new(DifferenceKind.Missing, step.Name, step.Id, "step", Show(step), null);

    private static StepDifference Orphan(EnvironmentStep step) => new(DifferenceKind.Orphan, step.Registration.Name, step.Registration.Id, "step", null, Show(step.Registration));

    private static StepDifference Twice(StepRegistration step, EnvironmentStep other) =>
        new(DifferenceKind.RunsTwice, step.Name, other.Registration.Id, "step", Show(step), $"also {Show(other.Registration)}, named {other.Registration.Name}");

    private static IEnumerable<StepDifference> Compare(StepRegistration step, EnvironmentStep found)
    {
        var other = found.Registration;
        // The name and the description mention the message, so they differ on its other form.
        // The step of the rules variable rejects multiple messages.
        var isOtherForm = step.Message != other.Message && MessageFacts.SingleOf(step.Message) == MessageFacts.SingleOf(other.Message) && step.Table == SolutionIdentity.Table;
        if (isOtherForm)
        {
            yield return new StepDifference(DifferenceKind.InsteadOf, step.Name, other.Id, "message", step.Message, other.Message);
        }
        else
        {
            if (step.Name != other.Name) yield return Differs("name", step.Name, other.Name);
            if (step.Description != other.Description) yield return Differs("description", step.Description, other.Description);
            if (step.Message != other.Message) yield return Differs("message", step.Message, other.Message);
        }

        if (step.PluginTypeName != other.PluginTypeName) yield return Differs("class", step.PluginTypeName, other.PluginTypeName);
        if (step.Table != other.Table) yield return Differs("table", step.Table, other.Table);
        if (step.Stage != other.Stage) yield return Differs("stage", StepText.Stage(step.Stage), StepText.Stage(other.Stage));
        if (step.IsAsynchronous != other.IsAsynchronous) yield return Differs("mode", StepText.Mode(step.IsAsynchronous), StepText.Mode(other.IsAsynchronous));
        if (step.Rank != other.Rank) yield return Differs("rank", step.Rank.ToString(CultureInfo.InvariantCulture), other.Rank.ToString(CultureInfo.InvariantCulture));
        if (!IsSame(step.FilteringColumns, other.FilteringColumns)) yield return Differs("filtering columns", StepText.Columns(step.FilteringColumns), StepText.Columns(other.FilteringColumns));
        if (!found.IsEnabled) yield return Differs("state", "enabled", "disabled");
        foreach (var difference in ImageComparison.Compare(step, found)) yield return difference;
        if (other.UnsecureConfiguration.Length > 0 && other.UnsecureConfiguration != step.UnsecureConfiguration)
            yield return new StepDifference(DifferenceKind.Information, step.Name, other.Id, "configuration", step.UnsecureConfiguration, other.UnsecureConfiguration);
        if (other.IsAsynchronous)
            yield return new StepDifference(DifferenceKind.Information, step.Name, other.Id, "system jobs that succeed", null, found.DeletesSystemJobs ? "deleted" : "kept");

        StepDifference Differs(string subject, string code, string environment) => new(DifferenceKind.Differs, step.Name, other.Id, subject, code, environment);
    }

    /// <summary>Whether two lists have the same columns, in any order.</summary>
    internal static bool IsSame(IEnumerable<string> one, IEnumerable<string> other) => one.ToHashSet(StringComparer.Ordinal).SetEquals(other);

    /// <summary>A step in words, but for its name.</summary>
    internal static string Show(StepRegistration step) =>
        $"{step.Message} of {step.Table} at {StepText.Stage(step.Stage)}, {StepText.Mode(step.IsAsynchronous)}, {step.PluginTypeName}";
}
