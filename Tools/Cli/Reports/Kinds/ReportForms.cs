using System;
using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Reports.Forms;
using PhoneCallCtx.Cli.Reports.Html;

namespace PhoneCallCtx.Cli.Reports.Kinds;

/// <summary>The kinds of reports, by the ending of the file.</summary>
internal static class ReportForms
{
    /// <summary>The kind that has the records and nothing else.</summary>
    public const string Rows = ".csv";

    /// <summary>The kind that is in a language.</summary>
    public const string InLanguage = ".html";

    private static readonly Dictionary<string, Func<Stream, HtmlReportOptions, IReport>> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        [InLanguage] = (output, options) => new HtmlReport(output, options),
        [".md"] = (output, _) => new MarkdownReport(output),
        [Rows] = (output, _) => new CsvReport(output),
        [".xml"] = (output, _) => new JUnitReport(output),
        [".json"] = (output, _) => new JsonReport(output),
    };

    /// <summary>The endings, for messages.</summary>
    public static string Endings => string.Join(", ", Forms.Keys);

    /// <summary>Whether there is a kind of reports with the ending of a path.</summary>
    public static bool Has(string path) => Forms.ContainsKey(Path.GetExtension(path));

    /// <summary>Whether a path has an ending.</summary>
    public static bool Is(string path, string ending) => Path.GetExtension(path).Equals(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Begins a report.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="output">Where it is written.</param>
    /// <param name="options">The options of the report that is in a language.</param>
    public static IReport Begin(string path, Stream output, HtmlReportOptions options) => Forms[Path.GetExtension(path)](output, options);
}
