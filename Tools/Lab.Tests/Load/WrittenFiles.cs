using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Load;
using PhoneCallCtx.Lab.Load.Crashing;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>A file with the rows of writers, and the acknowledgements that they received.</summary>
internal sealed record WrittenFile(string Path, StoreContents Before, IReadOnlyList<string> Lines);

/// <summary>Two files, written once: one with all requests acknowledged, and one with an unacknowledged last CreateMultiple.</summary>
public sealed class WrittenFiles : IDisposable
{
    private const int Requests = 120;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    public WrittenFiles()
    {
        Acknowledged = Write("acknowledged.sqlite", endsWith: null);
        OnItsWay = Write("on-its-way.sqlite", endsWith: "CreateMultiple");
    }

    internal static CrashOptions Options { get; } = new() { Kills = 4, Writers = 3, MostAnswers = 60 };

    internal WrittenFile Acknowledged { get; }

    internal WrittenFile OnItsWay { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private WrittenFile Write(string name, string? endsWith)
    {
        var path = Path.Combine(_folder.FullName, name);
        using var target = new LocalTarget(path);
        People.AddTo(target.ServiceFor(WellKnown.AdministratorId));
        var before = new StoreContents(target);
        var (findings, versions) = (new Findings(), new SeenVersions());
        var writers = Writers.PlannersOf(before, Options, 0, versions).Select(planner => new Writer(planner.Planner, target, new Counters(), versions, findings)).ToArray();
        var lines = new List<string> { Protocol.Opening, Protocol.Opened, Protocol.Writing };
        for (var i = 0; ; i++)
        {
            var (message, isAccepted) = writers[i % writers.Length].Send();
            findings.Texts.Should().BeEmpty();
            if (i >= Requests && message == endsWith && isAccepted) break;
            lines.Add(Protocol.Acknowledge(i % writers.Length, isAccepted));
            if (i >= Requests && endsWith is null) break;
        }

        return new WrittenFile(path, before, lines);
    }
}
