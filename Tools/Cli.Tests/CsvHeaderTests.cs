using System;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What programs write above the header, and what they call their columns.</summary>
public sealed class CsvHeaderTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("sep=;\nCaller Name;Customer phone number\nZoe;CALL ME\n")]
    [InlineData("SEP=;\r\nCaller Name;Customer phone number\r\nZoe;CALL ME\r\n")]
    [InlineData("\"sep=;\"\n\nCaller Name;Customer phone number\nZoe;CALL ME\n")]
    [InlineData("sep=\t\nCaller Name\tCustomer phone number\nZoe\tCALL ME\n")]
    [InlineData("sep=^\nCaller Name^Customer phone number\nZoe, a; b|c^CALL ME\n")]
    [InlineData("sep=;\nCaller Name,Customer phone number\nZoe,CALL ME\n")]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject\n\"Caller Name\",\"Customer phone number\"\n\"Zoe\",\"CALL ME\"\n")]
    [InlineData("#type x\nsep=;\nCaller Name;Customer phone number\nZoe;CALL ME\n")]
    [InlineData("\uFEFFsep=;\nCaller Name;Customer phone number\nZoe;CALL ME\n")]
    public void Instructions_to_other_programs_are_ignored(string content)
    {
        _cli.Run("check", _cli.File("calls.csv", content), "--format", "json").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected");
        _cli.Error.Should().NotContain("note:");
    }

    [Theory]
    [InlineData("Calls of Ana Horvat\nCaller Name,Customer phone number\nZoe,CALL ME\nYan\n", 2, 4)]
    [InlineData("Calls of Ana Horvat,,\n\nfrom 1 March,,\nCaller Name,Customer phone number,x\nZoe,CALL ME,\nYan\n", 4, 6)]
    [InlineData("Calls of Ana Horvat\nmsdyn_fromphone\nCALL ME\n1,2\n", 2, 4)]
    [InlineData("Exported by,Ana Horvat\nId,Customer phone number,Duration\n1,CALL ME,3\n1\n", 2, 4)]
    [InlineData("\"Calls, of Ana Horvat\"\nsep=;\nCaller Name;Customer phone number\nZoe;CALL ME\n1\n", 3, 5)]
    public void A_title_above_the_header_is_ignored_and_counts_as_a_line(string content, int header, int broken)
    {
        _cli.Run("check", _cli.File("calls.csv", content), "--format", "json").Should().Be(2);
        _cli.Verdicts.Should().Equal("1 rejected");
        _cli.Error.Should().Contain($"note: {_cli.PathOf("calls.csv")}: line {header} is the first line that names columns").And.Contain($"line {broken}: ").And.NotContain("Horvat");
    }

    [Theory]
    [InlineData("Zoe,+14255550123\nYan,+14255550124\n")]
    [InlineData("a,b,c\n1,Owner,2\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\nmsdyn_fromphone\n112\n")]
    [InlineData("sep=;\n")]
    [InlineData("Zoe,+14255550123")]
    public void A_file_without_a_header_is_reported_without_its_content(string content)
    {
        _cli.Run("check", _cli.File("calls.csv", content), "--format", "json").Should().Be(2);
        _cli.Error.Should().ContainAny("the header names no column", "the input is empty").And.NotContain("Zoe").And.NotContain("4255550123").And.NotContain("note:");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_title_with_an_open_quote_is_reported()
    {
        _cli.Check(_cli.File("calls.csv", "\"Calls\nCaller Name,Customer phone number\nZoe,112\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 1: the header has a quote that is not closed");
    }

    [Theory]
    [InlineData("(Do Not Modify) Phone Call Engagement Context,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Customer phone number")]
    [InlineData("(do not modify) phone call engagement context,(DO NOT MODIFY) Row Checksum, (Do Not Modify) Modified On ,MSDYN_FROMPHONE")]
    [InlineData("msdyn_ocphonecallengagementctxId,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Customer phone number")]
    public void The_hidden_columns_of_an_export_to_Excel_are_known(string header)
    {
        _cli.Run("check", _cli.File("calls.csv", header + ",Modified On\n0d508130-64e6-87c6-8ede-41b4f26922d4,abc==,2026-01-01 10:00,CALL ME,2026-01-01 10:00\n"), "--format", "json").Should().Be(1);
        _cli.Json.Single().GetProperty("id").GetString().Should().Be("0d508130-64e6-87c6-8ede-41b4f26922d4");
        _cli.Error.Should().NotContain("note:");
    }

    [Fact]
    public void A_name_that_may_be_a_phone_number_is_shown_by_its_shape()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone,+14255550123,remark 2026\n112,,\n"), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain("column \"+99999999999\"").And.Contain("column \"remark 2026\"").And.NotContain("4255550123");
    }

    public void Dispose() => _cli.Dispose();
}
