using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Text of an input never steers a terminal, never turns text around, never begins a line of its own and never floods the terminal.</summary>
[Trait("Category", "Volume")]
public sealed class TerminalTests : IDisposable
{
    /// <summary>The most characters of one message, with a wide margin.</summary>
    private const int LongLine = 20_000;

    private readonly CommandLine _cli = new();

    /// <summary>Ends of names: what they begin with stays recognizable.</summary>
    public static TheoryData<string> Hostile => new(
        "\u001b]0;title\u0007", "\u001b[2J", "\u0007", "\r\nnothing is wrong: fake", "\nerror: fake", "\rfake", "\u202egnp", "\u2066x\u2069", "\u200f", "\u009b31m", "\u2028fake", "\u0085fake", "\0", "\u007f", new string('x', 1024 * 1024));

    public static TheoryData<string> HostileFileNames => new("\u001b]0;title\u0007", "\r\nnothing is wrong: fake", "\nerror: fake", "\u202egnp", "\u009b31m");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Check_shows_control_characters_as_text(string hostile)
    {
        Check(0, "calls.json", $"[{{\"msdyn_fromphone\":\"112\",{Json("name" + hostile)}:1}}]");
        Check(2, "calls.json", $"[{{{Json("name" + hostile)}:1}}]");
        Check(1, "calls.json", $"[{{\"msdyn_fromphone\":{Json("x" + hostile)}}}]");
        Check(2, "calls.json", $"[{{\"statecode\":{Json("x" + hostile)}}}]");
        Check(2, "calls.json", $"[{{\"createdon\":\"x\",\"overriddencreatedon\":{Json("x" + hostile)}}}]");
        Check(1, "calls.json", $"[{{\"_ownerid_value\":\"424afb42-d04c-42af-b98b-6f0eeaba69ab\",\"_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname\":{Json("x" + hostile)}}}]");
        Check(2, "calls.csv", $"msdyn_fromphone,\"name{hostile}\",statecode\n112,,\"x{hostile}\"\n");
        Check(2, "calls.csv", $"msdyn_fromphone, msdyn_fromphone{hostile[..Math.Min(hostile.Length, 8)]}\n112,1,\"x{hostile}\"\n");
        Check(2, "calls.csv", $"name{hostile}\n112\n");
        Check(2, "calls.json", "[{\"msdyn_fromphone\":\"112\"}," + hostile);
    }

    [Theory]
    [InlineData("[{\"statecode\":")]
    [InlineData("[{\"statuscode\":")]
    [InlineData("[{\"msdyn_ismicrosoftteamsphonenumber\":")]
    [InlineData("[{\"importsequencenumber\":")]
    [InlineData("[{\"msdyn_fromphone\":")]
    public void A_long_number_is_cut(string before)
    {
        _cli.Run("check", _cli.File("calls.json", before + new string('9', 1024 * 1024) + "}]")).Should().BeOneOf(1, 2);
        RequireText();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Replay_shows_control_characters_as_text(string hostile)
    {
        foreach (var line in new[]
        {
            """{"message":CREATE}""",
            """{"message":"WhoAmI",NAME:1}""",
            """{"message":"WhoAmI","user":NAME}""",
            """{"message":"WhoAmI","user":ROW}""",
            """{"message":"WhoAmI","parameters":{NAME:[]}}""",
            """{"message":"WhoAmI","parameters":{NAME:1}}""",
            """{"message":"Create","parameters":{"Target":{NAME:1}}}""",
            """{"message":"Create","parameters":{"Target":{NAME:1.5}}}""",
            """{"message":"Create","parameters":{"Target":{NAME:[]}}}""",
            """{"message":"Create","parameters":{"Target":{MEMBER:1}}}""",
            """{"message":"Create","parameters":{"Target":{"@table":NAME}}}""",
            """{"message":"Create","parameters":{"Target":{"id":NAME}}}""",
            """{"message":"Create","parameters":{"Target":{"@key":{NAME:null}}}}""",
            """{"message":"Create","parameters":{"Target":{"overriddencreatedon":NAME}}}""",
            """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":NAME}}}""",
            """{"message":"Create","parameters":{"Target":{"ownerid":{"@table":NAME,"id":"424afb42-d04c-42af-b98b-6f0eeaba69ab"}}}}""",
            """{"message":"Create","parameters":{"Target":{"ownerid":{NAME:1}}}}""",
            """{"message":"Retrieve","parameters":{"Target":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69ab"},"ColumnSet":[NAME]}}""",
            """{"message":"RetrieveMultiple","parameters":{"Query":NAME}}""",
            """{"message":"RetrieveMultiple","parameters":{"Query":FETCH}}""",
            """{"message":"Update","parameters":{"Target":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69ab"},"ConcurrencyBehavior":NAME}}""",
            """{"message":"ExecuteMultiple","parameters":{"Settings":{NAME:true},"Requests":[]}}""",
            """{"message":"pcc_ParsePhoneNumber","parameters":{"Phone":NAME,NAME:1}}""",
            "NAME{",
        }.Select(line => line
            .Replace("NAME{", hostile + "{", StringComparison.Ordinal)
            .Replace("NAME", Json("x" + hostile), StringComparison.Ordinal)
            .Replace("CREATE", Json("Create" + hostile), StringComparison.Ordinal)
            .Replace("ROW", Json("$x" + hostile), StringComparison.Ordinal)
            .Replace("MEMBER", Json("@x" + hostile), StringComparison.Ordinal)
            .Replace("FETCH", Json($"<fetch><entity name='x{System.Security.SecurityElement.Escape(hostile)}'/></fetch>"), StringComparison.Ordinal)))
        {
            foreach (var trace in new[] { "--trace", "--format" })
            {
                string[] options = trace == "--trace" ? ["--trace"] : ["--format", "table"];
                _cli.RunWithInput(Encoding.UTF8.GetBytes(line), ["replay", "-", .. options]).Should().BeOneOf(0, 2);
                _cli.Error.Should().NotContain("defect");
                RequireText();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Steps_shows_control_characters_as_text(string hostile)
    {
        var sample = File.ReadAllText(SourceTree.PathOf("samples", "environment-steps.json"));
        foreach (var (before, after) in new[]
        {
            ("\"description\": \"", "\"description\": " + Json("x" + hostile)[..^1]),
            ("\"name\": \"", "\"name\": " + Json("x" + hostile)[..^1]),
            ("\"filteringattributes\": \"", "\"filteringattributes\": " + Json("x" + hostile)[..^1]),
        })
        {
            sample.Should().Contain(before);
            _cli.Run("steps", "--compare", _cli.File("export.json", sample.Replace(before, after, StringComparison.Ordinal))).Should().BeOneOf(0, 2, 10);
            RequireText();
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_commands_for_solutions_show_control_characters_as_text(string hostile)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("solution.xml");
            zip.CreateEntry("c" + hostile[..Math.Min(hostile.Length, 30_000)]);
        }

        var path = _cli.File("hostile.zip", bytes.ToArray());
        _cli.Run("pack", "--verify", path).Should().BeOneOf(1, 2);
        RequireText();
        (_cli.Output + _cli.Error).Split('\n').Should().NotContain(line => line.StartsWith("nothing is wrong", StringComparison.Ordinal));
        _cli.Run("unpack", path, "--output", _cli.PathOf("new" + Guid.NewGuid().ToString("N"))).Should().BeOneOf(0, 2);
        RequireText();
    }

    [Trait("Category", "Exhaustive")]
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Arguments_are_shown_as_text(string hostile)
    {
        // A system takes no argument of a megabyte, and one of ten thousand characters is cut like a longer one.
        hostile = hostile[..Math.Min(hostile.Length, 10_000)];
        foreach (var args in new string[][]
        {
            ["x" + hostile], ["rules", "--x" + hostile], ["rules", "--format", "x" + hostile], ["phone", "x" + hostile], ["phone", "1", "--region", "X" + hostile], ["phone", "1", "--column", "x" + hostile],
            ["check", "x" + hostile], ["check", "-x" + hostile], ["check", "x", "--settings", "x" + hostile], ["replay", "x" + hostile], ["steps", "--assembly", "x" + hostile], ["steps", "--compare", "x" + hostile],
            ["pack", "--verify", "x" + hostile], ["pack", "--project", "x" + hostile], ["unpack", "x" + hostile, "--output", _cli.PathOf("new")], ["check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "-o", _cli.PathOf("x") + "/" + hostile],
            ["replay", _cli.File("script.jsonl", """{"message":"WhoAmI"}"""), "--database", _cli.PathOf("none") + "/" + hostile],
        })
        {
            _cli.Run(args).Should().BeOneOf([0, 1, 2], string.Join(' ', args.Take(2)));
            RequireText();
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Lines_of_phone_are_shown_as_text(string hostile)
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes($"X{hostile}\t112\n+1425{hostile}\n"), "phone", "--tsv").Should().Be(2);
        RequireText();
        _cli.RunWithInput(Encoding.UTF8.GetBytes($"+1425{hostile}\n"), "phone").Should().BeOneOf(0, 1, 2);
        RequireText();
    }

    [UnixTheory]
    [MemberData(nameof(HostileFileNames))]
    public void Names_of_files_are_shown_as_text(string hostile)
    {
        var path = _cli.File($"calls{hostile}.csv", "msdyn_fromphone,x\n112,\nCALL ME,\n1,2,3\n");
        _cli.Run("check", path, path).Should().Be(2);
        RequireText();
        _cli.Output.Should().Contain(Shown.Line(path), "the heading of its verdicts names it");
        _cli.Run("check", path, path, "--format", "json").Should().Be(2);
        RequireText();
        _cli.Json[0].GetProperty("file").GetString().Should().Be(path);

        File.WriteAllText(Path.Combine(_cli.Folder("rules"), $"PCC999{hostile}.md"), "x");
        _cli.Run("rules", "--write", _cli.PathOf("rules")).Should().Be(0);
        RequireText();
        _cli.Error.Should().StartWith("note: PCC999");
    }

    [Theory]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u061c")]
    [InlineData("\u001b")]
    [InlineData("\u009b")]
    [InlineData("\u2028")]
    public void JSON_has_the_same_characters_as_escapes(string hostile)
    {
        var text = "+1425" + hostile + "x\U0001F600é\"\\";
        _cli.RunWithInput(Encoding.UTF8.GetBytes(text + "\n"), "phone", "--format", "json").Should().Be(1);
        RequireText();
        _cli.Json.Single().GetProperty("input").GetString().Should().Be(text);

        var create = """{"message":"Create","parameters":{"Target":{"msdyn_callername":TEXT}}}""".Replace("TEXT", Json(text), StringComparison.Ordinal);
        const string Query = """{"message":"RetrieveMultiple","parameters":{"Query":"<fetch><entity name='msdyn_ocphonecallengagementctx'><attribute name='msdyn_callername'/></entity></fetch>"}}""";
        _cli.RunWithInput(Encoding.UTF8.GetBytes(create + "\n" + Query), "replay", "-", "--format", "json", "--settings", _cli.File("settings.json", """{"mode":"off"}""")).Should().Be(0);
        RequireText();
        _cli.Json[1].GetProperty("response").GetProperty("entityCollection").GetProperty("rows")[0].GetProperty("msdyn_callername").GetString().Should().Be(text);
    }

    [Theory]
    [InlineData("plain ~ text", "plain ~ text")]
    [InlineData("Zoë 東京 😀 (“x”)", "Zoë 東京 😀 (“x”)")]
    [InlineData("a\tb\r\nc", "a\\u0009b\\u000D\\u000Ac")]
    [InlineData("\u001b[31m\u0007\u009b\u202e\u200b\ufeff\u00a0\u2028", "\\u001B[31m\\u0007\\u009B\\u202E\\u200B\\uFEFF\\u00A0\\u2028")]
    [InlineData("\U000E0041", "\\U000E0041")]
    public void A_line_is_text_alone(string text, string shown) => Shown.Line(text).Should().Be(shown);

    [Theory]
    [InlineData("a\r\nb\nc\u2028d", "a\nb\nc\nd")]
    [InlineData("a\u001b\n\u202eb", "a\\u001B\n\\u202Eb")]
    public void A_cell_of_a_table_may_have_lines(string text, string shown) => Shown.Lines(text).Should().Be(shown);

    [Fact]
    public void A_cell_of_a_table_is_cut_too() => Shown.Lines(new string('\n', 1024 * 1024)).Should().HaveLength(Shown.LongestLine + 1).And.EndWith("…");

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_a_code() => Shown.Line("a" + (char)0xD800 + "b").Should().Be("a\uFFFDb");

    [Theory]
    [InlineData(Shown.LongestLine, Shown.LongestLine)]
    [InlineData(Shown.LongestLine + 1, Shown.LongestLine + 1)]
    [InlineData(10 * Shown.LongestLine, Shown.LongestLine + 1)]
    public void A_line_is_cut_at_the_longest_length(int length, int shown)
    {
        foreach (var character in "xé")
        {
            var line = Shown.Line(new string(character, length));
            line.Should().HaveLength(shown);
            line.EndsWith('…').Should().Be(length > Shown.LongestLine);
        }
    }

    [Fact]
    public void Lines_for_people_are_written_in_one_place()
    {
        var folder = SourceTree.PathOf("Tools", "Cli");
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path) is var text && (text.Contains("onsoles.Error.Write", StringComparison.Ordinal) || text.Contains("onsoles.Output.WriteLine", StringComparison.Ordinal)))
            .Should().BeEmpty("the methods of Consoles leave nothing in a line that steers a terminal");
    }

    public void Dispose() => _cli.Dispose();

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private void Check(int code, string name, string content)
    {
        foreach (var rulesOnly in new[] { false, true })
        {
            string[] options = rulesOnly ? ["--rules-only"] : [];
            _cli.Run(["check", _cli.File(name, content), .. options]).Should().BeOneOf([code, rulesOnly ? 0 : code, 2], content[..Math.Min(content.Length, 100)]);
            _cli.Error.Should().NotContain("defect");
            RequireText();
        }
    }

    /// <summary>Verifies everything that was written.</summary>
    private void RequireText()
    {
        var text = _cli.Output + _cli.Error;
        text.Where(character => character != '\n' && (char.IsControl(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator))
            .Should().BeEmpty();
        text.Split('\n').Should().OnlyContain(line => line.Length < LongLine && !line.StartsWith("nothing is wrong: fake", StringComparison.Ordinal) && !line.StartsWith("error: fake", StringComparison.Ordinal) && !line.StartsWith("fake", StringComparison.Ordinal));
    }
}
