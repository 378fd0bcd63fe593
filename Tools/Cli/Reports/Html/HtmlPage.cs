using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Parts;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html;

/// <summary>The page: its parts in their order, its style sheet, its script and its policy.</summary>
internal sealed class HtmlPage(HtmlReportOptions options, ReportContent content, RowList rows)
{
    private readonly HtmlText _html = new();
    private readonly ReportWords _words = ReportWords.Find(options.Language);

    public string Write()
    {
        var (style, script) = (Source("page.css"), Source("page.js"));
        _html.Add($"<!DOCTYPE html>\n<html lang=\"{_words.Tag}\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        _html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PolicyOf(style, script)}\"/>\n");
        _html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        _html.Add($"<title>{_words.Say("Title")}</title>\n<style>");
        _html.AddSource(style);
        _html.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#totals\">{_words.Say("Skip")}</a>\n");
        WriteHeader();
        WriteMain();
        _html.Add($"<script>");
        _html.AddSource(script);
        _html.Add($"</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void WriteHeader()
    {
        _html.Add($"<header>\n<h1>{_words.Say("Title")}</h1>\n<button type=\"button\" id=\"dark\" hidden=\"\">{_words.Say("Dark")}</button>\n<p>");
        if (content.Ended is { } ended)
        {
            var (date, time) = (_words.Forms.Show(DateOnly.FromDateTime(ended)), ended.ToString("HH:mm", CultureInfo.InvariantCulture));
            _html.Add($"{_words.Say("Ended", ("date", date), ("time", time))} ");
        }

        _html.Add($"{_words.Say(options.ShowsValues ? "Shown" : "Masked")}</p>\n</header>\n");
    }

    private void WriteMain()
    {
        _html.Add($"<main>\n");
        new TotalsPart(_html, _words).Write(content.Totals);
        if (content.Baseline is { } baseline) new BaselinePart(_html, _words).Write(baseline);
        _html.Add($"<div class=\"charts\">\n");
        new FindingCharts(_html, _words).Write(content.Totals);
        new TimeChart(_html, _words).Write(content.Totals.Days);
        new ProviderChart(_html, _words).Write(content.Totals.Providers);
        new ShapeTable(_html, _words).Write(content.Totals.Shapes);
        _html.Add($"</div>\n");
        new RowTable(_html, _words, content).Write(rows);
        new RunPart(_html, _words).Write(content);
        _html.Add($"</main>\n");
    }

    /// <summary>What the page may load and run: its own style sheet and script, by their hashes.</summary>
    private static string PolicyOf(string style, string script) =>
        $"default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static string HashOf(string source) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static string Source(string name) => Encoding.UTF8.GetString(EmbeddedFile.Read("report/" + name)).ReplaceLineEndings("\n");
}
