using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Comparing;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Reports.Kinds;
using PhoneCallCtx.Cli.Reports.Limits;
using PhoneCallCtx.Cli.Reports.Totals;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>The reports, the baseline and the limits of one run.</summary>
internal sealed class ReportSession : IDisposable
{
    private readonly Consoles _consoles;
    private readonly ReportOptions _options;
    private readonly List<ReportFile> _files = [];
    private readonly List<ReportedInput> _inputs = [];
    private RejectionLimit[] _limits = [];
    private TotalsFile? _baseline;
    private BaselineComparison? _comparison;
    private ReportTotals? _totals;

    private ReportSession(Consoles consoles, ReportOptions options)
    {
        _consoles = consoles;
        _options = options;
    }

    /// <summary>How the records are evaluated.</summary>
    public EvaluationTerms Terms { get; set; } = EvaluationTerms.Default;

    /// <summary>Collects what reports need of records; null when there is nothing to collect.</summary>
    public ReportCollector? Collector =>
        _files.Count == 0 && _limits.Length == 0 && _baseline is null ? null : new ReportCollector(_files.Any(file => file.Report.ShowsRows), _options.ShowsValues);

    /// <summary>Counts what is added. Most runs have no report, and need none.</summary>
    private TotalsCounter Counter => field ??= new TotalsCounter();

    /// <summary>The counts of all that was added. Nothing can be added after that.</summary>
    public ReportTotals Totals => _totals ??= CountedTotals.Of(Counter);

    /// <summary>Reads the limits and the baseline, and begins the reports.</summary>
    /// <returns>The session; null after an error, which is reported.</returns>
    public static ReportSession? Begin(Consoles consoles, ReportOptions options)
    {
        var session = new ReportSession(consoles, options);
        if (session.ReadLimits() && session.ReadBaseline() && session.BeginFiles()) return session;
        session.Dispose();
        return null;
    }

    /// <summary>Adds the results of a batch.</summary>
    /// <param name="input">The name of the input.</param>
    /// <param name="part">The results.</param>
    public void Add(string input, ReportPart part)
    {
        Counter.Add(part.Counts);
        foreach (var row in part.Rows)
        {
            var named = row.Place.Input is null ? row with { Place = row.Place with { Input = input } } : row;
            foreach (var file in _files)
                if (file.Report.ShowsRows) file.Report.Add(named);
        }
    }

    /// <summary>Adds the totals of a part.</summary>
    public void Add(TotalsFile part)
    {
        Counter.Add(CountedTotals.Count(part.Totals));
        _inputs.AddRange(part.Inputs);
    }

    /// <summary>Adds an input that was read to its end.</summary>
    public void AddInput(string name, string kind, long records) => _inputs.Add(new ReportedInput(name, kind, records));

    /// <summary>Writes the comparison with the baseline.</summary>
    public void WriteComparison(IAnsiConsole console)
    {
        if (_baseline is null) return;
        if (!AreSame.Terms(_baseline.Terms, Terms)) _consoles.Note(_options.BaselinePath!, "the baseline was evaluated under other settings or options, so what changed may come from them.");
        BaselineTable.Write(console, Compare()!);
    }

    /// <summary>Writes the reports, and gives all of them their names when all are whole.</summary>
    /// <param name="environment">The address of the environment that the rows are in; null when it is not known.</param>
    public void Complete(Uri? environment)
    {
        var ended = DateTime.UtcNow;
        foreach (var file in _files)
        {
            var language = ReportForms.Is(file.Path, ReportForms.InLanguage) ? _options.Language : "en";
            file.Report.Complete(new ReportContent(Totals, _inputs, SettingsSentences.Of(Terms.Settings, language)) { Ended = ended, Environment = environment, Terms = Terms, Baseline = Compare() });
        }

        foreach (var file in _files) file.Complete();
    }

    /// <summary>Reports that no report is written, because an input is not whole.</summary>
    public void Abandon()
    {
        foreach (var file in _files) _consoles.ReportError(file.Path, line: 0, "was not written, since not all input could be read.");
    }

    /// <summary>The exit code. Limits that are exceeded are reported, with how much.</summary>
    /// <param name="isUnreadable">Whether something cannot be read.</param>
    /// <param name="isRejected">Whether a record is rejected.</param>
    public int ExitCode(bool isUnreadable, bool isRejected)
    {
        string[] excesses = isUnreadable ? [] : [.. _limits.Select(limit => limit.ExcessIn(Totals)).OfType<string>()];
        foreach (var excess in excesses) _consoles.Report("note: " + excess);
        if (isUnreadable) return Commands.ExitCode.Unusable;
        return (_limits.Length > 0 ? excesses.Length > 0 : isRejected) ? Commands.ExitCode.Rejected : Commands.ExitCode.Accepted;
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private BaselineComparison? Compare() => _baseline is null ? null : _comparison ??= Baseline.Compare(_baseline.Totals, Totals);

    private bool ReadLimits()
    {
        try
        {
            _limits = [.. _options.MaxRejected.Select(RejectionLimit.Read)];
            return true;
        }
        catch (FormatException exception)
        {
            _consoles.ReportError(exception.Message);
            return false;
        }
    }

    private bool ReadBaseline()
    {
        if (_options.BaselinePath is not { } path) return true;
        try
        {
            _baseline = TotalsReader.Read(TotalsReader.ReadBytes(path, _consoles.Input));
            return true;
        }
        catch (InputException exception)
        {
            _consoles.ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
            return false;
        }
    }

    private bool BeginFiles()
    {
        foreach (var path in _options.Paths)
        {
            try
            {
                _files.Add(ReportFile.Begin(path, _options));
            }
            catch (IOException exception)
            {
                _consoles.ReportError(path, line: 0, exception.Message);
                return false;
            }
        }

        return true;
    }
}
