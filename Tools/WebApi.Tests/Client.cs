using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Operations;
using PhoneCallCtx.WebApi.Tests.Conformance;

namespace PhoneCallCtx.WebApi.Tests;

/// <summary>A client of the Web API of a new local Dataverse.</summary>
internal sealed class Client
{
    public const string Table = "msdyn_ocphonecallengagementctx";
    public const string Set = "msdyn_ocphonecallengagementctxes";
    public const string Key = "msdyn_ocphonecallengagementctxid";
    public const string Origin = "http://127.0.0.1:5080";
    public const string Root = Origin + "/api/data/v9.2/";

    public static readonly PluginAssembly Plugin = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    public Client(PlatformBehavior? behavior = null, bool withPlugin = false, Action<LocalDataverse>? prepare = null)
    {
        // The plug-in caches its settings by organization.
        Dataverse = new LocalDataverse(new LocalDataverseOptions { OrganizationId = Guid.NewGuid() });
        if (withPlugin) Dataverse.Register(Plugin);
        prepare?.Invoke(Dataverse);
        Api = new ConformingWebApi(new LocalWebApi(Dataverse, behavior), string.Join(' ', Dataverse.CustomApis.Select(api => api.UniqueName)));
    }

    public LocalDataverse Dataverse { get; }

    public IWebApi Api { get; }

    public Guid UserId { get; set; } = WellKnown.AdministratorId;

    public Answer Send(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var all = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        var target = path.StartsWith('/') ? path : "/api/data/v9.2/" + path;
        return new Answer(Api.Answer(new ApiRequest(method, target, Origin, all, Encoding.UTF8.GetBytes(body ?? ""), UserId)));
    }

    public Answer Get(string path, params (string Name, string Value)[] headers) => Send("GET", path, null, headers);

    /// <summary>Stores a phone call without steps.</summary>
    public Guid Seed(params (string Column, object? Value)[] columns) => Seed(Table, columns);

    public Guid Seed(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns) row[column] = value;
        return Dataverse.Create(row);
    }

    public Entity Row(Guid id) => Dataverse.Find(Table, id)!;

    /// <summary>The names of the callers that a list finds, in the order of the answer.</summary>
    public string?[] Names(string query)
    {
        var answer = Get($"{Set}?{query}");
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Json["value"]!.AsArray().Select(row => (string?)row!["msdyn_callername"])];
    }
}

/// <summary>An answer of the Web API.</summary>
internal sealed class Answer(ApiResponse response)
{
    public int Status => response.Status;

    public string Text { get; } = Encoding.UTF8.GetString(response.Body.Span);

    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string Code => (string)Json["error"]!["code"]!;

    public string Message => (string)Json["error"]!["message"]!;

    public string? Header(string name) => response.Headers.GetValueOrDefault(name);
}
