using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>The environment variable of the rules in a local Dataverse. It replaces the settings of the steps when it sets anything.</summary>
internal static class RulesVariable
{
    private const string Name = "pcc_PhoneCallContextRules";

    /// <summary>The settings of the variable, as text.</summary>
    /// <param name="dataverse">The local Dataverse.</param>
    /// <returns>The text; null when the variable sets nothing or cannot be used.</returns>
    public static string? TextIn(LocalDataverse dataverse)
    {
        var definition = dataverse.ReadAll("environmentvariabledefinition").FirstOrDefault(row => row.GetAttributeValue<string>("schemaname") == Name);
        if (definition is null) return null;
        var value = dataverse.ReadAll("environmentvariablevalue").FirstOrDefault(row => row.GetAttributeValue<EntityReference>("environmentvariabledefinitionid")?.Id == definition.Id);
        var text = value?.GetAttributeValue<string>("value") ?? definition.GetAttributeValue<string>("defaultvalue");
        return string.IsNullOrWhiteSpace(text) || SettingsReader.FindFaults(text).Count > 0 || SameSettings.SetNothing(SettingsReader.Read(text)) ? null : text;
    }
}
