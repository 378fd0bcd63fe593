using System;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Migration;

/// <summary>The data.xml of the Configuration Migration tool and of <c>pac data export</c>.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Table = "msdyn_ocphonecallengagementctx";
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private readonly CommandLine _cli = new();

    [Fact]
    public void Records_are_read_with_their_ids_and_lines()
    {
        Check($"""
            <?xml version="1.0" encoding="utf-8"?>
            <entities xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" timestamp="2026-01-15T10:00:00.0000000Z">
              <entity name="{Table}" displayname="Phone Call Engagement Context">
                <records>
                  <record id="{Id}">
                    <field name="{Table}id" value="{Id}" />
                    <field name="msdyn_fromphone" value="CALL ME" />
                    <field name="msdyn_ismicrosoftteamsphonenumber" value="True" />
                    <field name="msdyn_liveworkitemid" value="{Id}" lookupentity="contact" lookupentityname="Ana" />
                    <field name="ownerid" value="{Id}" lookupentity="team" lookupentityname="Ana" />
                    <field name="overriddencreatedon" value="2026-01-15T10:30:00.0000000Z" />
                    <field name="statecode" value="0" />
                    <field name="statuscode" value="2" />
                  </record>
                  <record id="21111111-2222-3333-4444-555555555555"><field name="msdyn_fromphone" value="+14255550123"/></record>
                </records>
                <m2mrelationships />
              </entity>
            </entities>
            """).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted");
        _cli.Json[0].GetProperty("id").GetString().Should().Be(Id);
        _cli.Json[0].GetProperty("violations").EnumerateArray().Select(violation => $"{violation.GetProperty("code")} {violation.GetProperty("column")}")
            .Should().BeEquivalentTo("PCC005 msdyn_liveworkitemid", "PCC101 msdyn_fromphone", "PCC203 statuscode");
        _cli.Json[1].GetProperty("id").GetString().Should().StartWith("2");
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("<record id=\"7\"/>", "7\" cannot be read. Give a GUID")]
    [InlineData("<record/>", "the record has no id, and no field that is a column")]
    [InlineData("<record id=\"" + Id + "\"><field name=\"statecode\" value=\"maybe\"/></record>", "\"maybe\" cannot be read")]
    [InlineData("<record id=\"" + Id + "\"><field name=\"msdyn_callsid\" value=\"1\"/><field name=\"msdyn_callsid\" value=\"2\"/></record>", "msdyn_callsid is given twice")]
    [InlineData("<record id=\"" + Id + "\"><field name=\"" + Table + "id\" value=\"21111111-2222-3333-4444-555555555555\"/></record>", "is given twice")]
    public void A_record_that_cannot_be_read_is_reported_with_its_line_and_hides_no_other(string record, string error)
    {
        Check(Records(record + "\n<record id=\"" + Id + "\"/>")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: ").And.Contain(error);
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    public void Records_of_other_tables_are_ignored_with_a_note()
    {
        var file = _cli.File("data.xml", $"<entities><entity name=\"account\"><records><record id=\"1\"><field name=\"name\" value=\"Contoso\"/></record><record id=\"2\"/></records></entity>{Entity($"<record id=\"{Id}\"/>")}<entity name=\"contact\"><records><record id=\"3\"/></records></entity></entities>");
        _cli.Run("check", file, "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain("the records of other tables are ignored: 3 of account, contact.").And.NotContain("Contoso");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void A_file_with_records_of_other_tables_only_is_an_error()
    {
        Check("<entities><entity name=\"account\"><records><record id=\"1\"/></records></entity></entities>").Should().Be(2);
        _cli.Error.Should().Contain("there are no records");
    }

    [Fact]
    public void A_field_that_is_no_column_is_noted_once()
    {
        _cli.Run("check", _cli.File("data.xml", Records($"<record id=\"{Id}\"><field name=\"new_tag\" value=\"Ana\"/><field value=\"Ana\"/></record><record id=\"{Id}\"><field name=\"new_tag\" value=\"Ana\"/></record>")), "--format", "json").Should().Be(0);
        _cli.Error.Split("new_tag").Should().HaveCount(2);
        _cli.Error.Should().NotContain("Ana");
    }

    [Fact]
    public void What_is_nested_in_a_field_is_no_field_of_the_record()
    {
        Check(Records($"<record id=\"{Id}\"><field name=\"to\"><activitypointerrecords><activitypointerrecord id=\"{Id}\"><field name=\"msdyn_fromphone\" value=\"CALL ME\"/></activitypointerrecord></activitypointerrecords></field><field name=\"msdyn_callsid\" value=\"1\"/></record>")).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Theory]
    [InlineData("29/08/2026 17:48:29", "04/03/2026 10:00:00", "day first (dmy), as the time of the export shows")]
    [InlineData("8/29/2026 5:48:29 PM", "4/3/2026 10:00:00 AM", "month first (mdy), as the time of the export shows")]
    [InlineData("04.03.2026 17:48:29", "31.01.2026 10:00:00", "day first (dmy), as line 2 shows")]
    public void Dates_of_older_versions_are_read_in_the_order_of_their_machine(string timestamp, string date, string note)
    {
        _cli.Run("check", _cli.File("data.xml", $"<entities timestamp=\"{timestamp}\"><entity name=\"{Table}\"><records>\n<record id=\"{Id}\"><field name=\"overriddencreatedon\" value=\"{date}\"/></record></records></entity></entities>"), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain(note);
    }

    [Fact]
    public void A_date_that_may_be_two_days_needs_an_order()
    {
        var file = _cli.File("data.xml", Records($"<record id=\"{Id}\"><field name=\"overriddencreatedon\" value=\"04/03/2026 10:00:00\"/></record>"));
        _cli.Run("check", file, "--format", "json").Should().Be(2);
        _cli.Error.Should().Contain("may be more than one date");
        _cli.Run("check", file, "--format", "json", "--dates", "mdy").Should().Be(0);
        _cli.Error.Should().Contain("as --dates says");
    }

    [Fact]
    public void Odd_characters_reach_the_rules()
    {
        Check(Records($"<record id=\"{Id}\"><field name=\"msdyn_callername\" value=\"a&#xA;b\"/></record><record id=\"{Id}\"><field name=\"msdyn_callername\" value=\"bell&#x7;\"/></record><record id=\"{Id}\"><field name=\"msdyn_callername\" value=\"&lt;O&apos;Neil &amp; &quot;佐々木&quot;&gt; 📞\"/></record>")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 rejected", "3 accepted");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Each_encoding_is_read_with_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = _cli.File("data.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>\n" + Records($"<record id=\"{Id}\"><field name=\"msdyn_callername\" value=\"佐々木\"/></record>"))]);
        _cli.Check(file).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void Standard_input_and_other_names_are_recognized_by_the_content()
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes(Records($"<record id=\"{Id}\"/>")), "check", "-", "--format", "json", "--quiet").Should().Be(0);
        _cli.Check(_cli.File("calls.csv", Records($"<record id=\"{Id}\"/>"))).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void The_schema_of_a_package_is_explained()
    {
        Check($"<entities dateMode=\"absolute\"><entity name=\"{Table}\" etc=\"10500\"><fields><field name=\"msdyn_fromphone\" type=\"string\"/></fields></entity></entities>").Should().Be(2);
        _cli.Error.Should().Contain("this is the schema of a package").And.Contain("data.xml");
    }

    [Fact]
    public void Many_records_are_read_in_their_order()
    {
        Check(Records(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<record id=\"00000000-0000-0000-0001-{i:X12}\"><field name=\"msdyn_fromphone\" value=\"{(i % 2 == 0 ? "112" : "?")}\"/></record>\n")))).Should().Be(1);
        _cli.Json.Should().HaveCount(5000);
        _cli.Verdicts.Should().Equal(Enumerable.Range(0, 5000).Select(i => $"{i + 1} {(i % 2 == 0 ? "accepted" : "rejected")}"));
    }

    public void Dispose() => _cli.Dispose();

    private int Check(string xml) => _cli.Check(_cli.File("data.xml", xml));

    private static string Records(string records) => $"<entities>{Entity("\n" + records)}</entities>";

    private static string Entity(string records) => $"<entity name=\"{Table}\"><records>{records}</records></entity>";
}
