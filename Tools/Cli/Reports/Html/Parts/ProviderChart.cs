using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The chart of records by provider: those with the most records that are not accepted, and the others as one line.</summary>
internal sealed class ProviderChart(HtmlText html, ReportWords words)
{
    /// <summary>The most providers with a line of their own.</summary>
    public const int MostLines = 15;

    public void Write(IReadOnlyDictionary<string, VerdictCount> providers)
    {
        if (providers.Count == 0) return;
        var lines = providers.Select(provider => ChartLine.Of(new Label(provider.Key.Length == 0 ? words.Say("Name.NoProvider") : provider.Key), provider.Value))
            .OrderByDescending(line => line.Length).ThenByDescending(line => line.Records).ThenBy(line => line.Label.Name, StringComparer.Ordinal).ToList();
        var others = lines.Skip(MostLines).ToList();
        if (others.Count > 1)
        {
            lines.RemoveRange(MostLines, others.Count);
            var label = new Label(words.Say("Name.Others"), words.Forms.Show(others.Count), words.Tag);
            lines.Add(new ChartLine(label, others.Sum(line => line.Rejected), others.Sum(line => line.Traced), others.Sum(line => line.Records)));
        }

        html.Add($"<section class=\"wide\" aria-labelledby=\"providers\">\n<h2 id=\"providers\">{words.Say("Heading.Providers")}</h2>\n");
        new ChartTable(html, words).Write("providers", "Header.Provider", lines);
        html.Add($"</section>\n");
    }
}
