using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>An answer of the Web API comes in pages. One of several pages is an incomplete input, and no list of a page is lost.</summary>
public sealed class PageTests : IDisposable
{
    private const string Good = """{"msdyn_callername":"Ana","msdyn_fromphone":"+442079460018"}""";
    private const string Bad = """{"msdyn_fromphone":"CALL ME"}""";
    private const string First = $$"""{"@odata.context":"x","value":[{{Good}}],"@odata.nextLink":"https://contoso/next"}""";
    private const string Last = $$"""{"@odata.context":"x","value":[{{Bad}}]}""";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("page.json", First)]
    [InlineData("page.json", $"{Last}\n{First}")]
    [InlineData("page.json", $"[{First},{First}]")]
    [InlineData("page.json", $$"""{"@odata.nextLink":"x","value":[{{Good}}]}""")]
    [InlineData("page.json", $$"""{"@odata.context":"x","@odata.next\u004cink":"x","value":[{{Good}}]}""")]
    [InlineData("page.json", $$"""{"count":1,"value":[{{Good}}],"@odata.nextLink":"x"}""")]
    [InlineData("page.json", $$$"""{"statusCode":200,"body":{"@odata.context":"x","value":[{{{Good}}}],"@odata.nextLink":"x"}}""")]
    [InlineData("page.json", $$$"""{"d":{"results":[{{{Good}}}],"__next":"x"}}""")]
    [InlineData("page.json", $$"""{"value":[{{Good}}],"@Microsoft.Dynamics.CRM.morerecords":true}""")]
    [InlineData("page.json", $$"""{"value":[{{Good}}],"nextLink":"x"}""")]
    [InlineData("page.jsonl", First)]
    [InlineData("page.jsonl", $$"""{"count":1,"value":[{{Good}}],"@odata.nextLink":"x"}""")]
    [InlineData("page.jsonl", $"{Last}\n{First}\n{Bad}")]
    public void A_page_without_its_next_page_is_an_error_also_when_notes_are_left_out(string name, string content)
    {
        foreach (var quiet in new[] { "--quiet", "--format" })
        {
            string[] options = quiet == "--quiet" ? ["--format", "json", "--quiet"] : ["--format", "json"];
            _cli.Run(["check", _cli.File(name, content), .. options]).Should().Be(2);
            _cli.Error.Should().Contain($"error: {_cli.PathOf(name)}: this is one page of an answer that has more (@odata.nextLink); the others were not checked.");
            _cli.Verdicts.Should().NotBeEmpty("the records that are there are evaluated").And.Contain(verdict => verdict.EndsWith(" accepted", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("page.json", $"{First}\n{Last}")]
    [InlineData("page.json", $"[{First},{First},{Last}]")]
    [InlineData("page.json", $$"""{"value":[{{Good}},{{Bad}}],"@odata.nextLink":null}""")]
    [InlineData("page.json", $$"""{"value":[{{Good}},{{Bad}}],"@Microsoft.Dynamics.CRM.morerecords":false}""")]
    [InlineData("page.json", $$"""[{"msdyn_callername":"@odata.nextLink"},{{Bad}}]""")]
    [InlineData("page.json", $$"""{"value":[{"msdyn_callername":"Ana","x@odata.nextLink":"x"},{{Bad}}]}""")]
    [InlineData("page.jsonl", $"{First}\n{Last}\n")]
    [InlineData("page.jsonl", $$$"""{"body":{"count":1,"value":[{{{Good}}}],"@odata.nextLink":"x"}}""" + "\n" + $$$"""{"body":{"count":1,"value":[{{{Bad}}}]}}""")]
    public void An_answer_is_complete_with_its_last_page(string name, string content)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(1);
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void Pages_may_be_several_files_in_their_order()
    {
        var (first, last) = (_cli.File("1.json", First), _cli.File("2.json", Last));
        _cli.Run("check", first, last, "--quiet").Should().Be(1);
        _cli.Error.Should().BeEmpty();

        _cli.Run("check", last, first, "--quiet").Should().Be(2);
        _cli.Error.Should().StartWith($"error: {first}: this is one page of an answer");

        _cli.Run("check", first, _cli.File("other.csv", "msdyn_fromphone\n112\n"), "--quiet").Should().Be(2, "a list of records is no next page");
        _cli.Error.Should().StartWith($"error: {first}: this is one page of an answer");
    }

    [Fact]
    public void A_part_of_an_answer_does_not_replace_an_earlier_result()
    {
        var result = _cli.File("verdicts.json", "earlier");
        _cli.Run("check", _cli.File("page.json", First), "--format", "json", "--output", result).Should().Be(2);
        File.ReadAllText(result).Should().Be("earlier");
        _cli.Error.Should().Contain("was not written, since not all input could be read.");
    }

    [Theory]
    [InlineData("calls.json", $$"""{"value":[{{Good}}],"value":[{{Bad}}]}""", 1)]
    [InlineData("calls.json", $$"""{"value":[{{Good}}],"x":1,"\u0076alue":[]}""", 1)]
    [InlineData("calls.json", $$"""{"count":1,"value":[{{Good}}],"value":[{{Bad}}]}""", 1)]
    [InlineData("calls.json", $$"""{"value":[{{Good}}],"value":null}""", 1)]
    [InlineData("calls.json", $$$"""{"body":{"value":[{{{Good}}}],"value":[{{{Bad}}}]}}""", 1)]
    [InlineData("calls.json", "{\"value\":[" + Good + "],\n\"value\":[" + Bad + "]}", 2)]
    [InlineData("calls.jsonl", $$"""{"value":[{{Good}}],"value":[{{Bad}}]}""", 1)]
    [InlineData("calls.jsonl", "\n" + $$$"""{"body":{"value":[{{{Good}}}],"value":[{{{Bad}}}]}}""", 2)]
    public void Two_lists_of_one_name_are_an_error(string name, string content, int line)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(2);
        _cli.Error.Should().Be($"error: {_cli.PathOf(name)}, line {line}: an object names \"value\" twice, so it has two lists of rows. Put the rows into one.\n");
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Theory]
    [InlineData("calls.json")]
    [InlineData("calls.jsonl")]
    public void Rows_beside_the_list_of_a_page_are_evaluated_too(string name)
    {
        _cli.Check(_cli.File(name, $$$"""{"@odata.context":{"a":1},"value":[{{{Good}}}],"@odata.count":1,"more":[{{{Bad}}}],"tags":["a",{"b":1}],"last":{{{Good}}}}""")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected", "3 accepted");
    }

    [Theory]
    [InlineData("""{"msdyn_fromphone":"112","msdyn_fromphone":"12"}""")]
    [InlineData("""{"msdyn_fromphone":"112","msdyn_fromphone":"112"}""")]
    [InlineData("""{"msdyn_fromphone":null,"msdyn_\u0066romphone":"12"}""")]
    [InlineData("""{"msdyn_fromphone":"12","msdyn_fromphone":null}""")]
    public void A_column_that_a_record_names_twice_makes_it_unreadable(string record)
    {
        _cli.Check(_cli.File("calls.json", $"[{record},{Good}]")).Should().Be(2);
        _cli.Error.Should().Contain("column msdyn_fromphone is given twice. Give it once.");
        _cli.Verdicts.Should().Equal("2 accepted");
    }

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(101, 101, "more than 100 names are not columns of the table; the others are ignored too, and not named.")]
    [InlineData(5000, 101, "more than 100 names are not columns of the table; the others are ignored too, and not named.")]
    public void After_many_unknown_names_one_note_covers_the_others(int count, int notes, string? last)
    {
        var names = Enumerable.Range(0, count).Select(i => "x" + i).ToArray();
        var csv = _cli.File("calls.csv", $"msdyn_fromphone,{string.Join(',', names)}\n112{new string(',', count)}\n");
        var list = _cli.File("calls.json", $"[{string.Join(",\n", names.Select(name => $"{{\"msdyn_fromphone\":\"112\",\"{name}\":1}}"))}]");
        var lines = _cli.File("calls.jsonl", string.Join('\n', names.Concat(names).Select(name => $"{{\"msdyn_fromphone\":\"112\",\"{name}\":1}}")));
        foreach (var path in new[] { csv, list, lines })
        {
            _cli.Run("check", path, "--format", "json").Should().Be(0);
            var found = _cli.Error.Split('\n').Where(line => line.StartsWith("note: ", StringComparison.Ordinal)).ToArray();
            found.Should().HaveCount(notes).And.OnlyHaveUniqueItems();
            if (last is not null) found[^1].Should().Be($"note: {path}: {last}");
        }
    }

    [Theory]
    [InlineData("calls.csv", "msdyn_fromphone,{0}\n112,\n")]
    [InlineData("calls.json", "[{{\"msdyn_fromphone\":\"112\",\"{0}\":1}}]")]
    public void A_long_unknown_name_is_cut(string name, string content)
    {
        _cli.Run("check", _cli.File(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, content, new string('x', 1024 * 1024))), "--format", "json").Should().Be(0);
        _cli.Error.Should().Contain($"the table has no column \"{new string('x', 40)}…\"").And.NotContain(new string('x', 41));
    }

    public void Dispose() => _cli.Dispose();
}
