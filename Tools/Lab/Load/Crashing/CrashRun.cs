using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Microsoft.Data.Sqlite;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>Kills processes that write to a file, again and again, and checks the file after each kill.</summary>
internal sealed class CrashRun
{
    /// <summary>The longest delay of a kill in milliseconds.</summary>
    private const int Pause = 20;

    private readonly CrashOptions _options;
    private readonly string _folder;
    private readonly Action<string> _progress;
    private readonly Random _random;
    private readonly CrashReport _report;
    private StoreContents? _before;
    private string _database = "";
    private TimeSpan _opening = TimeSpan.FromMilliseconds(50);

    /// <param name="options">The size of the run.</param>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="progress">Receives reports of the progress.</param>
    public CrashRun(CrashOptions options, string folder, Action<string> progress)
    {
        (_options, _folder, _progress) = (options, folder, progress);
        _random = new Random(options.Seed);
        _report = new CrashReport(options);
    }

    public CrashReport Run()
    {
        var clock = Stopwatch.StartNew();
        for (var round = 0; _report.Kills < _options.Kills && _report.Findings.HasNone; round++)
        {
            if (round % CrashOptions.RoundsPerFile == 0) BeginFile(round);
            RunRound(round);
            if (round % 10 == 9) _progress(_report.Progress);
        }

        _report.Elapsed = clock.Elapsed;
        return _report;
    }

    private void BeginFile(int round)
    {
        _database = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"rows-{round}.sqlite"));
        _report.Files++;

        // The next process creates a file that is missing or half created.
        for (var i = _random.Next(3); i > 0 && _report.Kills < _options.Kills; i--) KillWhileOpening(round);
        using var first = new LocalTarget(_options.OverHttp ? _database : null);
        if (_options.OverHttp) People.AddTo(first.Administrator);
        _before = new StoreContents(first);
    }

    private void RunRound(int round)
    {
        var lines = _options.OverHttp ? KillWhileServing(round) : KillWhileWriting(round);

        // More kills during recovery: the file must not differ.
        for (var i = _random.Next(3); i > 0 && _report.Kills < _options.Kills; i--) KillWhileOpening(round);
        if (!_report.Findings.HasNone) return;
        var expected = new Round(_before!, _options, round, lines, _report.Findings);
        _before = Look(expected);
        _report.Add(expected);
    }

    private IReadOnlyCollection<string> KillWhileWriting(int round)
    {
        using var process = WriterProcess.Start(_database, _options, round, onlyOpens: false);
        if (process.WaitFor(Protocol.Opening))
        {
            var opening = Stopwatch.StartNew();
            if (process.WaitFor(Protocol.Opened)) _opening = opening.Elapsed;

            // Usually in the middle of writing; sometimes right after the file was opened.
            if (_random.Next(6) > 0 && process.WaitFor(Protocol.Writing)) process.WaitForAnswers(_random.Next(_options.MostAnswers));
            Thread.Sleep(_random.Next(Pause));
        }

        Kill(process);
        return process.Lines;
    }

    private IReadOnlyCollection<string> KillWhileServing(int round)
    {
        using var writers = new ServedWriters(_database);
        if (writers.Begin(_before!, _options, round)) writers.WaitForAnswers(_random.Next(_options.MostAnswers));
        Thread.Sleep(_random.Next(Pause));
        if (writers.Kill() is { } fault) _report.Findings.Add(fault);
        _report.Kills++;
        return writers.Lines;
    }

    private void KillWhileOpening(int round)
    {
        using var process = WriterProcess.Start(_database, _options, round, onlyOpens: true);
        if (process.WaitFor(Protocol.Opening)) Thread.Sleep(_random.Next((int)_opening.TotalMilliseconds + 1));
        Kill(process);
        _report.KillsWhileOpening++;
    }

    private void Kill(WriterProcess process)
    {
        if (process.Kill() is { } fault) _report.Findings.Add(fault);
        _report.Kills++;
    }

    /// <summary>Opens the file again, or a copy of it with its journal, so that the journal grows over several kills.</summary>
    private StoreContents? Look(Round expected)
    {
        var database = _random.Next(2) == 0 ? _database : Copy();
        try
        {
            StoreContents contents;
            using (var target = new LocalTarget(database)) contents = new StoreContents(target);
            expected.Check(contents);
            if (IntegrityOf(database) is var integrity && integrity != "ok") _report.Findings.Add($"the file is damaged: {integrity}");
            return contents;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or SqliteException)
        {
            _report.Findings.Add($"the file cannot be opened any more: {exception.Message}");
            return null;
        }
    }

    private string Copy()
    {
        var copy = Path.Combine(_folder, "copy.sqlite");
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(copy + end);
            if (File.Exists(_database + end)) File.Copy(_database + end, copy + end);
        }

        return copy;
    }

    private static string? IntegrityOf(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() as string;
    }
}
