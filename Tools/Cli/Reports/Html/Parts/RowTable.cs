using System;
using System.Globalization;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The table of the records that are not accepted. Without the script it is a plain table; the script adds search, order and pages.</summary>
internal sealed class RowTable(HtmlText html, ReportWords words, ReportContent content)
{
    /// <summary>The most records of a page of the table, and on paper.</summary>
    public const int PageSize = 50;

    /// <summary>Writes the section. Merged totals have no rows, and so there is none.</summary>
    public void Write(RowList rows)
    {
        if (rows.Count == 0 && content.Totals.NotAccepted > 0) return;
        html.Add($"<section aria-labelledby=\"rows\">\n<h2 id=\"rows\">{words.Say("Heading.Rows")}</h2>\n");
        if (rows.Count > rows.Rows.Count) html.Add($"<p><strong>{words.Say("Note.Cut", ("shown", words.Forms.Show(rows.Rows.Count)), ("count", words.Forms.Show(rows.Count)))}</strong></p>\n");
        if (rows.Count == 0) html.Add($"<p>{words.Say("Note.Empty")}</p>\n");
        else WriteTable(rows);
        html.Add($"</section>\n");
    }

    private void WriteTable(RowList rows)
    {
        var shape = RowTableShape.Of(rows.Rows, content.Inputs.Count > 1);
        WriteControls();
        ScrollBox.Begin(html, "rows");
        html.Add($"<table id=\"records\" data-page-size=\"{PageSize}\">\n<thead><tr>");
        foreach (var header in shape.Headers) html.Add($"<th scope=\"col\">{words.Say(header)}</th>");
        html.Add($"</tr></thead>\n");
        foreach (var row in rows.Rows) WriteRow(row, shape);
        html.Add($"</table>\n");
        ScrollBox.End(html);
        html.Add($"<p class=\"note printed\">{words.Say("Note.Printed", ("shown", words.Forms.Show(PageSize)))}</p>\n");
    }

    private void WriteControls()
    {
        html.Add($"<div id=\"controls\" hidden=\"\">\n<p class=\"note\">{words.Say("Note.Sort")}</p>\n<p class=\"fields\"><label>{words.Say("Table.Search")} <input type=\"search\" id=\"search\" autocomplete=\"off\" spellcheck=\"false\"/></label>\n");
        html.Add($"<label>{words.Say("Header.Verdict")} <select id=\"verdict\"><option value=\"\">{words.Say("Table.All")}</option>");
        foreach (var kind in (ReadOnlySpan<VerdictKind>)[VerdictKind.Rejected, VerdictKind.WouldBeRejected]) html.Add($"<option value=\"{kind.ToString()}\">{words.Say("Total." + kind.ToString())}</option>");
        html.Add($"</select></label></p>\n<p id=\"status\" role=\"status\" data-some=\"{words.Say("Table.Status")}\" data-none=\"{words.Say("Table.None")}\"></p>\n<p class=\"fields\" id=\"pages\">");
        foreach (var page in (ReadOnlySpan<string>)["First", "Previous", "Next", "Last"]) html.Add($"<button type=\"button\" data-page=\"{page}\">{words.Say("Table." + page)}</button>\n");
        html.Add($"</p>\n</div>\n");
    }

    /// <summary>A record is a group of lines: its first cells span the lines of its findings.</summary>
    private void WriteRow(ReportedRow row, RowTableShape shape)
    {
        var lines = Math.Max(1, row.Findings.Count);
        html.Add($"<tbody data-verdict=\"{row.Verdict.ToString()}\"><tr>");
        if (shape.HasInputs) html.Add($"<td rowspan=\"{lines}\">{new InputText(row.Place.Input ?? "")}</td>");
        html.Add($"<th scope=\"rowgroup\" rowspan=\"{lines}\" class=\"number\">{row.Place.Number}</th>");
        if (shape.HasLines) html.Add($"<td rowspan=\"{lines}\" class=\"number\">{row.Place.Line.ToString(CultureInfo.InvariantCulture)}</td>");
        if (shape.HasIds) WriteId(row.Id, lines);
        html.Add($"<td rowspan=\"{lines}\"><span class=\"verdict {row.Verdict.ToString()}\">{words.Say("Total." + row.Verdict.ToString())}</span></td>");
        for (var i = 0; i < row.Findings.Count; i++)
        {
            if (i > 0) html.Add($"</tr><tr>");
            WriteFinding(row.Findings[i], shape);
        }

        html.Add($"</tr></tbody>\n");
    }

    private void WriteId(Guid? id, int lines)
    {
        html.Add($"<td rowspan=\"{lines}\" class=\"id\">");
        if (id is { } key)
        {
            if (RowLink.To(content.Environment, key) is { } link) html.Add($"<a href=\"{link}\" rel=\"noreferrer\">{key.ToString()}</a>");
            else html.Add($"{key.ToString()}");
        }

        html.Add($"</td>");
    }

    private void WriteFinding(ReportedFinding finding, RowTableShape shape)
    {
        html.Add($"<td>{new InputText(finding.Code)}");
        if (finding.IsTraced) html.Add($" <small>{words.Say("Header.Traced")}</small>");
        html.Add($"</td><td>{new InputText(finding.Column ?? words.Say("Name.NoColumn"))}</td><td>");
        if (finding.Value is { } value) html.Add($"<code>{new InputText(value)}</code>");
        else if (finding.Column is not null) html.Add($"<small>{words.Say("Name.NoValue")}</small>");
        html.Add($"</td>");
        if (shape.HasSuggestions) WriteText(finding.Suggestion, "code");
        if (shape.HasMessages) WriteText(finding.Message, "span");
    }

    private void WriteText(string? text, string element)
    {
        html.Add($"<td>");
        if (text is not null) html.Add($"<{element}>{new InputText(text)}</{element}>");
        html.Add($"</td>");
    }
}
