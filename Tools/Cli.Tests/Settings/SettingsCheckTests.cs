using System;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary><c>settings check</c>: everything that is wrong with settings, before anybody saves them.</summary>
public sealed class SettingsCheckTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Settings_that_can_be_used_are_reported_with_their_lengths()
    {
        var file = _cli.File("settings.json", """{ "mode": "audit" }""");
        _cli.Run("settings", "check", file).Should().Be(0);
        _cli.Output.Should().Be($"{file}: usable; characters: 19 of 2,000, minified: 16\n");
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void Every_fault_has_its_line_and_column()
    {
        var file = _cli.File("settings.json", "{\n  \"moed\": \"audit\",\n  \"mode\": \"audti\", \"mode\": \"off\",\n  \"required\": [\"x\"]\n}\n");
        _cli.Run("settings", "check", file).Should().Be(1);
        _cli.Output.Split('\n').Should().SatisfyRespectively(
            line => line.Should().StartWith($"{file}:2:3: \"$.moed\": There is no setting \"moed\". Use one of: ").And.EndWith(" [PCC902]"),
            line => line.Should().StartWith($"{file}:3:11: \"$.mode\": \"audti\" is not known."),
            line => line.Should().StartWith($"{file}:3:20: \"$.mode\": ").And.EndWith(" [PCC902]"),
            line => line.Should().StartWith($"{file}:4:16: \"$.required[0]\": \"x\" is not known."),
            line => line.Should().Be($"{file}: cannot be used, faults: 4"),
            line => line.Should().BeEmpty());
    }

    [Fact]
    public void A_program_gets_one_object_for_each_file()
    {
        var (good, bad, nothing) = (_cli.File("good.json", """{"mode":"audit","required":[]}"""), _cli.File("bad.json", "{\n\"mode\":1}"), _cli.File("nothing.json", " \n"));
        _cli.Run("settings", "check", "--format", "json", good, bad, nothing).Should().Be(1);
        _cli.Output.Should().Be(
            $$"""{"file":"{{good}}","usable":true,"canBeSaved":true,"setsAnything":true,"characters":30,"mostCharacters":2000,"minified":"{\"mode\":\"audit\"}","minifiedCharacters":16,"faults":[]}""" + "\n" +
            $$"""{"file":"{{bad}}","usable":false,"canBeSaved":false,"setsAnything":false,"characters":11,"mostCharacters":2000,"minified":null,"minifiedCharacters":null,"faults":[{"line":2,"column":8,"place":"$.mode","code":"PCC902","message":"\"$.mode\": A JSON value of type number is not allowed here. Provide one of type string."}]}""" + "\n" +
            $$"""{"file":"{{nothing}}","usable":true,"canBeSaved":true,"setsAnything":false,"characters":2,"mostCharacters":2000,"minified":"{}","minifiedCharacters":2,"faults":[]}""" + "\n");
    }

    [Theory]
    [InlineData(2000, 0, true)]
    [InlineData(2001, 1, false)]
    public void The_variable_takes_2000_characters(int length, int code, bool canBeSaved)
    {
        var file = _cli.File("settings.json", """{"mode":"audit"}""".PadRight(length));
        _cli.Run("settings", "check", file).Should().Be(code);
        _cli.Output.Should().Be(canBeSaved
            ? $"{file}: usable; characters: 2,000 of 2,000, minified: 16\n"
            : $"{file}: cannot be saved: the text has 2,001 characters, and the environment variable takes at most 2,000. Minified it has 16: use settings minify.\n");
        _cli.Run("settings", "check", "--format", "json", file).Should().Be(code);
        (_cli.Json[0].GetProperty("usable").GetBoolean(), _cli.Json[0].GetProperty("canBeSaved").GetBoolean()).Should().Be((true, canBeSaved));
    }

    [Theory]
    [InlineData("ü", 1)]
    [InlineData("非", 1)]
    [InlineData("\U0001F600", 2)]
    public void A_character_counts_as_many_UTF_16_code_units_as_it_has(string character, int units)
    {
        _cli.Run("settings", "check", "--format", "json", _cli.File("settings.json", $$"""{"$schema":"{{character}}"}""")).Should().Be(0);
        _cli.Json[0].GetProperty("characters").GetInt32().Should().Be(14 + units);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"$schema":"x","severity":{},"phones":{"msdyn_tophone":{}}}""")]
    public void Settings_that_set_nothing_are_reported_so(string text)
    {
        _cli.Run("settings", "check", _cli.File("settings.json", text)).Should().Be(0);
        _cli.Output.Should().Contain(": usable, sets nothing; ");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_not_counted(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _cli.Run("settings", "check", "--format", "json", _cli.File("settings.json", [.. encoding.Preamble, .. encoding.GetBytes("""{"mode":"ü"}""")])).Should().Be(1);
        _cli.Json[0].GetProperty("characters").GetInt32().Should().Be(12);
        _cli.Json[0].GetProperty("faults")[0].GetProperty("column").GetInt32().Should().Be(9);
    }

    [Fact]
    public void Standard_input_can_be_checked_once()
    {
        _cli.RunWithInput("""{"mode":"audit"}"""u8.ToArray(), "settings", "check", "-").Should().Be(0);
        _cli.Output.Should().StartWith("standard input: usable; ");
        _cli.RunWithInput("{}"u8.ToArray(), "settings", "check", "-", "-").Should().Be(2);
        _cli.Error.Should().StartWith("error: Standard input can be read once. Give - once.\nUsage: phonecallctx settings check --help");
    }

    [Fact]
    public void A_file_that_cannot_be_read_hides_no_other()
    {
        var (missing, folder, broken) = (_cli.PathOf("missing.json"), _cli.Folder("folder"), _cli.File("broken.json", [(byte)'{', 0xC3, 0x28, (byte)'}']));
        var bad = _cli.File("bad.json", "{");
        _cli.Run("settings", "check", missing, folder, broken, bad).Should().Be(2);
        _cli.Error.Should().Be($"error: {missing}: there is no such file. Check the path.\nerror: {folder}: this is a directory. Name the files in it.\nerror: {broken}: the text is not valid UTF-8 or UTF-16. Save it as UTF-8.\n");
        _cli.Output.Should().Be($"{bad}:1:2: \"1:2\": This is not valid JSON: the text ends too early. [PCC902]\n{bad}: cannot be used, faults: 1\n");
    }

    [Fact]
    public void A_file_of_megabytes_is_checked_and_a_larger_one_is_not_read()
    {
        const int Most = 4 * 1024 * 1024;
        _cli.Run("settings", "check", _cli.File("settings.json", "{}".PadRight(Most))).Should().Be(1);
        _cli.Output.Should().Contain("the text has 4,194,304 characters");
        _cli.Run("settings", "check", _cli.File("settings.json", "{}".PadRight(Most + 1))).Should().Be(2);
        _cli.Error.Should().Contain("It has more than 4,194,304 bytes.");
        _cli.Run("settings", "check", _cli.File("settings.json", """{"required":[""" + string.Join(',', Enumerable.Repeat("1", 100_000)) + "]}")).Should().Be(1);
        _cli.Output.Should().EndWith(": cannot be used, faults: 1,000\n");
    }

    [Theory]
    [InlineData("'chek'", "chek")]
    [InlineData("Required argument missing", "check")]
    [InlineData("There is no option --quiet.", "check", "--quiet")]
    [InlineData("'xml'", "check", "--format", "xml", "x")]
    [InlineData("Required command was not provided.")]
    public void Wrong_usage_is_reported_with_exit_code_2(string message, params string[] args)
    {
        _cli.Run(["settings", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain(message).And.Contain("Usage: phonecallctx settings ");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_samples_can_be_used() =>
        _cli.Run("settings", "check", SourceTree.PathOf("samples", "settings.json"), SourceTree.PathOf("samples", "audit.json")).Should().Be(0);

    public void Dispose() => _cli.Dispose();
}
