using System;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Verdicts;

/// <summary>Verdicts and errors show where a record is: its line and its primary key.</summary>
public sealed class PlaceTests : IDisposable
{
    private const string Id = "424afb42-d04c-42af-b98b-6f0eeaba69aa";

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_table_shows_line_and_primary_key()
    {
        _cli.Run("check", _cli.File("calls.csv", $"msdyn_ocphonecallengagementctxid,msdyn_callername,msdyn_fromphone\n{Id},\"two\nlines\",112\n,Ana,112\n"), "--quiet").Should().Be(1);
        _cli.Output.Split('\n').Where(line => !line.StartsWith("        ", StringComparison.Ordinal)).Should().Equal($"     1  rejected  line 2  {Id}", "     2  accepted  line 4", "");
    }

    [Fact]
    public void JSON_has_the_line_on_which_a_record_begins()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_callername,msdyn_fromphone\n\n\"two\nlines\",112\nAna,112\n")).Should().Be(1);
        Lines().Should().Equal(3, 5);
        _cli.Check(_cli.File("calls.json", "[\n{\"msdyn_fromphone\":\"112\"},\n\n{\"msdyn_fromphone\":\n\"112\"}]")).Should().Be(0);
        Lines().Should().Equal(2, 4);

        int[] Lines() => [.. _cli.Json.Select(verdict => verdict.GetProperty("line").GetInt32())];
    }

    [Theory]
    [InlineData("msdyn_ocphonecallengagementctxid,statecode\n" + Id + ",green\n", "line 2, id " + Id)]
    [InlineData("statecode,msdyn_ocphonecallengagementctxid\ngreen," + Id + "\n", "line 2, id " + Id)]
    [InlineData("msdyn_ocphonecallengagementctxid,statecode\nno id,green\n", "line 2")]
    [InlineData("msdyn_ocphonecallengagementctxid,statecode\n" + Id + ",0\n" + Id + "\n", "line 3")]
    [InlineData("""[{"statecode":"green","msdyn_ocphonecallengagementctxid":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}]""", "line 1, id " + Id)]
    [InlineData("""{"msdyn_ocphonecallengagementctxid":"424afb42-d04c-42af-b98b-6f0eeaba69aa","statecode":"green"}""", "line 1, id " + Id)]
    [InlineData("""{"statecode":"green"}""", "line 1")]
    public void An_error_shows_the_primary_key_where_it_can_be_read(string records, string place)
    {
        var file = _cli.File("calls.txt", records);
        _cli.Check(file).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {file}, {place}: ");
    }

    [Fact]
    public void Rejected_leaves_out_what_is_accepted()
    {
        var file = _cli.File("calls.csv", "msdyn_fromphone,msdyn_tophone\n112,\nCALL ME,\n112,x\n");
        _cli.Run("check", file, "--rejected", "--quiet", "--format", "json").Should().Be(1);
        _cli.Verdicts.Should().Equal("2 rejected", "3 rejected");
        _cli.Run("check", file, "--rejected", "--quiet", "--format", "json", "--settings", _cli.File("settings.json", """{"mode":"audit"}""")).Should().Be(0);
        _cli.Verdicts.Should().Equal("2 would be rejected", "3 would be rejected");
        _cli.Run("check", file, "--rejected").Should().Be(1);
        _cli.Output.Should().NotContain("     1  ").And.Contain("     2  rejected").And.MatchRegex("accepted +│ 1 ", "the summary counts all");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Every_culture_gives_the_same_table(string culture)
    {
        var file = _cli.File("calls.csv", "msdyn_ocphonecallengagementctxid,statecode,statuscode\n424AFB42-D04C-42AF-B98B-6F0EEABA69AA,1,1\n,7,1\n,green,1\n");
        _cli.Run("check", file, "--quiet");
        var (output, error) = (_cli.Output, _cli.Error);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            _cli.Run("check", file, "--quiet").Should().Be(2);
            (_cli.Output, _cli.Error).Should().Be((output, error));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => _cli.Dispose();
}
