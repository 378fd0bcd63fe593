using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Registrations;

/// <summary>A part of what an assembly declares, as a table under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Header">The names of the columns; none when the first column names what is in the second.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RegistrationPart(string Heading, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The parts of an assembly, in the order in which they are registered.</summary>
    public static IEnumerable<RegistrationPart> Of(AssemblyRegistration assembly)
    {
        var plugins = assembly.Types.Where(type => type.WorkflowActivityGroup is null).ToArray();
        if (plugins.Length > 0) yield return new RegistrationPart("Plug-in types", ["class", "steps", "custom API"], plugins.Select(type => OfType(type, assembly)).ToArray());
        foreach (var step in assembly.Steps) yield return new RegistrationPart($"Step: {step.Name}", [], OfStep(step).ToArray());
        foreach (var api in assembly.CustomApis)
        {
            yield return new RegistrationPart($"Custom API: {api.UniqueName}", [], [["class", api.PluginTypeName], ["display name", api.DisplayName], ["description", api.Description]]);
            if (api.RequestParameters.Count > 0) yield return OfFields($"Request parameters of {api.UniqueName}", api.RequestParameters);
            if (api.ResponseProperties.Count > 0) yield return OfFields($"Response properties of {api.UniqueName}", api.ResponseProperties);
        }

        foreach (var activity in assembly.Types.Except(plugins)) yield return new RegistrationPart($"Workflow activity: {activity.ActivityName}", [], OfActivity(activity));
        foreach (var variable in assembly.EnvironmentVariables)
            yield return new RegistrationPart($"Environment variable: {variable.SchemaName}", [], [["type", "JSON"], ["display name", variable.DisplayName], ["default value", variable.DefaultValue], ["description", variable.Description]]);
    }

    private static string[] OfType(PluginTypeRegistration type, AssemblyRegistration assembly) =>
    [
        type.Name,
        assembly.Steps.Count(step => step.PluginTypeName == type.Name).ToString(CultureInfo.InvariantCulture),
        string.Join(", ", assembly.CustomApis.Where(api => api.PluginTypeName == type.Name).Select(api => api.UniqueName)),
    ];

    private static IEnumerable<string[]> OfStep(StepRegistration step)
    {
        yield return ["message", step.Message];
        yield return ["table", step.Table];
        yield return ["class", step.PluginTypeName];
        yield return ["stage", StepText.Stage(step.Stage)];
        yield return ["mode", StepText.Mode(step.IsAsynchronous)];
        yield return ["rank", step.Rank.ToString(CultureInfo.InvariantCulture)];
        if (step.FilteringColumns.Count > 0) yield return ["filtering columns", StepText.Columns(step.FilteringColumns)];
        foreach (var image in step.Images) yield return [$"image {image.Name}", StepText.Image(image)];
        if (step.UnsecureConfiguration.Length > 0) yield return ["unsecure configuration", step.UnsecureConfiguration];
        yield return ["description", step.Description];
        yield return ["identifier", step.Id.ToString()];
    }

    private static string[][] OfActivity(PluginTypeRegistration activity) =>
        [["class", activity.Name], ["friendly name", activity.FriendlyName], ["group", activity.WorkflowActivityGroup!], ["description", activity.Description]];

    private static RegistrationPart OfFields(string heading, IEnumerable<CustomApiField> fields) => new(
        heading, ["name", "type", "optional", "display name", "description"],
        fields.Select(field => new[] { field.UniqueName, field.Type.ToString(), field.IsOptional ? "yes" : "no", field.DisplayName, field.Description }).ToArray());
}
