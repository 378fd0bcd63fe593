using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>
/// Compares steps on Restore. No class declares one, since each environment has its own identifier of the message. To evaluate
/// restored rows, an administrator registers the classes for Update by hand. A Restore is an Update of a row in the bin.
/// </summary>
internal static class RestoreComparison
{
    public const string Restore = "Restore";

    /// <summary>Whether a step does on Restore what a declared one does on Update, so that somebody registered it by hand.</summary>
    public static bool IsByHand(AssemblyRegistration assembly, StepRegistration step) => FindOnUpdate(assembly, step) is not null;

    /// <summary>Compares a step that was registered by hand with the declared one on Update.</summary>
    public static IEnumerable<StepDifference> Compare(AssemblyRegistration assembly, EnvironmentStep found)
    {
        var step = found.Registration;
        yield return new StepDifference(DifferenceKind.Information, step.Name, step.Id, "step on Restore", null, StepComparison.Show(step) + (found.IsEnabled ? "" : ", disabled"));
        if (step.FilteringColumns.Count > 0) yield return new StepDifference(DifferenceKind.Differs, step.Name, step.Id, "filtering columns", StepText.Columns([]), StepText.Columns(step.FilteringColumns));

        // Without an image what the request overrides is evaluated alone, which is the administrator's choice.
        if (found.Images.Count == 0) yield break;
        foreach (var difference in ImageComparison.Compare(step with { Images = FindOnUpdate(assembly, step)!.Images }, found)) yield return difference;
    }

    private static StepRegistration? FindOnUpdate(AssemblyRegistration assembly, StepRegistration step) =>
        step.Message != Restore ? null : assembly.Steps.FirstOrDefault(declared => StepFunction.Of(declared) == StepFunction.Of(step) with { Message = "Update" });
}
