using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Serving.Page;
using PhoneCallCtx.Cli.Serving.Page.Records;
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
        var configuration = new Configuration(() => RulesVariable.TextIn(dataverse) ?? settings);
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
            ["records/report"] = records.Report,
            ["requests"] = requests.Answer,
        });
    }
}
