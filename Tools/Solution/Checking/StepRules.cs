using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The steps can be registered: what an import needs of each, and what the platform rejects of a registration.</summary>
internal static class StepRules
{
    /// <summary>Elements that an import does not take empty.</summary>
    private static readonly string[] NeverEmpty = ["Description", "FilteringAttributes", "Configuration"];

    /// <summary>What the platform rejects of a step on any table. Other rules are about the table of this project, and about messages that it has.</summary>
    private static readonly string[] OfEveryTable = ["PCCREG02", "PCCREG11", "PCCREG12", "PCCREG13", "PCCREG15", "PCCREG17"];

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution)
    {
        var registered = new List<StepRegistration>();
        foreach (var step in solution.Steps)
        {
            var isOurs = solution.IsOurs || step.AssemblyName == SolutionIdentity.AssemblyName;
            foreach (var finding in Check(step, solution, registered).Where(finding => finding.StopsImport || isOurs)) yield return finding;
            if (step.Message is not null) registered.Add(step.ToRegistration());
        }
    }

    private static IEnumerable<SolutionFinding> Check(PackedStep step, PackedSolution solution, IReadOnlyList<StepRegistration> registered)
    {
        foreach (var finding in Form(step, solution).Concat(Type(step, solution))) yield return finding;
        if (step.Message is null) yield break;

        var registration = step.ToRegistration();
        foreach (var finding in RegistrationLint.Check(registration, registered, PhoneCallCatalog.Instance)) yield return new SolutionFinding(finding.Code, step.Name, finding.Message + ".", StopsImport: OfEveryTable.Contains(finding.Code, StringComparer.Ordinal));
        foreach (var finding in ImageProperties(step, registration)) yield return finding;
    }

    private static IEnumerable<SolutionFinding> Form(PackedStep step, PackedSolution solution)
    {
        var hasMessage = Guid.TryParse(step.Text("SdkMessageId"), out _);
        if (step.Message is null && (solution.IsOurs || !hasMessage))
            yield return new SolutionFinding("PCCZIP31", step.Name, $"the message {step.Text("SdkMessageId")} is not known. Those that have the same identifier in every environment are: {string.Join(", ", Messages.Known)}.", StopsImport: !hasMessage);
        if (step.Text("PrimaryEntity") == StepRegistration.NoTable)
            yield return new SolutionFinding("PCCZIP33", step.Name, $"PrimaryEntity is \"{StepRegistration.NoTable}\"; an import looks for a table of this name. Leave the element out for a step without a table.", StopsImport: true);
        if (step.Number("Mode") is not (0 or 1)) yield return new SolutionFinding("PCCZIP32", step.Name, $"Mode is \"{step.Text("Mode")}\". It is 0 (synchronous) or 1 (asynchronous).", IsGiven("Mode"));
        if (step.Number("Stage") is null) yield return new SolutionFinding("PCCZIP32", step.Name, $"Stage is \"{step.Text("Stage")}\". It is 10, 20 or 40.", IsGiven("Stage"));
        if (step.Number("Rank") is null) yield return new SolutionFinding("PCCZIP32", step.Name, $"Rank is \"{step.Text("Rank")}\". It is a number from 1.", IsGiven("Rank"));
        if (step.Text("EventHandlerTypeCode") != StepFile.PluginTypeCode)
            yield return new SolutionFinding("PCCZIP36", step.Name, $"EventHandlerTypeCode is not {StepFile.PluginTypeCode} (plugintype); an import fails without it.", IsGiven("EventHandlerTypeCode") && step.Number("EventHandlerTypeCode") is null);
        if (step.Element.Element("ImpersonatingUserIdName") is not null)
            yield return new SolutionFinding("PCCZIP37", step.Name, "ImpersonatingUserIdName contains the name of a person. Remove the element, and set the user of the step in the environment.");
        foreach (var name in NeverEmpty.Where(name => step.Element.Element(name) is { IsEmpty: true } or { Value: "" }))
            yield return new SolutionFinding("PCCZIP38", step.Name, $"{name} is empty. Leave the element out.");
        if (!Guid.TryParse(step.Id, out _)) yield return new SolutionFinding("PCCZIP39", step.Name, $"its identifier \"{step.Id}\" is no GUID.", StopsImport: true);

        bool IsGiven(string name) => step.Text(name).Length > 0;
    }

    private static IEnumerable<SolutionFinding> Type(PackedStep step, PackedSolution solution)
    {
        var named = step.Text("PluginTypeName");
        var type = solution.Types.FirstOrDefault(type => (string?)type.Attribute("AssemblyQualifiedName") == named);
        if (named.Length == 0)
        {
            if (FaultOfKey(step, solution) is { } fault) yield return new SolutionFinding("PCCZIP35", step.Name, fault);
        }
        else if (type is null)
        {
            yield return new SolutionFinding("PCCZIP35", step.Name, $"its plug-in type {named} is not in the solution.", StopsImport: IsLeftOut(step, solution));
        }
        else if (!Guid.TryParse(step.Text("PluginTypeId"), out var id) || !Guid.TryParse((string?)type.Attribute("PluginTypeId"), out var expected) || id != expected)
        {
            yield return new SolutionFinding("PCCZIP35", step.Name, $"its PluginTypeId {step.Text("PluginTypeId")} is not that of {PackedAssembly.ClassOf(named)}.");
        }
    }

    /// <summary>What is wrong with a step that names its plug-in type by a key alone, as those of plug-in packages do.</summary>
    private static string? FaultOfKey(PackedStep step, PackedSolution solution)
    {
        var key = step.Text("PluginTypeExportKey") is { Length: > 0 } exportKey ? exportKey : step.Text("PluginTypeId");
        if (key.Length == 0) return "it names no plug-in type: PluginTypeName is missing. Write the solution files again.";
        return solution.HasType(key) ? null : $"its plug-in type {key} is not in the solution. Write the solution files again.";
    }

    /// <summary>Whether the assembly that the step names is in the zip without the type. An assembly that is not in the zip may be in the environment.</summary>
    private static bool IsLeftOut(PackedStep step, PackedSolution solution)
    {
        var assemblies = solution.Assemblies.Where(assembly => PackedAssembly.NameOf(assembly.FullName) == step.AssemblyName).ToArray();
        return assemblies.Length > 0 && !assemblies.SelectMany(assembly => assembly.Types).Any(type => PackedAssembly.ClassOf(type) == PackedAssembly.ClassOf(step.Text("PluginTypeName")));
    }

    private static IEnumerable<SolutionFinding> ImageProperties(PackedStep step, StepRegistration registration) =>
        from image in step.Element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage")
        let property = image.Element("MessagePropertyName")?.Value
        where !MessageFacts.IsImageProperty(registration.Message, property ?? "")
        select new SolutionFinding("PCCZIP34", step.Name, $"the image {image.Element("EntityAlias")?.Value} has the parameter \"{property}\"; the message {registration.Message} requires \"{MessageFacts.ImageProperty(registration.Message)}\".", StopsImport: property is not null && !property.Equals(MessageFacts.ImageProperty(registration.Message), StringComparison.OrdinalIgnoreCase));
}
