using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Reports.Kinds;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>A report and its file, which appears when it is whole.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly ResultFile _file;
    private bool _isWhole;

    private ReportFile(string path, ResultFile file, IReport report)
    {
        Path = path;
        _file = file;
        Report = report;
    }

    public string Path { get; }

    public IReport Report { get; }

    /// <summary>Begins a report.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="IOException">The file cannot be written. The message is for people.</exception>
    public static ReportFile Begin(string path, ReportOptions options)
    {
        if (!ReportForms.Has(path)) throw new IOException($"there is no kind of reports with this ending. Use one of: {ReportForms.Endings}.");
        if (!options.HasRows && ReportForms.Is(path, ReportForms.Rows)) throw new IOException("totals have no records, so there is nothing to list. Write this report with the command check.");
        if (options.Paths.Concat(options.Outputs).Count(other => IsSame(path, other)) > 1) throw new IOException("it is given twice. Name another file.");
        ResultFile? file = null;
        try
        {
            file = ResultFile.Begin(path, options.Inputs);
            return new ReportFile(path, file, ReportForms.Begin(path, file.Stream, new HtmlReportOptions(options.Language, options.ShowsValues)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            file?.Dispose();
            throw new IOException($"cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Report.Dispose();
        _isWhole = true;
        _file.Complete();
    }

    public void Dispose()
    {
        if (!_isWhole) Report.Dispose();
        _file.Dispose();
    }

    private static bool IsSame(string path, string other) =>
        string.Equals(System.IO.Path.GetFullPath(path), System.IO.Path.GetFullPath(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
