using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Html.Parts;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>Which days or months the chart of the HTML report has.</summary>
public sealed class HtmlTimeLineTests
{
    private static readonly DateOnly First = new(2026, 1, 31);

    [Fact]
    public void Days_without_records_have_their_place()
    {
        var line = Of(First, First.AddDays(2));
        line.IsByMonth.Should().BeFalse();
        line.Times.Should().Equal((First, new VerdictCount(10, 1, 2)), (First.AddDays(1), default), (First.AddDays(2), new VerdictCount(10, 1, 2)));
        line.Earlier.Should().BeNull();
    }

    [Theory]
    [InlineData(TimeLine.Most - 1, false, TimeLine.Most)]
    [InlineData(TimeLine.Most, true, 4)]
    public void More_days_than_fit_become_months(int days, bool isByMonth, int count)
    {
        var line = Of(First, First.AddDays(days));
        (line.IsByMonth, line.Times.Count).Should().Be((isByMonth, count));
    }

    [Fact]
    public void A_month_is_the_sum_of_its_days() =>
        Of(First, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)).Times[^1].Should().Be((new DateOnly(2026, 12, 1), new VerdictCount(20, 2, 4)));

    [Theory]
    [InlineData(TimeLine.Most - 1, TimeLine.Most)]
    [InlineData(TimeLine.Most, 2)]
    public void More_months_than_fit_are_those_with_records(int months, int count) =>
        Of(First, First.AddMonths(months)).Times.Should().HaveCount(count);

    [Fact]
    public void A_few_wrong_dates_hide_no_month()
    {
        var months = Enumerable.Range(0, TimeLine.Most).Select(month => new DateOnly(2021, 1, 1).AddMonths(month)).ToList();
        var line = Of([new DateOnly(1, 1, 1), new DateOnly(1900, 1, 1), .. months]);
        line.Times.Select(time => time.Start).Should().Equal(months);
        line.Earlier.Should().Be(new VerdictCount(20, 2, 4));
    }

    [Fact]
    public void The_first_and_the_last_date_of_the_calendar_are_dates() =>
        Of(DateOnly.MinValue, DateOnly.MaxValue).Times.Select(time => time.Start).Should().Equal(DateOnly.MinValue, new DateOnly(9999, 12, 1));

    [Fact]
    public void A_page_has_the_columns_and_their_numbers()
    {
        var section = HtmlReportTests.Section(HtmlSample.Page(HtmlSample.Content(), []), "times");
        section.Element("svg")!.Attribute("aria-label")!.Value.Should().Be("By day of creation, Oct 1, 2026 – Nov 14, 2026: Records that are not accepted, 53 in the highest column");
        section.Descendants("details").Single().Descendants("tbody").Single().Elements("tr").Should().HaveCount(45);
    }

    private static TimeLine Of(params IEnumerable<DateOnly> days) => TimeLine.Of(days.ToDictionary(day => day, _ => new VerdictCount(10, 1, 2)));
}
