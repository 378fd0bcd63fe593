using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PhoneCallCtx.Lab.Load.Soaking;
using PhoneCallCtx.WebApi.Hosting;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>Measures that memory stays flat while rows are created, read and deleted over HTTP.</summary>
internal static class ServeMemory
{
    private const int Looks = 40;
    private const int Connections = 4;

    /// <summary>Sends requests, and prints the memory of the process with its server and its client.</summary>
    /// <param name="requests">The number of requests.</param>
    public static async Task MeasureAsync(int requests)
    {
        using var dataverse = ServeRun.Dataverse();
        var host = await WebApiHost.StartAsync(new LocalWebApi(dataverse), new HostOptions()).ConfigureAwait(false);
        await using var served = host.ConfigureAwait(false);
        var clients = Enumerable.Range(0, Connections).Select(number => new Client(new RawConnection(new Uri(host.BaseAddress)), new Guid(0x10ad6000, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)number))).ToArray();
        var samples = new List<MemorySample>(Looks);
        for (var look = 1; look <= Looks; look++)
        {
            await Task.WhenAll(clients.Select(client => Task.Run(() => client.Work(requests / Looks / Connections)))).ConfigureAwait(false);
            samples.Add(MemorySample.Take(look * (long)requests / Looks, 0));
        }

        foreach (var client in clients) client.Connection.Dispose();
        var findings = FlatMemory.Evaluate(samples).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"MEMORY serve {(findings.Length == 0 ? "flat" : string.Join("; ", findings))}: {requests:#,##0} requests; growth of the managed heap {Growth(sample => sample.Heap):0.00} MB, of the working set {Growth(sample => sample.WorkingSet):0.00} MB; at last {MemorySample.Mebibytes(samples[^1].Heap):0.00} and {MemorySample.Mebibytes(samples[^1].WorkingSet):0.0} MB"));

        double Growth(Func<MemorySample, long> value) => MemorySample.Mebibytes(FlatMemory.Growth(samples, value));
    }

    private sealed class Client(RawConnection connection, Guid id)
    {
        private readonly byte[][] _cycle = [ServedRequests.Create(id), ServedRequests.Get(id), ServedRequests.Get(id), ServedRequests.Page(), ServedRequests.Delete(id)];
        private int _next;

        public RawConnection Connection { get; } = connection;

        public void Work(int requests)
        {
            for (var i = 0; i < requests; i++, _next++) Connection.Send(_cycle[_next % _cycle.Length]);
        }
    }
}
