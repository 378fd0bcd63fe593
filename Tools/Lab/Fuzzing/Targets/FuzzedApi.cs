using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi;
using PhoneCallCtx.WebApi.Operations;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>The Web API of a local Dataverse with the plug-in and some rows. It undoes each request, so that none depends on those before it.</summary>
internal sealed class FuzzedApi : IWebApi
{
    /// <summary>The path of the service.</summary>
    public const string Root = "/api/data/v9.2/";

    /// <summary>The primary key of a row in each of several tables.</summary>
    public static readonly Guid Row = new("7b0c5d5e-0000-4000-8000-000000000001");

    /// <summary>The primary key of a user.</summary>
    public static readonly Guid User = new("7b0c5d5e-0000-4000-8000-000000000002");

    private static readonly ApiRequest WhoAmI = new("GET", Root + "WhoAmI", "http://localhost", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), default, WellKnown.AdministratorId);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LocalWebApi _api;

    public FuzzedApi()
    {
        var dataverse = new LocalDataverse();
        dataverse.Register(ShippedPlugin.Assembly);
        dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "sid", "msdyn_callsid");
        foreach (var (table, column) in new[] { ("team", "name"), ("msdyn_ocliveworkitem", "subject") }) dataverse.Create(new Entity(table, Row) { [column] = "Ada" });
        dataverse.Create(new Entity("systemuser", User) { ["fullname"] = "Ben" });
        dataverse.Create(new Entity(PhoneCallTable.LogicalName, Row) { ["msdyn_callername"] = "Ada", ["msdyn_callsid"] = "a'b", ["msdyn_fromphone"] = "+14255550123", ["msdyn_liveworkitemid"] = new EntityReference("msdyn_ocliveworkitem", Row) });
        for (var i = 0; i < 3; i++) dataverse.Create(new Entity(PhoneCallTable.LogicalName) { ["msdyn_callername"] = "Ben" });
        _api = new LocalWebApi(dataverse);
    }

    public ApiResponse Answer(ApiRequest request)
    {
        ApiResponse? answer = null;
        var fault = _api.Transact(within =>
        {
            answer = within.Answer(request);
            return false;
        });
        return answer ?? fault!;
    }

    public ApiResponse? Transact(Func<IWebApi, bool> work) => _api.Transact(work);

    /// <summary>Requires that another thread gets an answer. It would not if a request had kept the lock.</summary>
    public void RequireAnswers()
    {
        var answer = Task.Run(() => _api.Answer(WhoAmI));
        Require(answer.Wait(Patience) && answer.Result.Status == 200, "the Web API does not answer any more");
    }
}
