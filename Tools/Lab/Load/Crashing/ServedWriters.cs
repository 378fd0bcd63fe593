using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Http;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The command <c>serve</c> in a process of its own, and writers that send HTTP to it until it is killed.</summary>
internal sealed class ServedWriters : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Findings _findings = new();
    private readonly HttpClient _client = new();
    private Thread[] _threads = [];

    /// <param name="database">The SQLite file.</param>
    public ServedWriters(string database)
    {
        var users = Path.Combine(Path.GetDirectoryName(database)!, "users.json");
        File.WriteAllText(users, JsonSerializer.Serialize(HttpTarget.Tokens));
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "phonecallctx.dll"), "serve", "--port", "0", "--database", database, "--users", users]) { UseShellExecute = false, RedirectStandardOutput = true })!;
    }

    /// <summary>The lines of <see cref="Protocol"/> about the answers that arrived.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits until the process listens, and lets the writers of a round begin.</summary>
    /// <returns>Whether they began.</returns>
    public bool Begin(StoreContents before, CrashOptions options, int round)
    {
        if (_process.StandardOutput.ReadLine() is not { } address) return false;
        _client.BaseAddress = new Uri(address);
        var (versions, counters) = (new SeenVersions(), new Counters());
        versions.Saw(before.HighestVersion);
        var target = new Target(_client);
        _lines.Enqueue(Protocol.Writing);
        _threads = [.. Writers.PlannersOf(before, options, round, versions).Select((planner, number) => new Thread(() => Write(number, new Writer(planner.Planner, target, counters, versions, _findings))))];
        foreach (var thread in _threads) thread.Start();
        return true;
    }

    /// <summary>Waits until this many requests are answered.</summary>
    public void WaitForAnswers(int count)
    {
        for (var start = Stopwatch.GetTimestamp(); _lines.Count < count && _findings.HasNone && !_process.HasExited && Stopwatch.GetElapsedTime(start) < Patience;) Thread.Sleep(1);
    }

    /// <summary>Kills the process (SIGKILL), and waits until no answer can arrive any more.</summary>
    /// <returns>What was wrong before; null for nothing.</returns>
    public string? Kill()
    {
        var hasEnded = _process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        foreach (var thread in _threads) thread.Join();
        if (!_findings.HasNone) return string.Join("; ", _findings.Texts);
        return hasEnded ? "the server ended without a kill" : null;
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Dispose();
    }

    private void Write(int number, Writer writer)
    {
        try
        {
            while (_findings.HasNone) _lines.Enqueue(Protocol.Acknowledge(number, writer.Send().IsAccepted));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            // The server was killed. It did not acknowledge the last request.
        }
    }

    private sealed class Target(HttpClient client) : ILoadTarget
    {
        public IOrganizationService ServiceFor(Guid user) => new HttpService(client, HttpTarget.TokenOf(user));

        public IReadOnlyList<Entity> ReadAll(string table) => throw new NotSupportedException("The looks open the file.");

        public void Dispose()
        {
        }
    }
}
