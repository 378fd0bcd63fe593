using System;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>An unreadable value hides no other. Its record has no verdict only when something evaluates its column.</summary>
public sealed class ReadableRecordTests : IDisposable
{
    private const string Note = "Nothing evaluates this column, so the records are evaluated without it.";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("Owner", "Ana Horvat", "ownerid", "a GUID")]
    [InlineData("Conversation", "Chat with Zoe", "msdyn_liveworkitemid", "a GUID")]
    [InlineData("Created By", "Ana Horvat", "createdby", "a GUID")]
    [InlineData("Created By (Delegate)", "Ana Horvat", "createdonbehalfby", "a GUID")]
    [InlineData("Modified By", "# Portal", "modifiedby", "a GUID")]
    [InlineData("Owning Business Unit", "Sales", "owningbusinessunit", "a GUID")]
    [InlineData("Created On", "yesterday", "createdon", "a date and time")]
    [InlineData("Modified On", "10:30", "modifiedon", "a date and time")]
    [InlineData("Version Number", "\"123,456\"", "versionnumber", "a whole number")]
    [InlineData("Version Number", "0x1E240", "versionnumber", "a whole number")]
    public void A_value_that_nothing_evaluates_is_left_out_and_its_column_named_once(string header, string value, string column, string expected)
    {
        var file = _cli.File("calls.csv", $"Customer phone number,{header}\nCALL ME,{value}\n+14255550123,{value}\n+14255550123,\n");
        foreach (var mode in new string[][] { [], ["--rules-only"] })
        {
            _cli.Run(["check", file, "--format", "json", .. mode]).Should().Be(1);
            _cli.Verdicts.Should().Equal("1 rejected", "2 accepted", "3 accepted");
            _cli.Error.Split('\n').Where(line => line.StartsWith("note: ", StringComparison.Ordinal)).Should().ContainSingle()
                .Which.Should().Contain($"column {column}: 2 values cannot be read as {expected}").And.Contain(Note).And.NotContain(value.Trim('"'));
        }

        _cli.Check(file).Should().Be(1);
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Status", "maybe")]
    [InlineData("Status Reason", "maybe")]
    [InlineData("Is Microsoft Teams Phone Number", "perhaps")]
    [InlineData("Record Created On", "yesterday")]
    [InlineData("Import Sequence Number", "one")]
    [InlineData("Time Zone Rule Version Number", "0x10")]
    [InlineData("msdyn_ocphonecallengagementctxid", "7")]
    public void A_value_that_a_rule_or_Dataverse_would_evaluate_makes_the_record_unreadable(string header, string value)
    {
        _cli.Check(_cli.File("calls.csv", $"Customer phone number,{header}\n112,{value}\n112,\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: ").And.Contain($"\"{value}\" cannot be read");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Theory]
    [InlineData("""{"required":["msdyn_liveworkitemid"]}""", 2)]
    [InlineData("""{"required":["msdyn_fromphone"]}""", 0)]
    [InlineData("""{"required":["msdyn_liveworkitemid"],"severity":{"PCC006":"trace"}}""", 2)]
    [InlineData("""{"required":["msdyn_liveworkitemid"],"mode":"audit"}""", 2)]
    [InlineData("""{"required":["msdyn_liveworkitemid"],"mode":"off"}""", 0)]
    public void A_reference_is_evaluated_where_the_column_must_have_a_value(string settings, int code)
    {
        var file = _cli.File("calls.csv", "Customer phone number,Conversation\n112,Chat with Zoe\n");
        var path = _cli.File("settings.json", settings);
        _cli.Run("check", file, "--settings", path, "--format", "json").Should().Be(code);
        _cli.Run("check", file, "--settings", path, "--format", "json", "--rules-only").Should().Be(code);
    }

    [Fact]
    public void Each_file_has_its_own_counts()
    {
        var first = _cli.File("first.csv", "Customer phone number,Owner\n" + string.Concat(Enumerable.Repeat("112,Ana\n", 3000)));
        var second = _cli.File("second.json", """[{"msdyn_fromphone":"112","createdon":"?"},{"msdyn_fromphone":"112","ownerid":"Ana"}]""");
        _cli.Run("check", first, second, "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain("first.csv: column ownerid: 3000 values").And.Contain("second.json: column ownerid: 1 value ").And.Contain("second.json: column createdon: 1 value ").And.NotContain("Ana");
    }

    [Fact]
    public void A_file_that_breaks_off_has_its_counts_too()
    {
        _cli.Run("check", _cli.File("calls.json", """[{"msdyn_fromphone":"112","ownerid":"Ana"},"""), "--format", "json").Should().Be(2);
        _cli.Error.Should().Contain("column ownerid: 1 value ");
    }

    [Theory]
    [InlineData("\"owninguser\":{\"fullname\":\"Ana\",\"systemuserid\":\"11111111-1111-1111-1111-111111111111\"}")]
    [InlineData("\"createdby\":{\"systemuserid\":\"11111111-1111-1111-1111-111111111111\"},\"_createdby_value\":\"11111111-1111-1111-1111-111111111111\"")]
    [InlineData("\"_createdby_value\":\"11111111-1111-1111-1111-111111111111\",\"createdby\":{\"systemuserid\":\"22222222-2222-2222-2222-222222222222\"}")]
    [InlineData("\"_msdyn_liveworkitemid_value\":\"11111111-1111-1111-1111-111111111111\",\"msdyn_liveworkitemid\":{\"subject\":\"Chat\",\"activityid\":\"11111111-1111-1111-1111-111111111111\"}")]
    [InlineData("\"_msdyn_liveworkitemid_value\":null,\"msdyn_liveworkitemid\":null")]
    [InlineData("\"ownerid\":{\"@odata.type\":\"#Microsoft.Dynamics.CRM.team\",\"teamid\":\"11111111-1111-1111-1111-111111111111\",\"ownerid\":\"11111111-1111-1111-1111-111111111111\"}")]
    [InlineData("\"ownerid\":{\"LogicalName\":\"team\",\"Id\":\"11111111-1111-1111-1111-111111111111\"}")]
    [InlineData("\"ownerid\":{\"ownerid\":\"11111111-1111-1111-1111-111111111111\"}")]
    public void A_reference_that_is_expanded_gives_its_row(string reference)
    {
        _cli.Run("check", _cli.File("calls.json", $$"""{"value":[{"msdyn_fromphone":"CALL ME",{{reference}}},{"msdyn_fromphone":"112",{{reference}}}]}"""), "--format", "json").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted");
        _cli.Error.Should().NotContain("note:").And.NotContain("error:");
    }

    [Theory]
    [InlineData("\"ownerid\":{\"fullname\":\"Ana\"}", "ownerid")]
    [InlineData("\"owninguser\":[1]", "owninguser")]
    [InlineData("\"createdon\":{\"at\":1}", "createdon")]
    [InlineData("\"owneridname\":\"\\ud800\"", "owneridname")]
    public void An_object_without_its_key_is_left_out(string value, string column)
    {
        _cli.Run("check", _cli.File("calls.json", $$"""[{"msdyn_fromphone":"CALL ME",{{value}}}]"""), "--format", "json").Should().Be(1);
        _cli.Error.Should().Contain($"column {column}: 1 value ").And.NotContain("Ana");
    }

    [Fact]
    public void A_reference_that_is_given_twice_with_other_rows_is_reported()
    {
        _cli.Check(_cli.File("calls.json", """[{"_msdyn_liveworkitemid_value":"11111111-1111-1111-1111-111111111111","msdyn_liveworkitemid":{"activityid":"22222222-2222-2222-2222-222222222222"}}]""")).Should().Be(2);
        _cli.Error.Should().Contain("column msdyn_liveworkitemid is given twice");
    }

    [Theory]
    [InlineData("\"_msdyn_liveworkitemid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"contact\",\"_msdyn_liveworkitemid_value\":\"11111111-1111-1111-1111-111111111111\"", "PCC005")]
    [InlineData("\"_msdyn_liveworkitemid_value\":\"11111111-1111-1111-1111-111111111111\",\"_msdyn_liveworkitemid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"contact\"", "PCC005")]
    [InlineData("\"_msdyn_liveworkitemid_value\":\"11111111-1111-1111-1111-111111111111\",\"_msdyn_liveworkitemid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"msdyn_ocliveworkitem\"", null)]
    [InlineData("\"_ownerid_value\":\"11111111-1111-1111-1111-111111111111\",\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"team\"", null)]
    [InlineData("\"_ownerid_value\":\"11111111-1111-1111-1111-111111111111\",\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"account\"", "PCC005")]
    [InlineData("\"_ownerid_value\":\"11111111-1111-1111-1111-111111111111\",\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":7", null)]
    [InlineData("\"_createdby_value\":\"11111111-1111-1111-1111-111111111111\",\"_createdby_value@Microsoft.Dynamics.CRM.lookuplogicalname\":\"account\"", null)]
    public void The_table_beside_a_reference_counts(string reference, string? code)
    {
        _cli.Check(_cli.File("calls.json", $"[{{{reference}}}]")).Should().Be(code is null ? 0 : 1);
        _cli.Json.Single().GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("code").GetString()).Should().Equal(code is null ? [] : [code]);
    }

    public void Dispose() => _cli.Dispose();
}
