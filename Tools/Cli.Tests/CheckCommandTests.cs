using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void A_verdict_is_one_JSON_object_of_a_fixed_shape()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_ocphonecallengagementctxid,msdyn_fromphone\n424afb42-d04c-42af-b98b-6f0eeaba69aa,CALL ME\n,112\n"));
        _cli.Output.Should().Be(
            """{"row":1,"line":2,"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa","verdict":"rejected","violations":[{"code":"PCC101","column":"msdyn_fromphone","message":"\"Customer phone number\": \"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number."}],"traced":[],"changes":{}}""" + "\n" +
            """{"row":2,"line":3,"id":null,"verdict":"accepted","violations":[],"traced":[],"changes":{}}""" + "\n");
    }

    [Fact]
    public void The_table_has_a_verdict_for_each_record_and_a_summary()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone,msdyn_tophone\n112,911\nCALL ME,x\n")).Should().Be(1);
        var lines = _cli.Output.Split('\n');
        lines[0].Should().Be("     1  accepted  line 2");
        lines[1].Should().Be("     2  rejected  line 3");
        lines[2].Should().StartWith("        PCC101  \"Customer phone number\": \"CALL ME\"");
        lines[3].Should().StartWith("        PCC101  \"Organization phone number\": \"x\"");
        _cli.Output.Should().MatchRegex("accepted +│ +1 ").And.MatchRegex("rejected +│ +1 ").And.MatchRegex("PCC101 +│ +2 ");
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void Quiet_leaves_verdicts_and_errors_only()
    {
        _cli.Run("check", "--quiet", _cli.File("calls.csv", "msdyn_fromphone,remark\n112,\n1\n")).Should().Be(2);
        _cli.Output.Should().Be("     1  accepted  line 2\n");
        _cli.Error.Should().StartWith("error: ").And.NotContain("remark").And.NotContain("│");
    }

    [Fact]
    public void With_JSON_everything_but_the_verdicts_goes_to_standard_error()
    {
        _cli.Run("check", "--format", "json", _cli.File("calls.csv", "msdyn_fromphone,remark\n112,\n")).Should().Be(0);
        _cli.Json.Should().ContainSingle();
        _cli.Error.Should().Contain("note: ").And.Contain("remark").And.Contain("accepted");
    }

    [Fact]
    public void The_output_file_appears_only_when_it_is_complete()
    {
        var result = _cli.PathOf("verdicts.json");
        _cli.Run("check", "--format", "json", "--output", result, _cli.File("calls.csv", "msdyn_fromphone\n112\nxx\n")).Should().Be(1);
        _cli.Output.Should().BeEmpty();
        File.ReadAllLines(result).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString()).Should().Equal("accepted", "rejected");
        Directory.GetFiles(Path.GetDirectoryName(result)!).Should().HaveCount(2);
        File.ReadAllBytes(result)[0].Should().Be((byte)'{', "there is no byte order mark");
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_reported_before_anything_is_read()
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        _cli.Run("check", input, "--output", _cli.Folder("folder")).Should().Be(2);
        _cli.Error.Should().Contain("cannot be written").And.Contain("directory");
        _cli.Run("check", input, "--output", _cli.PathOf(Path.Combine("no", "such", "folder.json"))).Should().Be(2);
        _cli.Error.Should().Contain("cannot be written");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_output_never_replaces_an_input()
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        _cli.Run("check", input, "--output", input).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        File.ReadAllText(input).Should().Be("msdyn_fromphone\n112\n");
    }

    [Fact]
    public void Several_files_are_checked_one_after_another_and_named_in_the_verdicts()
    {
        var first = _cli.File("first.csv", "msdyn_fromphone\n112\n");
        var second = _cli.File("second.json", """[{"msdyn_fromphone":"xx"}]""");
        _cli.Run("check", first, _cli.PathOf("missing.csv"), second, "--format", "json", "--quiet").Should().Be(2);
        _cli.Json.Select(verdict => (verdict.GetProperty("file").GetString(), verdict.GetProperty("row").GetInt32())).Should().Equal((first, 1), (second, 1));
        _cli.Error.Should().Contain("missing.csv: there is no such file");
    }

    [Fact]
    public void Without_a_record_there_is_no_summary()
    {
        _cli.Run("check", _cli.PathOf("missing.csv")).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        _cli.Run("check", _cli.File("empty.csv", "msdyn_fromphone\n")).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        _cli.Run("check", _cli.File("one.csv", "msdyn_fromphone\n112\n")).Should().Be(0);
        _cli.Output.Should().Contain("records");
    }

    [Fact]
    public void Standard_input_is_read_as_CSV_too()
    {
        _cli.RunWithInput(Encoding.Unicode.GetBytes("msdyn_fromphone;msdyn_callername\nxx;Ana\n"), "check", "-", "--format", "json").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected");
        _cli.RunWithInput([], "check", "-").Should().Be(2);
        _cli.Error.Should().Contain("standard input: the input is empty");
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_reported()
    {
        _cli.Check(_cli.PathOf("missing.csv")).Should().Be(2);
        _cli.Error.Should().Contain("missing.csv: there is no such file");
        _cli.Check(_cli.PathOf(Path.Combine("no", "folder.csv"))).Should().Be(2);
        _cli.Error.Should().Contain("there is no such file");
        _cli.Check(_cli.Folder("calls")).Should().Be(2);
        _cli.Error.Should().Contain("there is no file in this folder");
    }

    [Fact]
    public void A_record_that_is_rejected_gives_exit_code_1_and_one_that_cannot_be_read_gives_2()
    {
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,statecode\n112,0\n")).Should().Be(0);
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,statecode\n112,0\nxx,0\n")).Should().Be(1);
        _cli.Check(_cli.File("calls.csv", "msdyn_fromphone,statecode\n112,0\nxx,0\n112\n")).Should().Be(2);
    }

    [Fact]
    public void A_fault_of_the_platform_is_a_violation_with_its_error_code()
    {
        // The type of the owner's table is the platform's own to evaluate.
        _cli.Check(_cli.File("calls.json", """[{"owneridtype":"team"},{"owneridtype":9},{"importsequencenumber":7000000000}]""")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected", "3 rejected");
        _cli.Json[1].GetProperty("violations")[0].GetProperty("code").GetString().Should().Be("0x80040203");
        _cli.Json[1].GetProperty("violations")[0].GetProperty("column").GetString().Should().Be("owneridtype");
        _cli.Json[2].GetProperty("violations")[0].GetProperty("code").GetString().Should().Be("PCC002");
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("check", "calls.csv", "--format", "xml")]
    [InlineData("check", "calls.csv", "--nonsense")]
    [InlineData("check", "calls.csv", "--query")]
    [InlineData("check", "--query", "--quiet")]
    [InlineData("check", "--query", "--format", "json")]
    [InlineData("check", "--query", "--output", "x.json")]
    [InlineData("check", "--quiet")]
    [InlineData("nonsense")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(args).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("--help");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_query_selects_the_primary_key_and_the_columns_of_the_rules()
    {
        _cli.Run("check", "--query").Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var parts = _cli.Output.TrimEnd('\n').Split("?$select=");
        parts.Should().HaveCount(2);
        parts[0].Should().Be("msdyn_ocphonecallengagementctxes");

        // A row of Dataverse always has the columns that only Dataverse sets, and the rule about them never rejects.
        var columns = RuleBook.Default.Rules.Where(rule => rule.MayReject).SelectMany(rule => rule.Columns).Distinct().ToArray();
        parts[1].Split(',').Should().BeEquivalentTo(columns.Append(PhoneCallTable.Id).Select(column => column.LogicalName switch
        {
            "msdyn_liveworkitemid" => "_msdyn_liveworkitemid_value",
            "ownerid" => "_ownerid_value",
            var name => name,
        }));
    }

    [Fact]
    public void An_answer_to_the_query_can_be_checked()
    {
        _cli.Run("check", "--query");
        var names = _cli.Output.TrimEnd('\n').Split("?$select=")[1].Split(',');
        _cli.Run("check", _cli.File("rows.json", $"{{\"value\":[{{{string.Join(',', names.Select(name => $"\"{name}\":null"))}}}]}}"), "--format", "json").Should().Be(1);
        _cli.Error.Should().NotContain("note: ", "every name is that of a column");
        _cli.Json.Single().GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("code").GetString()).Should().OnlyContain(code => code == "PCC204" || code == "PCC006", "the status and the owner of a row are never empty");
    }

    [Fact]
    public void The_sample_has_the_verdicts_that_its_description_counts()
    {
        _cli.Check(Path.Combine(AppContext.BaseDirectory, "calls.csv")).Should().Be(1);
        _cli.Error.Should().BeEmpty();
        _cli.Verdicts.Count(verdict => verdict.EndsWith("accepted", StringComparison.Ordinal)).Should().Be(330);
        _cli.Verdicts.Count(verdict => verdict.EndsWith("rejected", StringComparison.Ordinal)).Should().Be(47);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Every_culture_gives_the_same_output(string culture)
    {
        var file = _cli.File("calls.csv", "MSDYN_FROMPHONE,importsequencenumber,overriddencreatedon,statecode\nxx,-7,2026-01-31,INACTIVE\n");
        _cli.Check(file);
        var invariant = _cli.Output;

        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            _cli.Check(file).Should().Be(1);
            _cli.Output.Should().Be(invariant);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => _cli.Dispose();
}
