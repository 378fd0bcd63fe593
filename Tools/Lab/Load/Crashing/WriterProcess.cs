using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>A process that writes until it is killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly StringBuilder _errors = new();
    private readonly Dictionary<string, ManualResetEventSlim> _said = new(StringComparer.Ordinal)
    {
        [Protocol.Opening] = new(),
        [Protocol.Opened] = new(),
        [Protocol.Writing] = new(),
    };

    private WriterProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } text) return;
            _lines.Enqueue(text);
            if (_said.TryGetValue(text, out var said)) said.Set();
        };
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The lines that it printed, in order.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static WriterProcess Start(string database, CrashOptions options, int round, bool onlyOpens)
    {
        string[] arguments =
        [
            typeof(WriterProcess).Assembly.Location, "write", "--database", database, "--seed", Text(options.Seed), "--round", Text(round), "--writers", Text(options.Writers),
            .. onlyOpens ? new[] { "--only-opens" } : [],
        ];
        return new WriterProcess(Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>Waits until it prints a line.</summary>
    /// <returns>Whether it printed the line before it ended.</returns>
    public bool WaitFor(string line)
    {
        var until = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency);
        while (!_said[line].Wait(TimeSpan.FromMilliseconds(50)))
            if (_process.HasExited || Stopwatch.GetTimestamp() > until) return _said[line].IsSet;
        return true;
    }

    /// <summary>Waits until it has answered this many requests, or has ended.</summary>
    public void WaitForAnswers(int count)
    {
        var until = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency);
        while (_lines.Count < count && !_process.HasExited && Stopwatch.GetTimestamp() < until) Thread.Sleep(1);
    }

    /// <summary>Kills it (SIGKILL), and waits until it has ended and its output is read completely.</summary>
    /// <returns>The reason why it had already ended; null if it had not.</returns>
    public string? Kill()
    {
        var hasEnded = _process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        var findings = string.Join("; ", _lines.Where(line => line.StartsWith(Protocol.Finding, StringComparison.Ordinal)).Select(line => line[Protocol.Finding.Length..]));
        if (findings.Length > 0) return findings;
        return hasEnded ? $"the writers ended without a kill, with exit code {Text(_process.ExitCode)}: {_errors}" : null;
    }

    public void Dispose()
    {
        foreach (var said in _said.Values) said.Dispose();
        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
