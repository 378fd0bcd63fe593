using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using PhoneCallCtx.Lab.Load.Http;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The writers in a process that will be killed: they continue with the rows of a file and acknowledge each request.</summary>
internal sealed class Writers(string database, CrashOptions options, int round, Stream output)
{
    private readonly Lock _lock = new();

    /// <summary>Writes until the process is killed or a finding appears.</summary>
    /// <param name="onlyOpens">Whether to open the file only, and then wait.</param>
    public void Run(bool onlyOpens)
    {
        Say(Protocol.Opening);
        using var target = new LocalTarget(database);
        Say(Protocol.Opened);
        if (onlyOpens) Thread.Sleep(Timeout.Infinite);

        People.AddTo(target.ServiceFor(WellKnown.AdministratorId));
        var contents = new StoreContents(target);
        var versions = new SeenVersions();
        versions.Saw(contents.HighestVersion);
        var (findings, counters) = (new Findings(), new Counters());
        var writers = PlannersOf(contents, options, round, versions).Select(planner => new Writer(planner.Planner, target, counters, versions, findings)).ToArray();
        Say(Protocol.Writing);
        var threads = writers.Select((writer, number) => new Thread(() =>
        {
            while (findings.HasNone) Say(Protocol.Acknowledge(number, writer.Send().IsAccepted));
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        foreach (var text in findings.Texts) Say(Protocol.Finding + text);
    }

    /// <summary>The ledgers and planners of all writers at the beginning of a round. The writing and the killing process compute the same ones.</summary>
    public static IReadOnlyList<(Ledger Ledger, Planner Planner)> PlannersOf(StoreContents contents, CrashOptions options, int round, SeenVersions versions) =>
    [
        .. Enumerable.Range(0, options.Writers).Select(writer =>
        {
            // The command serve keeps every deleted row, and has no alternate key.
            var ledger = contents.LedgerOf(writer, CrashOptions.RowsPerWriter, keepsEveryDeletion: options.OverHttp);
            return (ledger, new Planner(ledger, Seeds.Of(Seeds.Of(options.Seed, round), writer), $"round {round} writer {writer}", versions, options.OverHttp ? HttpService.CanSendWithoutKeys : null));
        }),
    ];

    /// <summary>Prints a line at once: data in the pipe outlives the process.</summary>
    private void Say(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (_lock)
        {
            output.Write(bytes);
            output.Flush();
        }
    }
}
