using System;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

public sealed class CsvTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Records_are_evaluated_in_the_order_of_the_file()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\nAna,+442079460018\nBob,CALL ME\nCy,\n")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected", "3 accepted");
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_detected(string delimiter)
    {
        var file = _cli.File("calls.csv", string.Join(delimiter, "msdyn_callername", "msdyn_fromphone", "statecode") + "\n" + string.Join(delimiter, "\"a,b;c\td|e\"", "CALL ME", "0") + "\n");
        _cli.Check(file).Should().Be(1);
        _cli.Json.Single().GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("column").GetString()).Should()
            .Equal(["msdyn_callername", "msdyn_fromphone"], "the name has a tab, and each column is found");
    }

    public static TheoryData<string, bool> Encodings => new() { { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void UTF_8_and_UTF_16_are_detected_with_and_without_a_byte_order_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var content = encoding.GetBytes("msdyn_callername,msdyn_fromphone\n山田 📞,CALL 山田\n");
        _cli.Check(_cli.File("calls.csv", mark ? [.. encoding.Preamble, .. content] : content)).Should().Be(1);
        _cli.Json.Single().GetProperty("violations")[0].GetProperty("message").GetString().Should().Contain("CALL 山田");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_ends_a_line(string end)
    {
        _cli.Check(_cli.File("calls.csv", string.Join(end, "msdyn_callername,msdyn_fromphone", "Ana,112", "Bob", "Cy,112,9", "Di,112"))).Should().Be(2);
        _cli.Verdicts.Should().Equal("1 accepted", "4 accepted");
        _cli.Error.Should().Contain("line 3: 1 field where the header has 2").And.Contain("line 4: 3 fields where the header has 2");
    }

    [Fact]
    public void Quoted_fields_contain_delimiters_quotes_and_line_ends()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,msdyn_callername\n\"x,\"\"y\"\"\nz\",Ana\n112,Bob\n")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted");
        _cli.Json[0].GetProperty("violations")[0].GetProperty("message").GetString().Should().Contain("\"x,\"y\"\\u000Az\"");
    }

    [Fact]
    public void Headers_are_logical_or_display_names_in_any_case()
    {
        _cli.Check(_cli.File("calls.csv", "CALLER NAME, customer PHONE number ,MSDYN_ToPhone,Status,Status Reason\nAna,xx,yy,69,5\n")).Should().Be(1);
        _cli.Json.Single().GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("column").GetString())
            .Should().Equal("msdyn_fromphone", "msdyn_tophone", "statecode", "statuscode");
    }

    [Fact]
    public void An_unknown_column_is_reported_once_and_ignored()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone,remark\n112,a\n911,b\n"), "--format", "json").Should().Be(0);
        _cli.Error.Split("remark").Should().HaveCount(2);
        _cli.Verdicts.Should().Equal("1 accepted", "2 accepted");
    }

    [Fact]
    public void Values_are_read_by_the_type_of_their_column()
    {
        var id = Guid.NewGuid();
        _cli.Check(_cli.File("calls.csv",
            "msdyn_ocphonecallengagementctxid,statecode,statuscode,msdyn_ismicrosoftteamsphonenumber,overriddencreatedon,msdyn_liveworkitemid,importsequencenumber\n" +
            $"{id},Inactive,inactive,Yes,2026-01-31T14:30:00Z,{Guid.NewGuid()},7\n{{{id}}},1,2,0,2026-01-31,,\n")).Should().Be(0);
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetGuid()).Should().Equal(id, id);
    }

    [Theory]
    [InlineData("statecode", "maybe", "Give the number or label of a status: 0 or Active, 1 or Inactive.")]
    [InlineData("statuscode", "1.5", "Give the number or label of a status reason: 1 or Active, 2 or Inactive.")]
    [InlineData("msdyn_ismicrosoftteamsphonenumber", "perhaps", "Give true or false.")]
    [InlineData("msdyn_ocphonecallengagementctxid", "7", "Give a GUID.")]
    [InlineData("importsequencenumber", "2147483648", "Give a whole number.")]
    [InlineData("overriddencreatedon", "yesterday", "Give a date and time such as 2026-01-31T14:30:00Z.")]
    public void A_value_of_the_wrong_type_is_reported_with_what_would_be_right(string column, string value, string remedy)
    {
        _cli.Check(_cli.File("calls.csv", $"msdyn_fromphone,{column}\n112,{value}\n112,\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2:").And.Contain(column).And.Contain($"\"{value}\"").And.Contain(remedy);
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    public void Invisible_characters_are_shown_as_codes_so_that_a_message_stays_on_its_line()
    {
        _cli.Run("check", "--format", "json", _cli.File("calls.csv", "msdyn_fromphone,statecode,\u001B[31mx\n112,\"a\nb\",\n")).Should().Be(2);
        _cli.Error.Should().Contain("column \"\\u001B[31mx\"").And.Contain("column statecode: \"a\\u000Ab\" cannot be read");
    }

    [Fact]
    public void An_empty_field_is_a_column_that_was_not_given()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,statecode,statuscode\n,,\n\"\",,\n")).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted", "2 accepted");
    }

    [Fact]
    public void Blank_lines_are_no_records()
    {
        _cli.Check(_cli.File("calls.csv", "\n\nmsdyn_fromphone\n112\n\n  \nxx\n\n")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_reported_with_its_line_and_does_not_hide_the_records_after_it()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\nAna,112\n\"Bob,112\nCy,xx\nDi,911\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 3: a quote is opened and not closed");
        _cli.Verdicts.Should().Equal("1 accepted", "3 rejected", "4 accepted");
    }

    [Fact]
    public void Many_records_with_an_open_quote_are_each_reported()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("\"Ana,112\nBob,112\n", 500)))).Should().Be(2);
        _cli.Verdicts.Should().HaveCount(500).And.OnlyContain(verdict => verdict.EndsWith("accepted", StringComparison.Ordinal));
        _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(error => error.Split(", line ")[1].Split(':')[0])
            .Should().Equal(Enumerable.Range(0, 500).Select(pair => ((2 * pair) + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_quote_inside_a_field_is_reported_with_its_line()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\nAna \"A\" B,112\n\"Bob\"b,112\nCy,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2:").And.Contain("line 3:").And.NotContain("line 4:");
        _cli.Verdicts.Should().Equal("3 accepted");
    }

    [Fact]
    public void A_wrong_count_of_fields_is_reported_with_its_line_and_does_not_hide_the_others()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\nAna,112,5\nBob\nCy,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: 3 fields where the header has 2").And.Contain("line 3: 1 field where the header has 2");
        _cli.Verdicts.Should().Equal("3 accepted");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported_with_line_and_place_and_do_not_hide_the_others()
    {
        _cli.Check(_cli.File("calls.csv", [.. "msdyn_callername,msdyn_fromphone\nZoé,112\nZo"u8, 0xE9, .. ",112\n\"two\nlines "u8, 0xFF, .. "\",112\nCy,112\n"u8])).Should().Be(2);
        _cli.Error.Should().Contain("line 3: byte 3 of the line (0xE9) is not valid UTF-8").And.Contain("line 4: line 5: byte 7 of the line (0xFF)");
        _cli.Verdicts.Should().Contain(["1 accepted"]).And.EndWith(["5 accepted"]);
    }

    [Fact]
    public void UTF_16_that_is_broken_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("msdyn_callername\nAna\n"), 0x00, 0xD8, 0x41, 0x00])).Should().Be(2);
        _cli.Error.Should().Contain("not valid UTF-16");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_field_of_10_MB_is_evaluated_and_not_repeated_in_the_message()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n" + new string('x', 10 * 1024 * 1024) + ",112\nBob,112\n")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted");
        _cli.Output.Length.Should().BeLessThan(1000);
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_line_of_more_than_16_MiB_is_reported_and_does_not_hide_the_others()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n" + new string('x', (16 * 1024 * 1024) + 1) + ",112\nBob,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: the line is longer than 16 MiB");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_quote_that_is_not_closed_within_16_MiB_is_reported_and_does_not_hide_the_others()
    {
        var lines = string.Concat(Enumerable.Repeat(new string('x', 1024 * 1024) + ",112\n", 20));
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n\"Bob,112\n" + lines)).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("line 2: a quote");
        _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(1);
        _cli.Verdicts.Should().HaveCount(20);
    }

    [Fact]
    public void An_empty_file_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "")).Should().Be(2);
        _cli.Error.Should().Contain("the input is empty");
        _cli.Check(_cli.File("blank.csv", " \n\n")).Should().Be(2);
        _cli.Error.Should().Contain("the input is empty");
    }

    [Fact]
    public void A_header_without_records_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n")).Should().Be(2);
        _cli.Error.Should().Contain("there are no records");
    }

    [Fact]
    public void A_header_without_any_column_of_the_table_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "\n\na,b\n1,2\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 3: the header names no column of msdyn_ocphonecallengagementctx");
    }

    [Fact]
    public void A_header_that_names_a_column_twice_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "statecode,Status\n0,Active\n")).Should().Be(2);
        _cli.Error.Should().Contain("names column statecode twice, as \"statecode\" and \"Status\"");
    }

    [Fact]
    public void A_header_with_an_open_quote_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "\"msdyn_callername,msdyn_fromphone\nAna,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 1: ");
    }

    [Trait("Category", "Exhaustive")]
    [Theory]
    [InlineData("a\"b,\"c\n")]
    [InlineData("a\"b\"c,\"d\n")]
    [InlineData("\",\"a\n")]
    public void The_time_for_a_file_full_of_quotes_grows_only_with_its_length(string line)
    {
        const int Lines = 20_000;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\nAna,112\n" + string.Concat(Enumerable.Repeat(line, Lines)) + "Bob,112\n")).Should().Be(2);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30), "it took minutes when every line was read to the end");
        _cli.Verdicts.First().Should().Be("1 accepted");
        _cli.Verdicts.Last().Should().Be($"{Lines + 2} accepted");
    }

    [Fact]
    public void Quotes_inside_the_fields_of_one_long_line_are_reported_at_once()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("a\"b,", 100_000)) + "\nBob,112\n")).Should().Be(2);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
        _cli.Error.Should().Contain("line 2: a quote");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_record_of_many_fields_and_more_than_16_MiB_is_reported_and_does_not_hide_the_others()
    {
        var text = new string('x', 1024 * 1024);
        _cli.Check(_cli.File("calls.csv", $"msdyn_callername,msdyn_fromphone\n\"{text}\n" + string.Concat(Enumerable.Repeat($"\",\"{text}\n", 20)) + "Bob,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: a quote that is opened here is not closed within 16 MiB");
        _cli.Verdicts.Should().Equal("22 accepted");
    }

    public void Dispose() => _cli.Dispose();
}
