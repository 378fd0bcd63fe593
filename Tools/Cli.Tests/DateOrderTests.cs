using System;
using System.Globalization;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Dates have one order in a file: found or given, never guessed.</summary>
public sealed class DateOrderTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string, string?, string?> Dates => new()
    {
        { "2026-01-31", null, "2026-01-31 00:00" },
        { "2026-01-31T14:30:00Z", null, "2026-01-31 14:30" },
        { "2026-01-31T14:30:00+02:00", null, "2026-01-31 12:30" },
        { "2026-04-03", "dmy", "2026-04-03 00:00" },
        { "2026/04/03 10:30", "mdy", "2026-04-03 10:30" },
        { "14/03/2026 10:30", null, "2026-03-14 10:30" },
        { "14.03.2026", null, "2026-03-14 00:00" },
        { "14. 3. 2026 10:30", null, "2026-03-14 10:30" },
        { "14.03.2026. 10:30", null, "2026-03-14 10:30" },
        { "14-03-2026 2:30 PM", null, "2026-03-14 14:30" },
        { "14/03/2026, 10:30", null, "2026-03-14 10:30" },
        { "03/14/2026 10:30:59 AM", null, "2026-03-14 10:30" },
        { "04/04/2026", null, "2026-04-04 00:00" },
        { "03.04.2024", null, null },
        { "03/04/2024", "dmy", "2024-04-03 00:00" },
        { "03/04/2024", "mdy", "2024-03-04 00:00" },
        { "03/04/2024", "ymd", null },
        { "14/03/2026", "mdy", null },
        { "03/14/2026", "dmy", null },
        { "29.02.2026", null, null },
        { "29.02.2024", null, "2024-02-29 00:00" },
        { "31/04/2026", null, null },
        { "00/04/2026", null, null },
        { "04/03/26", "dmy", "2026-03-04 00:00" },
        { "26/03/04", "ymd", "2026-03-04 00:00" },
        { "14/03/26", null, null },
        { "03/14/99", null, "1999-03-14 00:00" },
        { "3 4 2024", null, null },
        { "3,4,2024", null, null },
        { "03-04/2024", null, null },
        { "Sunday 03/04/2024", null, null },
        { "10:30 03/04/2024", null, null },
        { "3 April 2024", null, "2024-04-03 00:00" },
        { "Apr 3, 2024 10:30", "dmy", "2024-04-03 10:30" },
        { "31-Jan-26", null, "2026-01-31 00:00" },
        { "03/04", null, null },
        { "10:30", null, null },
        { "14/03/2026 at noon", null, null },
        { "14/03/2026 10:30 and much more than any time of the day could ever need", null, null },
        { "\u0661\u0664/\u0660\u0663/\u0662\u0660\u0662\u0666", null, null },
        { "yesterday", null, null },
        { "", null, null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_in_the_order_of_the_file_in_every_culture(string text, string? order, string? expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "tr-TR", "ar-SA", "fa-IR", "th-TH", "en-US", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var isRead = DateText.TryRead(text, DateOrders.Find(order), out var time);
                (isRead ? time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null).Should().Be(expected, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_day_is_read_in_the_order_in_which_it_was_written()
    {
        for (var day = new DateOnly(1999, 1, 1); day < new DateOnly(2005, 1, 1); day = day.AddDays(1))
        {
            foreach (var (order, form) in new[] { (DateOrder.DayFirst, "d.M.yyyy"), (DateOrder.MonthFirst, "MM/dd/yyyy"), (DateOrder.YearFirst, "yyyy-M-d"), (DateOrder.YearFirst, "yy-MM-dd") })
            {
                var text = day.ToString(form, CultureInfo.InvariantCulture);
                DateText.TryRead(text, order, out var time).Should().BeTrue(text);
                DateOnly.FromDateTime(time).Should().Be(day, text);
            }
        }
    }

    [Theory]
    [InlineData("03/04/2024\n14/03/2024\n", 3, "day first (dmy), as line 3 shows")]
    [InlineData("03/04/2024\n03/14/2024\n", 3, "month first (mdy), as line 3 shows")]
    [InlineData("\n\n\"04.03.2024\"\n14.03.2024\n", 5, "day first (dmy), as line 5 shows")]
    public void The_first_unambiguous_date_sets_the_order(string dates, int line, string note)
    {
        _ = line;
        _cli.Run("check", _cli.File("calls.csv", "overriddencreatedon\n" + dates), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain(note).And.NotContain("2024");
    }

    [Fact]
    public void A_column_that_Dataverse_keeps_shows_the_order_too()
    {
        _cli.Run("check", _cli.File("calls.csv", "Created On,Record Created On\n2024-01-01,03/04/2024\n14/03/2024,04/05/2024\n"), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain("day first (dmy), as line 3 shows");
    }

    [Fact]
    public void A_date_that_does_not_have_the_order_of_the_file_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,overriddencreatedon\n112,14/03/2024\n112,03/14/2024\n112,03/04/2024\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 3: column overriddencreatedon: \"03/14/2024\" is no date that is read day first (dmy)");
        _cli.Verdicts.Should().Equal("1 accepted", "3 accepted");
    }

    [Theory]
    [InlineData("calls.csv", "msdyn_fromphone,overriddencreatedon\n112,03.04.2024\n112,2024-04-03\n")]
    [InlineData("calls.json", "[{\"overriddencreatedon\":\"03.04.2024\"},\n{\"overriddencreatedon\":\"2024-04-03\"}]")]
    public void An_ambiguous_date_that_is_evaluated_is_reported_with_what_to_do(string name, string content)
    {
        var file = _cli.File(name, content);
        _cli.Check(file).Should().Be(2);
        _cli.Error.Should().Contain("column overriddencreatedon: \"03.04.2024\" may be more than one date").And.Contain("--dates dmy").And.Contain("--dates mdy");
        _cli.Verdicts.Should().Equal("2 accepted");

        _cli.Run("check", file, "--format", "json", "--quiet", "--dates", "dmy").Should().Be(0);
        _cli.Error.Should().BeEmpty();
        _cli.Verdicts.Should().Equal("1 accepted", "2 accepted");
    }

    [Theory]
    [InlineData("[{\"overriddencreatedon\":\"03/04/2024\"},\n{\"overriddencreatedon\":\"14/03/2024\"}]", "day first (dmy), as line 2 shows")]
    [InlineData("[{\"overriddencreatedon\":\"03/04/2024\"},\n{\"createdon\":\"03/14/2024\",\"overriddencreatedon\":null}]", "month first (mdy), as line 2 shows")]
    [InlineData("[{\"createdon\":\"2024-01-01\"},{\"Created On\":\"14/03/2024\"},\n{\"overriddencreatedon\":\"03/04/2024\"}]", "day first (dmy), as line 1 shows")]
    [InlineData("[{\"overriddencreatedon\":\"03/04/2024\",\"modifiedon\":\"14/03/2024\"},{\"createdon\":\"3/4/2024\"}]", "day first (dmy), as line 1 shows")]
    [InlineData("{\"overriddencreatedon\":\"03/04/2024\"}\n\n{\"overriddencreatedon\":\"14/03/2024\"}\n", "day first (dmy), as line 3 shows")]
    [InlineData("[{\n\"overriddencreatedon\":\"03/04/2024\"\n},\n{\"overriddencreatedon\":\"14/03/2024\"}]", "day first (dmy), as line 4 shows")]
    [InlineData("{\"value\":[\n{\"overriddencreatedon\":\"03/04/2024\"},\n{\"x\":{\"createdon\":7},\"overriddencreatedon\":\"14/03/2024\"}]}", "day first (dmy), as line 3 shows")]
    public void The_order_of_dates_in_JSON_is_found_too(string content, string note)
    {
        _cli.Run("check", _cli.File("calls.json", content), "--format", "json").Should().Be(0);
        _cli.Verdicts.Should().HaveCount(2 + (content.Contains("2024-01-01", StringComparison.Ordinal) ? 1 : 0)).And.OnlyContain(verdict => verdict.EndsWith("accepted", StringComparison.Ordinal));
        _cli.Error.Split('\n').Count(line => line.Contains("dates are read", StringComparison.Ordinal)).Should().Be(1);
        _cli.Error.Should().Contain(note);
    }

    [Theory]
    [InlineData("[{\"overriddencreatedon\":\"03/04/2024\"},{\"overriddencreatedon\":\"\\ud800\"},{\"overriddencreatedon\":\"14/03/2024\"}]")]
    [InlineData("[{\"overriddencreatedon\":\"03/04/2024\"},{\"overriddencreatedon\":")]
    [InlineData("{\"overriddencreatedon\":\"03/04/2024\"}\nbroken\n{\"overriddencreatedon\":\"14/03/2024\"}\n")]
    public void Broken_input_ends_the_search_for_dates_and_is_reported_in_its_place(string content)
    {
        _cli.Check(_cli.File("calls.json", content)).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("may be more than one date");
        _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
    }

    [Fact]
    public void A_given_order_wins_and_is_reported()
    {
        _cli.Run("check", _cli.File("calls.csv", "createdon,overriddencreatedon\n14/03/2024,03/04/2024\n"), "--format", "json", "--dates", "mdy").Should().Be(0);
        _cli.Error.Should().Contain("dates are read month first (mdy), as --dates says").And.Contain("column createdon: 1 value cannot be read");
    }

    [Theory]
    [InlineData("dm")]
    [InlineData("DMY")]
    [InlineData("")]
    public void Another_order_is_wrong_usage(string order)
    {
        _cli.Run("check", "calls.csv", "--dates", order).Should().Be(2);
        _cli.Error.Should().Contain("dmy");
    }

    [Fact]
    public void Only_the_beginning_of_a_file_is_searched_and_ambiguous_dates_are_reported()
    {
        var many = string.Concat(Enumerable.Repeat("x,03/04/2024\n", RecordBatch.MostBytes / 10));
        _cli.Check(_cli.File("calls.csv", "msdyn_callsid,overriddencreatedon\nx,03/04/2024\n" + string.Concat(Enumerable.Repeat("\n", RecordBatch.MostBytes)) + "x,14/03/2024\n")).Should().Be(2);
        _cli.Verdicts.Should().Equal("2 accepted");
        _cli.Check(_cli.File("calls.csv", "msdyn_callsid,overriddencreatedon\nx,14/03/2024\n" + many)).Should().Be(0);
    }

    [Theory]
    [InlineData("\"open,03/04/2024\nx,14/03/2024\nx,03/04/2024\n", "line 3 shows")]
    [InlineData("\"two\nlines\",14/03/2024\n", "line 2 shows")]
    [InlineData("a\"b,1\r\n\r\nx,14/03/2024", "line 4 shows")]
    public void A_broken_record_hides_no_date_after_it(string records, string where)
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_callsid,overriddencreatedon\n" + records), "--format", "json");
        _cli.Error.Should().Contain(where);
    }

    [Fact]
    public void Text_that_ends_in_bad_UTF_16_is_evaluated_up_to_there()
    {
        byte[] file = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("msdyn_fromphone,overriddencreatedon\n112,03/03/2024\n"), 0x00, 0xD8, 0x41, 0x00];
        _cli.Check(_cli.File("calls.csv", file)).Should().Be(2);
        _cli.Error.Should().Contain("not valid UTF-16");
    }

    public void Dispose() => _cli.Dispose();
}
