using System;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Hosting;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>Measures the Web API over HTTP: requests a second against a bare server, memory over many requests, and the start.</summary>
internal static class ServeRun
{
    /// <summary>Measures.</summary>
    /// <param name="requests">The number of requests over which memory is measured.</param>
    public static void Run(int requests)
    {
        CompareAsync().GetAwaiter().GetResult();
        ServeMemory.MeasureAsync(requests).GetAwaiter().GetResult();
        ServeStarts.Measure();
    }

    /// <summary>A local Dataverse with the steps of the plug-in.</summary>
    public static LocalDataverse Dataverse()
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { KeepsEveryDeletion = false });
        dataverse.Register(ShippedPlugin.Assembly);
        return dataverse;
    }

    private static async Task CompareAsync()
    {
        using var dataverse = Dataverse();
        Guid id = default;
        for (var i = 0; i < 10 * ServedRequests.Many; i++) id = dataverse.Create(new Entity(PhoneCallTable.LogicalName) { ["msdyn_callername"] = "Ana Kovač", ["msdyn_fromphone"] = "+14255550123", ["msdyn_tophone"] = "+442079460018" });
        var host = await WebApiHost.StartAsync(new LocalWebApi(dataverse), new HostOptions()).ConfigureAwait(false);
        await using var served = host.ConfigureAwait(false);
        var bare = await BareHost.StartAsync().ConfigureAwait(false);
        await using var floor = bare.ConfigureAwait(false);
        using var ratios = new ServeRatios(new Uri(host.BaseAddress), bare);
        ratios.Compare("serve.get", "at least 0.5", ServedRequests.Get(id));
        ratios.Compare("serve.page", "none", ServedRequests.Page());
        ratios.Compare("serve.create", "at least 0.3", ServedRequests.Create());
        ratios.Compare("serve.batch", "none", ServedRequests.Batch());
    }
}
