using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>
/// Compares steps on Restore. No class declares one, since the identifier of the message is another one in each environment;
/// whoever wants restored rows judged registers it by hand. Such a step runs at a stage of its class, on every row, and sees
/// the row in the bin where it has the image of the steps on Update.
/// </summary>
internal static class RestoreComparison
{
    /// <summary>Whether a step of an environment is one that somebody registered by hand on Restore, of a class that is registered on the table.</summary>
    public static bool IsByHand(AssemblyRegistration assembly, StepRegistration step) => step.Message == MessageFacts.Restore && DeclaredOf(assembly, step).Any();

    public static IEnumerable<StepDifference> Compare(AssemblyRegistration assembly, EnvironmentStep found)
    {
        var step = found.Registration;
        var stages = DeclaredOf(assembly, step).Select(declared => declared.Stage).Distinct().ToArray();
        yield return new StepDifference(DifferenceKind.Information, step.Name, step.Id, "registered by hand", null, $"{StepComparison.Show(step)}{(found.IsEnabled ? "" : ", disabled")}");
        if (!stages.Contains(step.Stage)) yield return Differs("stage", string.Join(" or ", stages.Select(StepText.Stage)), StepText.Stage(step.Stage));
        if (step.IsAsynchronous) yield return Differs("mode", StepText.Mode(isAsynchronous: false), StepText.Mode(isAsynchronous: true));
        if (step.FilteringColumns.Count > 0) yield return Differs("filtering columns", StepText.Columns([]), StepText.Columns(step.FilteringColumns));

        // Without an image only what the request overrides is judged, which is the administrator's choice.
        if (found.Images.Count == 0) yield break;
        var images = assembly.Steps.FirstOrDefault(declared => MessageFacts.IsUpdate(declared.Message) && declared.Stage == step.Stage)?.Images ?? [];
        foreach (var difference in ImageComparison.Compare(step with { Images = images }, found)) yield return difference;

        StepDifference Differs(string subject, string code, string environment) => new(DifferenceKind.Differs, step.Name, step.Id, subject, code, environment);
    }

    private static IEnumerable<StepRegistration> DeclaredOf(AssemblyRegistration assembly, StepRegistration step) =>
        assembly.Steps.Where(declared => declared.PluginTypeName == step.PluginTypeName && declared.Table == step.Table);
}
