using System;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Mapping;

/// <summary><c>check --columns</c>: foreign names and labels become columns and values.</summary>
public sealed class ColumnMapTests : IDisposable
{
    private const string German = """{"columns":{"Rufnummer des Kunden":"msdyn_fromphone","Zustand":"statecode","Teams":"msdyn_ismicrosoftteamsphonenumber","Bemerkung":null},"values":{"statecode":{"Offen":0,"Erledigt":1},"msdyn_fromphone":{"k. A.":null,"unterdrückt":"anonymous"},"msdyn_ismicrosoftteamsphonenumber":{"x":true,"-":false}}}""";

    private readonly CommandLine _cli = new();

    [Fact]
    public void A_CSV_file_with_foreign_names_and_labels_is_read()
    {
        Check(German, "calls.csv", "Rufnummer des Kunden;ZUSTAND ;Teams;Bemerkung\nCALL ME;Offen;x;Ana\n112; erledigt;-;Ana\nk. A.;0;;\nunterdrückt;;;\n").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted", "3 accepted", "4 accepted");
        _cli.Error.Should().NotContain("Bemerkung").And.NotContain("no column");
    }

    [Theory]
    [InlineData("calls.json", """[{"Rufnummer des Kunden":"CALL ME","Zustand":"Offen"},{"rufnummer des kunden":"112","Teams":"X"}]""")]
    [InlineData("calls.json", """{"Rufnummer des Kunden":"CALL ME"}{"Rufnummer des Kunden":"k. A."}""")]
    [InlineData("calls.jsonl", """
        {"Rufnummer des Kunden":"CALL ME"}
        {"Rufnummer des Kunden":"112"}
        """)]
    [InlineData("calls.json", """{"Anrufe":[{"Rufnummer des Kunden":"CALL ME"},{"Rufnummer des Kunden":"112"}]}""")]
    [InlineData("calls.json", """{"Seite":1}{"Anrufe":[{"Rufnummer des Kunden":"CALL ME"},{"Rufnummer des Kunden":"112"}]}""", 2)]
    [InlineData("data.xml", "<entities><entity name=\"msdyn_ocphonecallengagementctx\"><records><record><field name=\"Rufnummer des Kunden\" value=\"CALL ME\"/></record><record><field name=\"Zustand\" value=\"Erledigt\"/></record></records></entity></entities>")]
    public void Names_in_other_formats_are_mapped_too(string name, string content, int code = 1)
    {
        Check(German, name, content).Should().Be(code);
        _cli.Verdicts.Select(verdict => verdict[2..]).Should().Equal("rejected", "accepted");
    }

    [Fact]
    public void A_name_in_the_map_comes_before_a_name_of_the_table()
    {
        Check("""{"columns":{"Status":null,"Provider Name":"msdyn_fromphone"}}""", "calls.csv", "Status,Provider Name\nmaybe,CALL ME\n").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected");
    }

    [Fact]
    public void A_number_or_a_flag_in_JSON_is_a_label_too()
    {
        Check("""{"values":{"statecode":{"7":1,"true":0},"msdyn_ismicrosoftteamsphonenumber":{"2":true}}}""", "calls.json", """[{"statecode":7,"msdyn_ismicrosoftteamsphonenumber":2},{"statecode":true},{"statecode":8}]""").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 accepted", "3 rejected");
    }

    [Fact]
    public void Two_names_of_one_column_may_be_in_different_files()
    {
        const string map = """{"columns":{"Telefon":"msdyn_fromphone","Phone":"msdyn_fromphone"}}""";
        Check(map, "calls.csv", "Telefon\nCALL ME\n").Should().Be(1);
        Check(map, "calls.csv", "Phone\nCALL ME\n").Should().Be(1);
        Check(map, "calls.csv", "Phone,Telefon\nCALL ME,112\n").Should().Be(2);
        _cli.Error.Should().Contain("names column msdyn_fromphone twice, as \"Phone\" and \"Telefon\"");
        Check(map, "calls.json", """[{"Telefon":"112","Phone":"112"}]""").Should().Be(2);
        _cli.Error.Should().Contain("is given twice");
    }

    [Theory]
    [InlineData("""[1]""", 1, "the map is a JSON object")]
    [InlineData("", 1, "this is not JSON")]
    [InlineData("{\n\"columns\":{\"a\":\"msdyn_fromphone\",}}", 2, "this is not JSON")]
    [InlineData("{} {}", 1, "this is not JSON")]
    [InlineData("{\n\"colums\":{}}", 2, "\"colums\" is no member of the map")]
    [InlineData("{\"$schema\":1}", 1, "\"$schema\" is no member")]
    [InlineData("{\"columns\":{},\n\"columns\":{}}", 2, "\"columns\" is there twice")]
    [InlineData("{\"columns\":{\"Telefon\":\"msdyn_fromphone\",\n\"TELEFON \":\"msdyn_tophone\"}}", 2, "\"TELEFON\" is there twice")]
    [InlineData("{\"columns\":\n[]}", 2, "\"columns\" is a JSON object")]
    [InlineData("{\"columns\":{\"Telefon\":7}}", 1, "give the logical name of a column as text, or null")]
    [InlineData("{\"columns\":{\"Telefon\":\n\"msdyn_formphone\"}}", 2, "no column \"msdyn_formphone\". The nearest are msdyn_fromphone, ")]
    [InlineData("{\"columns\":{\"Telefon\":\"Customer phone number\"}}", 1, "Give the logical name: msdyn_fromphone")]
    [InlineData("{\"columns\":{\"Telefon\":\"\\ud800\"}}", 1, "half of a surrogate pair")]
    [InlineData("{\"columns\":{\"\\ud800\":null}}", 1, "half of a surrogate pair")]
    [InlineData("{\"values\":{\"statecod\":{}}}", 1, "The nearest are statecode, ")]
    [InlineData("{\"values\":{\"statecode\":{\"Offen\":\n2}}}", 2, "no value of column statecode. Give 0 (Active), 1 (Inactive), or null")]
    [InlineData("{\"values\":{\"statuscode\":{\"Offen\":0}}}", 1, "Give 1 (Active), 2 (Inactive), or null")]
    [InlineData("{\"values\":{\"statecode\":{\"Offen\":\"0\"}}}", 1, "no value of column statecode")]
    [InlineData("{\"values\":{\"msdyn_ismicrosoftteamsphonenumber\":{\"x\":1}}}", 1, "Give true, false, or null")]
    [InlineData("{\"values\":{\"msdyn_fromphone\":{\"x\":1}}}", 1, "Give text, or null")]
    [InlineData("{\"values\":{\"ownerid\":{\"Ana\":\"11111111-2222-3333-4444-555555555555\"}}}", 1, "no value of column ownerid. Give null")]
    [InlineData("{\"values\":{\"statecode\":{\"Offen\":0,\n\"offen\":1}}}", 2, "\"offen\" is there twice")]
    [InlineData("{\"values\":{\"statecode\":[]}}", 1, "\"statecode\" is a JSON object")]
    public void A_map_that_cannot_be_used_is_an_error_with_its_line(string map, int line, string error)
    {
        Check(map, "calls.csv", "msdyn_fromphone\n112\n").Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain(string.Create(CultureInfo.InvariantCulture, $"columns.json, line {line}: ")).And.Contain(error);
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_map_that_is_not_there_is_an_error()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--columns", _cli.PathOf("none.json")).Should().Be(2);
        _cli.Error.Should().Contain("there is no such file");
    }

    [Fact]
    public void The_results_do_not_replace_the_map()
    {
        var map = _cli.File("columns.json", "{}");
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--columns", map, "--output", map).Should().Be(2);
        _cli.Error.Should().Contain("cannot be written");
    }

    [Theory]
    [InlineData("calls.csv", "Rufnummer des Kunden,Anrufer\n+493023125001,Ana Horvat\n")]
    [InlineData("calls.json", """[{"Rufnummer des Kunden":"+493023125001","Anrufer":"Ana Horvat"}]""")]
    public void The_error_about_an_input_without_a_known_name_shows_the_option_and_no_value(string name, string content)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(2);
        _cli.Error.Should().Contain("check --columns FILE").And.NotContain("Ana").And.NotContain("25001");
    }

    public void Dispose() => _cli.Dispose();

    private int Check(string map, string name, string content) => _cli.Run("check", _cli.File(name, content), "--columns", _cli.File("columns.json", map), "--format", "json");
}
