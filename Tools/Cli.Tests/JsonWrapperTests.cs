using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Json;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Rows are found inside the objects that programs put around them. An object without rows is no record.</summary>
public sealed class JsonWrapperTests : IDisposable
{
    private const string Good = """{"msdyn_callername":"Ana","msdyn_fromphone":"+442079460018"}""";
    private const string Bad = """{"@odata.etag":"W/\"1\"","msdyn_fromphone":"CALL ME"}""";

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Around => new(
        $$$"""{"body":{"value":[{{{Good}}},{{{Bad}}}]}}""",
        $$$"""{"statusCode":200,"headers":{"Vary":"x"},"body":{"@odata.context":"x","value":[{{{Good}}},{{{Bad}}}]}}""",
        $$$$"""{"outputs":{"statusCode":200,"body":{"value":[{{{{Good}}}},{{{{Bad}}}}]}}}""",
        $$"""{"CrmRecords":[{{Good}},{{Bad}}]}""",
        $$"""{"calls":[{{Good}},{{Bad}}],"count":2}""",
        $$"""{"count":2,"value":[{{Good}},{{Bad}}]}""",
        $$"""{"inbound":[{{Good}}],"none":[],"outbound":[{{Bad}}]}""",
        $$$"""{"first":{{{Good}}},"second":{{{Bad}}}}""",
        $$$"""{"InputParameters":{"Target":{{{Good}}}},"PostEntityImages":{"Image":{{{Bad}}}}}""",
        $$"""[{"@odata.context":"x","value":[{{Good}}],"@odata.nextLink":"y"},{"value":[{{Bad}}]}]""",
        $$"""[{"@odata.context":"x","value":[]},{"value":[{{Good}},{{Bad}}]}]""",
        $$"""[{{Good}},{"calls":[{{Bad}}]}]""",
        $$"""[{"body":{{Good}}},{"body":{{Bad}}}]""",
        $$"""{"value":[{"value":[{{Good}}]},{{Bad}}]}""",
        $$$"""{"d":{"results":[{"__metadata":{"type":"x"},"msdyn_fromphone":"112"},{{{Bad}}}]}}""");

    [Theory]
    [MemberData(nameof(Around))]
    public void Rows_are_found_in_pages_and_wrappers_of_every_shape(string content)
    {
        foreach (var (name, text) in new[] { ("calls.json", content), ("calls.jsonl", content), ("calls.txt", content.Replace(",\"", ",\n\"", StringComparison.Ordinal)) })
        {
            // A line of JSON lines is an object.
            if (name == "calls.jsonl" && content[0] == '[') continue;
            _cli.Run("check", _cli.File(name, text), "--format", "json").Should().Be(1, name);
            _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
            _cli.Error.Should().NotContain("error:");
        }
    }

    [Theory]
    [InlineData("pages.json")]
    [InlineData("pages.jsonl")]
    [InlineData("pages")]
    public void Lines_of_pages_are_read_page_by_page(string name)
    {
        _cli.Run("check", _cli.File(name, $$"""{"@odata.context":"x","value":[{{Good}},{{Bad}}],"@odata.nextLink":"y"}""" + "\n\n" + $$"""{"value":[{{Bad}}]}""" + "\n"), "--format", "json").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected", "3 rejected");
        _cli.Error.Should().NotContain("the others were not checked", "the last page is there");
    }

    [Theory]
    [InlineData("""{"error":{"code":"0x80040220","message":"x"}}""")]
    [InlineData("""[{"from":"CALL ME"}]""")]
    [InlineData("""{"from":"CALL ME"}""")]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("""{"value":[{}]}""")]
    [InlineData("""{"@odata.etag":"W/1"}""")]
    [InlineData("""[{"@odata.etag":"W/1"}]""")]
    [InlineData("""{"calls":[]}""")]
    [InlineData("""{"calls":[{"from":"+1"}]}""")]
    [InlineData("""{"a":{"b":{"c":{"d":{"msdyn_fromphone":"112"}}}}}""")]
    [InlineData("""[{"from":"+1","agent":{"Status":"Active","createdon":"2026-01-01"}}]""")]
    [InlineData("""{"MessageName":"Create","PrimaryEntityName":"msdyn_ocphonecallengagementctx","InputParameters":[{"key":"Target","value":{"LogicalName":"msdyn_ocphonecallengagementctx","Attributes":[{"key":"msdyn_fromphone","value":"CALL ME"}]}}]}""")]
    public void An_object_without_rows_is_no_record(string content)
    {
        foreach (var name in content[0] == '{' ? ["calls.json", "calls.jsonl"] : new[] { "calls.json" })
        {
            _cli.Check(_cli.File(name, content)).Should().Be(2, name);
            _cli.Error.Should().Contain("line 1: no name in this object is a column of msdyn_ocphonecallengagementctx").And.Contain("Rows are looked for").And.NotContain("CALL ME");
            _cli.Output.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("calls.json", "[{\"from\":1},{\"from\":2}]")]
    [InlineData("calls.jsonl", "{\"from\":1}\n{\"from\":2}\n")]
    public void Only_the_first_object_that_is_no_record_explains_where_rows_are_found(string name, string content)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(2);
        var errors = _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Should().HaveCount(2).And.OnlyContain(error => error.Contains("so it is no record.", StringComparison.Ordinal));
        errors.Select(error => error.Contains("Rows are looked for", StringComparison.Ordinal)).Should().Equal(true, false);
    }

    [Theory]
    [InlineData("statusCode", "statuscode")]
    [InlineData("MSDYN_FROMPHONE", "msdyn_fromphone")]
    [InlineData("caller name", "Caller Name")]
    public void In_JSON_the_case_of_names_counts(string name, string column)
    {
        var file = _cli.File("calls.json", $$"""[{"{{name}}":"x"}]""");
        _cli.Check(file).Should().Be(2);
        _cli.Error.Should().Contain($"The case of names counts: \"{column}\" is a column.");

        _cli.Run("check", _cli.File("calls.json", $$"""[{"msdyn_tophone":"112","{{name}}":"x"}]"""), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain($"the table has no column \"{name}\", so it is ignored. In JSON the case of names counts: \"{column}\" is one.");
    }

    [Theory]
    [InlineData("msdyn_fromphone")]
    [InlineData("Customer phone number")]
    public void In_JSON_logical_names_and_display_names_are_columns(string name)
    {
        _cli.Check(_cli.File("calls.json", $$"""[{"{{name}}":"CALL ME"}]""")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 rejected");
    }

    [Fact]
    public void The_records_in_a_wrapper_have_their_own_lines()
    {
        _cli.Check(_cli.File("calls.json", "{\n\"body\": {\n\"value\": [\n{\"msdyn_fromphone\":\"112\"},\n\n{\"from\":1},\n7\n]}}\n")).Should().Be(2);
        _cli.Verdicts.Should().Equal("1 accepted");
        _cli.Error.Should().Contain("line 6: no name").And.Contain("line 7: a record is a JSON object");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void Rows_in_a_wrapper_of_more_than_16_MiB_are_read_one_by_one()
    {
        var row = $$"""{"msdyn_callername":"Ana","remark":"{{new string('x', 100_000)}}"}""";
        var rows = string.Join(",\n", Enumerable.Repeat(row, 200));
        _cli.Check(_cli.File("calls.json", $$$"""{"statusCode":200,"tags":["a"],"body":{"count":200,"value":[{{{rows}}}]},"end":{{{Good}}}}""")).Should().Be(0);
        _cli.Verdicts.Should().HaveCount(201);
        _cli.Check(_cli.File("calls.json", $$"""[{"value":[{{rows}}]},{"value":[{{rows}},{{Bad}}]}]""")).Should().Be(1);
        _cli.Verdicts.Should().HaveCount(401);
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_record_of_more_than_16_MiB_in_many_values_is_reported()
    {
        var values = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"x{i}\":\"{new string('x', 100_000)}\""));
        _cli.Check(_cli.File("calls.json", $$"""[{{Good}},{"msdyn_callername":"Ana",{{values}}}]""")).Should().Be(2);
        _cli.Error.Should().Contain("the record is longer than 16 MiB");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Theory]
    [InlineData("[{\"msdyn_fromphone\":\"112\"}]\n[{\"msdyn_fromphone\":\"112\"}]", 2)]
    [InlineData("{\"value\":[{\"msdyn_fromphone\":\"112\"}]}\n{\"value\":[}", 2)]
    [InlineData("{\"body\":{\"value\":[{\"msdyn_fromphone\":\"112\"}]}}\nx", 2)]
    public void Broken_JSON_after_the_rows_is_reported(string content, int line)
    {
        _cli.Check(_cli.File("calls.json", content)).Should().Be(2);
        _cli.Error.Should().Contain($"line {line}: this is not JSON");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Theory]
    [MemberData(nameof(Around))]
    public void It_makes_no_difference_where_the_bytes_of_the_input_are_cut(string content)
    {
        var whole = Read(content, int.MaxValue);
        whole.Should().HaveCount(2);
        foreach (var piece in new[] { 1, 2, 7, 31 }) Read(content, piece).Should().Equal(whole);
    }

    private static List<string> Read(string content, int piece)
    {
        var window = new ByteWindow(new Pieced(Encoding.UTF8.GetBytes(content), piece));
        return [.. new JsonDocumentRecords(window, new ColumnNames(note: null), note: null).Read().Select(record => $"{record.Number} {record.Line} {record.Fault} {record.Row?.Given.Length}")];
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Pieced(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }
}
