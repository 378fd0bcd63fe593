using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests.Suggestions;

/// <summary>The corrections that check suggests: certain ones only, which the rules accept.</summary>
public sealed class SuggestionTests : IDisposable
{
    private const string E164 = """{"phones":{"msdyn_fromphone":{"level":"e164","defaultRegion":"US"},"msdyn_tophone":{"level":"e164","defaultRegion":"GB"}}}""";

    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("two\nlines", "two lines")]
    [InlineData("Ana \r\n Kovač", "Ana  Kovač")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("\tAna\u2028", "Ana")]
    [InlineData("A\u0000n\uFFFEa", "Ana")]
    [InlineData("📞\u0085佐々木\u0085", "📞 佐々木")]
    [InlineData("Ana", null)]
    [InlineData("\u0007", null)]
    public void A_name_loses_its_control_characters(string name, string? suggested) => SuggestionOf("{}", ("msdyn_callername", name)).Should().Be(suggested);

    [Fact]
    public void A_name_is_never_cut()
    {
        SuggestionOf("{}", ("msdyn_callername", new string('x', 101))).Should().BeNull();
        SuggestionOf("{}", ("msdyn_callername", new string('x', 100) + "\n")).Should().Be(new string('x', 100));
        SuggestionOf("{}", ("msdyn_callername", new string('x', 101) + "\n")).Should().BeNull();
    }

    [Theory]
    [InlineData("CA12\r\n", "CA12")]
    [InlineData("\u202ACA12\u0000", "CA12")]
    [InlineData("CA12\nCA34", null)]
    [InlineData("CA\u000012", null)]
    public void An_identifier_stays_as_it_is_between_its_ends(string identifier, string? suggested) => SuggestionOf("{}", ("msdyn_callsid", identifier)).Should().Be(suggested);

    [Theory]
    [InlineData("+1 425 555 0123\r\n", "+1 425 555 0123")]
    [InlineData("\u202E+14255550123", "+14255550123")]
    [InlineData("\u2066112\u0007", "112")]
    [InlineData("anonymous\n", "anonymous")]
    [InlineData("'+14255550123", "+14255550123")]
    [InlineData("\"+1 425 555 0123\";", "+1 425 555 0123")]
    [InlineData("\u201E+14255550123\u201D, ", "+14255550123")]
    [InlineData("+14255550123; +14255550199", null)]
    [InlineData("CALL +14255550123", null)]
    [InlineData("''", null)]
    [InlineData("+1 425\u0007555 0123", null)]
    [InlineData("+14255550123\n+14255550199", null)]
    [InlineData("+1425\u202D5550123", null)]
    [InlineData("555-CALL\n", null)]
    [InlineData("CALL ME", null)]
    [InlineData("+1 425 555 O123", null)]
    [InlineData("Bob 425 555 0123", null)]
    public void A_number_stays_as_it_is_between_its_ends(string number, string? suggested) => SuggestionOf("{}", ("msdyn_fromphone", number)).Should().Be(suggested);

    [Theory]
    [InlineData("425 555 0123", "+14255550123")]
    [InlineData("(425) 555-0123\n", "+14255550123")]
    [InlineData("011 44 20 7946 0018", "+442079460018")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("4:+44 20 7946 0018", "+442079460018")]
    [InlineData("425 555 0123 x7", null)]
    [InlineData("425 555 0123 Bob", null)]
    [InlineData("425 555 012", null)]
    [InlineData("555 0123", null)]
    public void A_number_of_the_default_region_becomes_E164(string number, string? suggested) => SuggestionOf(E164, ("msdyn_fromphone", number)).Should().Be(suggested);

    [Theory]
    [InlineData("""["tel"]""", "tel:+1-425-555-0123", null)]
    [InlineData("[]", "tel:+1-425-555-0123", "+14255550123")]
    [InlineData("[]", "tel:5550123;phone-context=+1425", null)]
    [InlineData("[]", "sip:+14255550123@example.com;user=phone", null)]
    [InlineData("[]", "sip:+14255550123", null)]
    [InlineData("[]", "anonymous", null)]
    [InlineData("[]", "+1 425 555 0123 ext 7", null)]
    [InlineData("""["vanity"]""", "1-800-FLOWERS", null)]
    public void A_form_that_the_column_does_not_accept_becomes_a_number_only_where_it_is_one(string allowed, string text, string? suggested) =>
        SuggestionOf($$"""{"phones":{"msdyn_fromphone":{"allow":{{allowed}} } } }""", ("msdyn_fromphone", text)).Should().Be(suggested);

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(0, 7, 1)]
    [InlineData(1, null, 2)]
    [InlineData(0, 1, null)]
    [InlineData(7, 1, null)]
    [InlineData(7, 7, null)]
    public void The_status_reason_is_the_only_one_of_the_status(int state, int? status, int? suggested) =>
        SuggestionOf("{}", ("statecode", state), ("statuscode", status)).Should().Be(suggested?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Without_a_status_the_status_may_be_what_is_wrong() => SuggestionOf("{}", ("statuscode", 2)).Should().BeNull();

    [Fact]
    public void What_is_only_traced_has_suggestions_and_what_is_accepted_has_none()
    {
        Check("""{"mode":"audit"}""", Row(("msdyn_callername", "a\nb"), ("statecode", 0), ("statuscode", 2)));
        _cli.Output.Should().EndWith(""","changes":{},"suggestions":{"msdyn_callername":"a b","statuscode":1}}""" + "\n");
        Check("""{"severity":{"PCC003":"off"}}""", Row(("msdyn_callername", "a\nb")));
        _cli.Output.Should().EndWith(""","changes":{}}""" + "\n");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"mode":"audit"}""")]
    [InlineData("""{"severity":{"PCC101":"trace","PCC003":"trace"}}""")]
    [InlineData(E164)]
    [InlineData("""{"phones":{"msdyn_fromphone":{"level":"valid","allow":[],"regions":["GB"],"defaultRegion":"GB"},"msdyn_tophone":{"level":"e164","allow":["vanity","extension"],"defaultRegion":"DE"}}}""")]
    public void A_corrected_record_is_accepted_in_these_columns_and_gets_no_further_suggestion(string settings)
    {
        var random = new Random(settings.Length);
        var records = RandomRecords.Json(random, 3000).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, object?>>(line)!).ToArray();
        foreach (var record in records.Where(_ => random.Next(3) == 0)) record["msdyn_tophone"] = record.GetValueOrDefault("msdyn_tophone") + "\u0007";
        Check(settings, Lines(records));
        var verdicts = _cli.Json;
        var corrected = 0;
        foreach (var verdict in verdicts.Where(verdict => verdict.TryGetProperty("suggestions", out _)))
            foreach (var suggestion in verdict.GetProperty("suggestions").EnumerateObject())
            {
                records[verdict.GetProperty("row").GetInt32() - 1][suggestion.Name] = suggestion.Value.Clone();
                corrected++;
            }

        corrected.Should().BeGreaterThan(100);
        Check(settings, Lines(records));
        var again = _cli.Json.ToDictionary(verdict => verdict.GetProperty("row").GetInt32());
        foreach (var verdict in verdicts.Where(verdict => verdict.TryGetProperty("suggestions", out _)))
        {
            var columns = verdict.GetProperty("suggestions").EnumerateObject().Select(suggestion => suggestion.Name).ToArray();
            var now = again[verdict.GetProperty("row").GetInt32()];
            now.GetProperty("violations").EnumerateArray().Concat(now.GetProperty("traced").EnumerateArray()).Select(violation => violation.GetProperty("column").GetString()).Should().NotIntersectWith(columns);
            now.TryGetProperty("suggestions", out _).Should().BeFalse();
        }
    }

    [Fact]
    public void The_file_has_a_line_for_each_column_and_is_for_programs()
    {
        var file = _cli.PathOf("suggestions.csv");
        var row = Row(("msdyn_ocphonecallengagementctxid", "424afb42-d04c-42af-b98b-6f0eeaba69aa"), ("msdyn_callername", "=1+1,\"x\"\n"), ("msdyn_fromphone", "425 555 0123\t"), ("statecode", 1), ("statuscode", null), ("ref", "r,1"));
        _cli.Run("check", _cli.File("calls.jsonl", row + "\n" + Row(("msdyn_callername", "b\u0007"))), "--settings", _cli.File("settings.json", E164), "--quiet", "--suggestions", file).Should().Be(1);
        var lines = (string[])
        [
            "id,column,old,new",
            "424afb42-d04c-42af-b98b-6f0eeaba69aa,msdyn_callername,\"=1+1,\"\"x\"\"\n\",\"=1+1,\"\"x\"\"\"",
            "424afb42-d04c-42af-b98b-6f0eeaba69aa,msdyn_fromphone,\"425 555 0123\t\",+14255550123",
            "424afb42-d04c-42af-b98b-6f0eeaba69aa,statuscode,,2",
            ",msdyn_callername,b\u0007,b",
        ];
        File.ReadAllText(file).Should().Be(string.Concat(lines.Select(line => line + "\r\n")));
        File.ReadAllBytes(file)[0].Should().Be((byte)'i', "there is no byte order mark");

        _cli.Run("check", _cli.File("calls.jsonl", row), "--settings", _cli.PathOf("settings.json"), "--quiet", "--suggestions", file, "--key", "ref").Should().Be(1);
        File.ReadAllLines(file)[0].Should().Be("id,column,old,new,key");
        File.ReadAllText(file).Should().Contain(",+14255550123,\"r,1\"\r\n");
    }

    [Fact]
    public void The_file_appears_when_it_is_whole()
    {
        var earlier = _cli.File("suggestions.csv", "earlier");
        _cli.Run("check", _cli.File("calls.json", """[{"msdyn_callername":"a\u0007"},{"msdyn_fromphone":"""), "--quiet", "--suggestions", earlier).Should().Be(2);
        _cli.Error.Should().Contain("suggestions.csv: was not written, since not all input could be read.");
        File.ReadAllText(earlier).Should().Be("earlier");
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--quiet", "--suggestions", earlier).Should().Be(0);
        File.ReadAllText(earlier).Should().Be("id,column,old,new\r\n");
    }

    [Fact]
    public void The_file_is_neither_an_input_nor_the_output()
    {
        var input = _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        _cli.Run("check", input, "--suggestions", input).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        _cli.Run("check", input, "--suggestions", _cli.PathOf("x.csv"), "--output", _cli.PathOf("x.csv")).Should().Be(2);
        _cli.Error.Should().Contain("is given as --output and as --suggestions. Name two files.");
        _cli.Run("check", input, "--suggestions", _cli.Folder("folder")).Should().Be(2);
        _cli.Error.Should().Contain("cannot be written");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_table_shows_them_below_what_is_found()
    {
        _cli.Run("check", _cli.File("calls.csv", "statecode,statuscode\n1,1\n"), "--quiet").Should().Be(1);
        _cli.Output.Split('\n')[2].Should().Be("        suggestion: statuscode = 2");
    }

    private static string Row(params (string Name, object? Value)[] columns) => JsonSerializer.Serialize(columns.ToDictionary(column => column.Name, column => column.Value));

    private static string Lines(IEnumerable<Dictionary<string, object?>> records) => string.Join('\n', records.Select(record => JsonSerializer.Serialize(record)));

    private void Check(string settings, string records) => _cli.Run("check", _cli.File("calls.jsonl", Encoding.UTF8.GetBytes(records)), "--settings", _cli.File("settings.json", settings), "--format", "json", "--quiet", "--rules-only");

    private string? SuggestionOf(string settings, params (string Name, object? Value)[] columns)
    {
        Check(settings, Row(columns));
        return _cli.Json.Single().TryGetProperty("suggestions", out var suggestions) ? suggestions.EnumerateObject().Single().Value.ToString() : null;
    }
}
