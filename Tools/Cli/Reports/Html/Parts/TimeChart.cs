using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The chart of the records that are not accepted, by day or month of creation: columns, and the same as a table.</summary>
internal sealed class TimeChart(HtmlText html, ReportWords words)
{
    private const int Height = 100;

    public void Write(IReadOnlyDictionary<DateOnly, VerdictCount> days)
    {
        if (days.Count == 0) return;
        var line = TimeLine.Of(days);
        var times = line.Times.Select(time => ChartLine.Of(new Label(line.IsByMonth ? words.Forms.ShowMonth(time.Start) : words.Forms.Show(time.Start)), time.Count)).ToList();
        var heading = words.Say(line.IsByMonth ? "Heading.Months" : "Heading.Days");
        html.Add($"<section class=\"wide\" aria-labelledby=\"times\">\n<h2 id=\"times\">{heading}</h2>\n");
        WriteColumns(heading, times);
        if (line.Earlier is { } earlier) times.Insert(0, ChartLine.Of(new Label(words.Say("Name.Earlier")), earlier));
        html.Add($"<details>\n<summary>{words.Say("Note.Numbers")}</summary>\n");
        new ChartTable(html, words).Write("times", line.IsByMonth ? "Header.Month" : "Header.Day", times);
        html.Add($"</details>\n</section>\n");
    }

    private void WriteColumns(string heading, List<ChartLine> times)
    {
        var highest = times.Max(time => time.Length);
        var about = words.Say("Note.Times", ("count", words.Forms.Show(highest)));
        html.Add($"<p class=\"note\">{about}</p>\n<svg class=\"columns\" role=\"img\" aria-label=\"{heading}, {times[0].Label.Name} – {times[^1].Label.Name}: {about}\" viewBox=\"0 0 {times.Count * 10} {Height}\" preserveAspectRatio=\"none\">\n");
        for (var i = 0; i < times.Count; i++)
        {
            var (rejected, traced) = (HeightOf(times[i].Rejected, highest), HeightOf(times[i].Traced, highest));
            WriteColumn("Rejected", i, Height - rejected, rejected);
            WriteColumn("WouldBeRejected", i, Height - rejected - traced, traced);
        }

        html.Add($"</svg>\n<p class=\"axis\"><span>{times[0].Label.Name}</span> <span>{times[^1].Label.Name}</span></p>\n");
    }

    private void WriteColumn(string name, int place, decimal top, decimal height)
    {
        if (height > 0) html.Add($"<rect class=\"{name}\" x=\"{(place * 10) + 1}\" y=\"{Show(top)}\" width=\"8\" height=\"{Show(height)}\"/>\n");
    }

    private static decimal HeightOf(long count, long highest) => count == 0 ? 0 : decimal.Round((decimal)Height * count / highest, 2);

    private static string Show(decimal length) => length.ToString("0.##", CultureInfo.InvariantCulture);
}
