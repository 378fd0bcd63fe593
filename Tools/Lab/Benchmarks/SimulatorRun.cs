using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Measures the requests per second of the local Dataverse on one core, and the memory of a million rows.</summary>
internal static class SimulatorRun
{
    private const int Million = 1_000_000;
    private const int Rounds = 5;

    private static readonly ColumnSet Few = new("msdyn_callername", "msdyn_fromphone");

    public static void Run()
    {
        Console.WriteLine("One core, in memory; the best of five rounds.");
        Report("Create, no steps", PerSecond(new LocalDataverse(), Create, 100_000), "a second");
        Report("Create, the steps of the plug-in", PerSecond(WithPlugin(), Create, 100_000), "a second");
        Report("CreateMultiple of 1,000, the steps of the plug-in", 1_000 * PerSecond(WithPlugin(), CreateMultiple, 100), "rows a second");
        Report("Update of a phone number, the steps of the plug-in", Updates(), "a second");

        var small = Filled(1_000, out var smallId);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var large = Filled(Million, out var largeId);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Report("A million rows", bytes / (1024.0 * 1024.0), "MB");
        Report("Retrieve of one of a thousand rows", PerSecond(small, (dataverse, _) => dataverse.Retrieve(PhoneCallTable.LogicalName, smallId, Few), 200_000), "a second");
        Report("Retrieve of one of a million rows", PerSecond(large, (dataverse, _) => dataverse.Retrieve(PhoneCallTable.LogicalName, largeId, Few), 200_000), "a second");
        GC.KeepAlive(large);

        var path = Path.Combine(Path.GetTempPath(), $"phonecallctx-{Guid.NewGuid():N}.sqlite");
        try
        {
            using var kept = new LocalDataverse(new LocalDataverseOptions { DatabasePath = path });
            Report("Create into a file, each on the disk before it is answered", PerSecond(kept, Create, 200), "a second");
            Report("CreateMultiple of 1,000 into a file", 1_000 * PerSecond(kept, CreateMultiple, 10), "rows a second");
        }
        finally
        {
            foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
        }
    }

    private static LocalDataverse WithPlugin()
    {
        var dataverse = new LocalDataverse();
        dataverse.Register(ShippedPlugin.Assembly);
        return dataverse;
    }

    private static double Updates()
    {
        var dataverse = WithPlugin();
        var id = dataverse.Create(Row(0));
        return PerSecond(dataverse, (service, i) => service.Update(new Entity(PhoneCallTable.LogicalName, id) { ["msdyn_fromphone"] = Phone(i) }), 100_000);
    }

    private static LocalDataverse Filled(int count, out Guid last)
    {
        var dataverse = new LocalDataverse();
        last = default;
        for (var i = 0; i < count; i++) last = dataverse.Create(Row(i));
        return dataverse;
    }

    private static void Create(LocalDataverse dataverse, int i) => dataverse.Create(Row(i));

    private static void CreateMultiple(LocalDataverse dataverse, int i)
    {
        var rows = new EntityCollection { EntityName = PhoneCallTable.LogicalName };
        for (var j = 0; j < 1_000; j++) rows.Entities.Add(Row((i * 1_000) + j));
        dataverse.Execute(new CreateMultipleRequest { Targets = rows });
    }

    /// <summary>A row as the voice channel writes it.</summary>
    private static Entity Row(int i) => new(PhoneCallTable.LogicalName)
    {
        ["msdyn_callername"] = "Ana Kovač",
        ["msdyn_callsid"] = "7d5e21c4-5c1b-4f6e-9f4d-" + i.ToString("x12", CultureInfo.InvariantCulture),
        ["msdyn_fromphone"] = Phone(i),
        ["msdyn_tophone"] = "+442079460018",
        ["msdyn_providername"] = "Azure Communication Services",
    };

    private static string Phone(int i) => "+1425555" + (i % 10_000).ToString("d4", CultureInfo.InvariantCulture);

    private static double PerSecond(LocalDataverse dataverse, Action<LocalDataverse, int> action, int count)
    {
        for (var i = 0; i < Math.Min(count, 20_000); i++) action(dataverse, i);
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++) action(dataverse, i);
            best = Math.Max(best, count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static void Report(string what, double figure, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {figure,12:#,##0} {unit}"));
}
