using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Serving.Page;
using PhoneCallCtx.Cli.Serving.Page.Records;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>The page of <c>serve</c>: what answers its questions.</summary>
internal static class LocalPage
{
    /// <summary>Puts the page in front of a Web API.</summary>
    /// <param name="api">The Web API.</param>
    /// <param name="dataverse">The local Dataverse behind it. What its steps do is kept for the requests of the page.</param>
    /// <param name="settings">The settings of the steps, as text; null for the defaults.</param>
    public static PageApi Over(IWebApi api, LocalDataverse dataverse, string? settings)
    {
        var configuration = new Configuration(() => TextOfVariable(dataverse) ?? settings);
        var records = new RecordsAnswer(configuration, new RecordSets());
        var requests = new RequestAnswer(api);
        dataverse.StepExecuted += requests.Record;
        return new PageApi(api, new Dictionary<string, PageAnswer>(StringComparer.Ordinal)
        {
            ["numbers"] = new NumbersAnswer(configuration).Answer,
            ["settings"] = new SettingsAnswer(configuration).Answer,
            ["records/load"] = records.Load,
            ["records/count"] = records.Count,
            ["records/rows"] = records.Rows,
            ["requests"] = requests.Answer,
        });
    }

    /// <summary>The environment variable replaces the settings of the steps when it sets anything.</summary>
    /// <returns>Its text; null when it sets nothing or cannot be used: then the last usable rules stay in force.</returns>
    private static string? TextOfVariable(LocalDataverse dataverse)
    {
        var definition = dataverse.ReadAll(VariableTables.Definitions).FirstOrDefault(row => row.GetAttributeValue<string>(VariableTables.SchemaName) == EnvironmentRules.VariableName);
        if (definition is null) return null;
        var value = dataverse.ReadAll(VariableTables.Values).FirstOrDefault(row => row.GetAttributeValue<EntityReference>(VariableTables.DefinitionId)?.Id == definition.Id);
        var text = value?.GetAttributeValue<string>(VariableTables.Value) ?? definition.GetAttributeValue<string>(VariableTables.DefaultValue);
        return string.IsNullOrWhiteSpace(text) || SettingsReader.FindFaults(text).Count > 0 || SameSettings.SetNothing(SettingsReader.Read(text)) ? null : text;
    }
}
