using System;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

public sealed class JsonTests : IDisposable
{
    private const string Good = """{"msdyn_callername":"Ana","msdyn_fromphone":"+442079460018"}""";
    private const string Bad = """{"msdyn_fromphone":"CALL ME"}""";

    private readonly CommandLine _cli = new();

    public static TheoryData<string, string> Shapes => new()
    {
        { "array.json", $"[{Good},{Bad}]" },
        { "array.json", $" [\n  {Good},\n  {Bad}\n]\n" },
        { "webapi.json", $$"""{"@odata.context":"https://org.example/api/data/v9.2/$metadata#x","value":[{{Good}},{{Bad}}]}""" },
        { "webapi.json", $$"""{"@odata.context":{"a":[1,2]},"value":[{{Good}},{{Bad}}],"@odata.nextLink":null}""" },
        { "webapi.json", $$"""{ "value" : [ {{Good}} , {{Bad}} ] }""" },
        { "lines.jsonl", $"{Good}\n{Bad}\n" },
        { "lines.ndjson", $"\n{Good}\r\n\r\n{Bad}" },
        { "lines.json", $"{Good}\n{Bad}\n" },
        { "lines.txt", $"{Good}\n{Bad}\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_JSON_is_detected(string name, string content)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Standard_input_is_read_in_the_same_way(string name, string content)
    {
        _ = name;
        _cli.RunWithInput(Encoding.UTF8.GetBytes(content), "check", "-", "--format", "json", "--quiet").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
    }

    [Theory]
    [InlineData(Good, 0)]
    [InlineData("{\n  \"msdyn_fromphone\": \"CALL ME\"\n}\n", 1)]
    [InlineData("{\"value\":7,\"msdyn_fromphone\":\"112\"}", 0)]
    public void A_single_object_is_one_record(string content, int code)
    {
        _cli.Check(_cli.File("one.json", content)).Should().Be(code);
        _cli.Json.Should().ContainSingle();
    }

    [Fact]
    public void Annotations_of_the_Web_API_are_understood()
    {
        _cli.Run("check", "--format", "json", _cli.File("webapi.json", """
            {"value":[{"@odata.etag":"W/\"1\"","msdyn_ocphonecallengagementctxid":"424afb42-d04c-42af-b98b-6f0eeaba69aa","statecode":1,
            "statecode@OData.Community.Display.V1.FormattedValue":"Inactive","statuscode":2,"_msdyn_liveworkitemid_value":"424afb42-d04c-42af-b98b-6f0eeaba69ab",
            "_ownerid_value":"424afb42-d04c-42af-b98b-6f0eeaba69ac","createdon":"2026-01-31T14:30:00Z","versionnumber":4711,"msdyn_fromphone":null,
            "overriddencreatedon":null,"importsequencenumber":null,"msdyn_ismicrosoftteamsphonenumber":false}]}
            """)).Should().Be(0);
        _cli.Error.Should().NotContain("note:");
        _cli.Json.Single().GetProperty("id").GetString().Should().Be("424afb42-d04c-42af-b98b-6f0eeaba69aa");
    }

    [Theory]
    [InlineData("""{"value":[{"msdyn_callername":"Ana"}],"@odata.nextLink":"x"}""", true)]
    [InlineData("""{"@odata.nextLink":"x","value":[{"msdyn_callername":"Ana"}]}""", true)]
    [InlineData("""{"value":[{"msdyn_callername":"@odata.nextLink"}],"@odata.count":1}""", false)]
    public void A_page_without_its_next_page_is_reported(string content, bool isReported)
    {
        _cli.Run("check", "--format", "json", _cli.File("page.json", content)).Should().Be(isReported ? 2 : 0);
        _cli.Error.Contains("the others were not checked", StringComparison.Ordinal).Should().Be(isReported);
    }

    [Fact]
    public void A_value_of_a_wrong_type_is_evaluated_by_the_plug_in()
    {
        _cli.Check(_cli.File("calls.json", """[{"msdyn_fromphone":14255550123},{"msdyn_callername":true},{"msdyn_tophone":1.5},{"statecode":null}]""")).Should().Be(1);
        _cli.Json.Select(verdict => verdict.GetProperty("violations")[0].GetProperty("code").GetString()).Should().Equal("PCC002", "PCC002", "PCC002", "PCC204");
    }

    [Theory]
    [InlineData("""{"msdyn_fromphone":["112"]}""", "column msdyn_fromphone: a JSON array cannot be read")]
    [InlineData("""{"msdyn_fromphone":{"a":1}}""", "column msdyn_fromphone: a JSON object cannot be read")]
    [InlineData("""{"statecode":1.5}""", "column statecode: 1.5 cannot be read")]
    [InlineData("""{"statecode":"maybe"}""", "column statecode: \"maybe\" cannot be read")]
    [InlineData("""{"msdyn_callername":"\ud800"}""", "column msdyn_callername: the text has half of a surrogate pair")]
    [InlineData("""{"msdyn_callername":"a","Caller Name":"b"}""", "column msdyn_callername is given twice")]
    [InlineData("5", "this is a JSON number")]
    [InlineData("\"x\"", "this is a JSON string")]
    [InlineData("null", "this is a JSON null")]
    [InlineData("[]", "this is a JSON array")]
    [InlineData("true", "this is a JSON boolean")]
    public void A_record_that_cannot_be_read_is_reported_with_its_line_and_does_not_hide_the_others(string record, string fault)
    {
        _cli.Check(_cli.File("calls.json", $"[{Good},\n{record},\n{Bad}]")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: ").And.Contain(fault);
        _cli.Verdicts.Should().Equal("1 accepted", "3 rejected");

        _cli.Check(_cli.File("calls.jsonl", $"{Good}\n{record}\n{Bad}\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: ").And.Contain(fault);
        _cli.Verdicts.Should().Equal("1 accepted", "3 rejected");
    }

    [Fact]
    public void A_broken_line_of_JSON_lines_does_not_hide_the_others()
    {
        _cli.Check(_cli.File("calls.jsonl", $"{Good}\n{{\"msdyn_fromphone\":\n{Bad}\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: this is not JSON");
        _cli.Verdicts.Should().Equal("1 accepted", "3 rejected");
    }

    [Fact]
    public void A_long_text_that_is_no_JSON_is_shown_in_part()
    {
        _cli.Check(_cli.File("calls.jsonl", $"{Good}\nf{new string('y', 5000)}\n")).Should().Be(2);
        _cli.Error.Should().Contain("line 2: this is not JSON: ").And.Contain("yyy…").And.NotContain(new string('y', 300));
    }

    [Theory]
    [InlineData("[{\"msdyn_fromphone\":\"112\"},\n{\"msdyn_fromphone\":}]", 2)]
    [InlineData("[{\"msdyn_fromphone\":\"112\"},\n{\"msdyn_fromphone\":\"112\"", 2)]
    [InlineData("[{\"msdyn_fromphone\":\"112\"}\n", 2)]
    [InlineData("[{\"msdyn_fromphone\":\"112\"}]\n]", 2)]
    [InlineData("{\"value\":[{\"msdyn_fromphone\":\"112\"}]\n", 2)]
    [InlineData("{\"value\":[{\"msdyn_fromphone\":\"112\"}]}\n{", 2)]
    [InlineData("[{\"msdyn_fromphone\":\"112\"},]", 1)]
    public void Broken_JSON_is_reported_with_its_line_after_the_records_before_it(string content, int line)
    {
        _cli.Check(_cli.File("calls.json", content)).Should().Be(2);
        _cli.Error.Should().Contain($"line {line}: this is not JSON").And.NotContain("LineNumber");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"value\":[]}")]
    [InlineData("{\"value\":")]
    public void A_document_without_records_is_reported(string content)
    {
        _cli.Check(_cli.File("calls.json", content)).Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported_and_do_not_hide_the_others()
    {
        _cli.Check(_cli.File("calls.jsonl", [.. "{\"msdyn_callername\":\"Zo"u8, 0xE9, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Good)])).Should().Be(2);
        _cli.Error.Should().Contain("line 1: byte 24 of the line (0xE9)");
        _cli.Verdicts.Should().Equal("2 accepted");

        _cli.Check(_cli.File("calls.json", [.. "[{\"msdyn_callername\":\"Zo"u8, 0xE9, .. "\"},"u8, .. Encoding.UTF8.GetBytes(Good), .. "]"u8])).Should().Be(2);
        _cli.Error.Should().Contain("column msdyn_callername: the text");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_record_of_10_MB_is_evaluated_and_one_of_more_than_16_MiB_is_reported()
    {
        var name = new string('x', 10 * 1024 * 1024);
        _cli.Check(_cli.File("calls.json", $$"""[{"msdyn_callername":"{{name}}"},{{Good}}]""")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected", "2 accepted");

        _cli.Check(_cli.File("calls.json", $$"""[{{Good}},{"msdyn_callername":"{{name}}{{name}}"}]""")).Should().Be(2);
        _cli.Error.Should().Contain("the record is longer than 16 MiB");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void Many_records_are_read_across_the_borders_of_the_buffer()
    {
        var records = string.Join(",\n", Enumerable.Repeat($"{Good},{Bad}", 5000));
        _cli.Check(_cli.File("calls.json", $"{{\"value\":[{records}]}}")).Should().Be(1);
        _cli.Verdicts.Should().Equal(Enumerable.Range(1, 10_000).Select(row => row % 2 == 1 ? $"{row} accepted" : $"{row} rejected"));
    }

    [Theory]
    [InlineData("""{"@\ud80d":1,"value":[{"msdyn_fromphone":"112"}]}""")]
    [InlineData("""{"value":[{"msdyn_fromphone":"112"}],"\ud80d":1}""")]
    [InlineData("""{"@odata.context":"x","\u0076alue":[{"msdyn_fromphone":"112"}]}""")]
    public void Names_around_the_records_may_have_half_of_a_surrogate_pair_or_be_escaped(string content)
    {
        _cli.Check(_cli.File("calls.json", content)).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_text_of_more_than_16_MiB_after_the_records_is_reported()
    {
        _cli.Check(_cli.File("calls.json", $$"""{"value":[{{Good}}],"x":"{{new string('x', 40 * 1024 * 1024)}}"}""")).Should().Be(2);
        _cli.Error.Should().Contain("longer than 16 MiB");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    public void Dispose() => _cli.Dispose();
}
