using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Lab.Load.Checking;

/// <summary>Kills <c>check</c> at random points while it reads an environment, continues it from its state file, and compares the verdicts with the rows.</summary>
/// <param name="kills">The number of kills.</param>
/// <param name="rows">The number of rows.</param>
/// <param name="seed">The seed of the times of kills.</param>
/// <param name="folder">The folder of the files.</param>
/// <param name="progress">Receives reports of the progress.</param>
internal sealed class CheckKills(int kills, int rows, int seed, string folder, Action<string> progress)
{
    private readonly Random _random = new(seed);
    private int _done;
    private int _whole;
    private long _keptBytes;

    public Findings Findings { get; } = new();

    /// <summary>The rows that a whole run reads in a second, with the start of the process.</summary>
    public double RowsPerSecond { get; private set; }

    /// <summary>The number of kills so far.</summary>
    public int Kills => _done;

    public void Run()
    {
        using var served = new ServedRows(Path.Combine(folder, "rows.sqlite"), rows);
        var duration = Measure(served);
        while (_done < kills && Findings.HasNone) RunOnce(served, duration);
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:#,##0} rows, {RowsPerSecond:#,##0} a second (whole process)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done} kills in {_whole} runs; {_keptBytes / Math.Max(1, _done) / 1024:#,##0} KiB were kept at a kill on average (seed {seed})"));
        output.WriteLine(Findings.HasNone ? "No findings." : Findings.Show());
    }

    /// <summary>Measures a run without kills: the second one, since the first also warms the server.</summary>
    private TimeSpan Measure(ServedRows served)
    {
        var elapsed = TimeSpan.Zero;
        for (var i = 0; i < 2; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var process = new CheckProcess(served.Address, Result);
            Findings.AddRange(process.Findings(served.Ids));
            elapsed = Stopwatch.GetElapsedTime(start);
        }

        RowsPerSecond = rows / elapsed.TotalSeconds;
        return elapsed;
    }

    private string Result => Path.Combine(folder, "verdicts.jsonl");

    private void RunOnce(ServedRows served, TimeSpan duration)
    {
        var state = Path.Combine(folder, "state.gz");
        for (var isEnded = false; !isEnded && Findings.HasNone;)
        {
            using var process = new CheckProcess(served.Address, Result, "--state", state);
            if (_done < kills && !process.WaitFor(duration * _random.NextDouble()))
            {
                process.Kill();
                _done++;
                _keptBytes += File.Exists(state) ? new FileInfo(state).Length : 0;
                continue;
            }

            Findings.AddRange(process.Findings(served.Ids));
            if (File.Exists(state)) Findings.Add("the state file is there after the end of the run");
            isEnded = true;
        }

        _whole++;
        File.Delete(Result);
        progress(string.Create(CultureInfo.InvariantCulture, $"{_done,5} kills   {_whole} whole runs"));
    }
}
