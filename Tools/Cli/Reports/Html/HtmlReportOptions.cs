using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html;

/// <summary>How the HTML report is written.</summary>
/// <param name="Language">The language tag: one of <see cref="ReportWords.All"/>.</param>
/// <param name="ShowsValues">Whether the rows that are added show names and numbers as they are. The page then says so.</param>
internal sealed record HtmlReportOptions(string Language = "en", bool ShowsValues = false);
