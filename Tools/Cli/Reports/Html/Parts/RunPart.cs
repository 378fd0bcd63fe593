using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>What was checked, and by which settings.</summary>
internal sealed class RunPart(HtmlText html, ReportWords words)
{
    /// <summary>The most inputs with a line of their own: a folder may have thousands of parts.</summary>
    public const int MostInputs = 50;

    public void Write(ReportContent content)
    {
        if (content.Settings.Count > 0) WriteSettings(content.Settings);
        if (content.Inputs.Count > 0) WriteInputs(content.Inputs);
    }

    private void WriteSettings(IReadOnlyList<string> settings)
    {
        html.Add($"<section aria-labelledby=\"settings\">\n<h2 id=\"settings\">{words.Say("Heading.Settings")}</h2>\n<ul>\n");
        foreach (var sentence in settings) html.Add($"<li>{sentence}</li>\n");
        html.Add($"</ul>\n</section>\n");
    }

    private void WriteInputs(IReadOnlyList<ReportedInput> inputs)
    {
        html.Add($"<section aria-labelledby=\"inputs\">\n<h2 id=\"inputs\">{words.Say("Heading.Inputs")}</h2>\n");
        ScrollBox.Begin(html, "inputs");
        html.Add($"<table>\n<thead><tr><th scope=\"col\">{words.Say("Header.Input")}</th>");
        html.Add($"<th scope=\"col\">{words.Say("Header.Kind")}</th><th scope=\"col\" class=\"number\">{words.Say("Total.Records")}</th></tr></thead>\n<tbody>\n");
        foreach (var input in inputs.Take(MostInputs))
            html.Add($"<tr><th scope=\"row\">{new InputText(input.Name)}</th><td lang=\"en\">{input.Kind}</td><td class=\"number\">{words.Forms.Show(input.Records)}</td></tr>\n");
        if (inputs.Count > MostInputs)
            html.Add($"<tr><th scope=\"row\">{words.Say("Name.Others")} <small>{words.Forms.Show(inputs.Count - MostInputs)}</small></th><td></td><td class=\"number\">{words.Forms.Show(inputs.Skip(MostInputs).Sum(input => input.Records))}</td></tr>\n");
        html.Add($"</tbody>\n</table>\n");
        ScrollBox.End(html);
        html.Add($"</section>\n");
    }
}
