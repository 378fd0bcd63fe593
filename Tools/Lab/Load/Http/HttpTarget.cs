using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Hosting;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>A local Dataverse behind its Web API in this process. The writers send HTTP; the looks read the store itself.</summary>
internal sealed class HttpTarget : ILoadTarget
{
    private readonly LocalTarget _local;
    private readonly WebApiHost _host;
    private readonly HttpClient _client;

    /// <param name="local">The store, which belongs to the target from now on.</param>
    public HttpTarget(LocalTarget local)
    {
        _local = local;
        _host = WebApiHost.StartAsync(new LocalWebApi(local.Dataverse), new HostOptions { Users = Tokens }).GetAwaiter().GetResult();
        _client = new HttpClient { BaseAddress = new Uri(_host.BaseAddress) };
    }

    /// <summary>The users by their tokens.</summary>
    public static IReadOnlyDictionary<string, Guid> Tokens { get; } = People.Users.ToDictionary(user => user.ToString(), StringComparer.Ordinal);

    public IOrganizationService Administrator => _local.Administrator;

    public IOrganizationService ServiceFor(Guid user) => new HttpService(_client, TokenOf(user));

    public IReadOnlyList<Entity> ReadAll(string table) => _local.ReadAll(table);

    /// <summary>The token of a user; null for the administrator.</summary>
    public static string? TokenOf(Guid user) => user == WellKnown.AdministratorId ? null : user.ToString();

    public void Dispose()
    {
        _client.Dispose();
        _host.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _local.Dispose();
    }
}
