using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>check --settings: the verdicts of steps that have a configuration.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Records = "msdyn_callsid,msdyn_fromphone\nCA51e58137ca61042562cd4154b68e625c,+442079460018\n,CALL ME\n";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("{}", "", "PCC101")]
    [InlineData("", "", "PCC101")]
    [InlineData("""{"severity":{"PCC101":"off"}}""", "", "")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""", "", "")]
    [InlineData("""{"required":["msdyn_callsid"]}""", "", "PCC006 PCC101")]
    [InlineData("""{"required":["msdyn_providername"],"severity":{"PCC101":"off"}}""", "PCC006", "PCC006")]
    [InlineData("""{"mode":"audit","required":["msdyn_providername"]}""", "", "")]
    [InlineData("""{"mode":"off"}""", "", "")]
    public void The_configuration_decides(string settings, string first, string second)
    {
        _cli.Run(Arguments(_cli.File("settings.json", settings))).Should().Be(first + second == "" ? 0 : 1);
        _cli.Json.Select(verdict => string.Join(' ', verdict.GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("code").GetString()))).Should().Equal(first, second);
        _cli.Error.Should().BeEmpty();
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_is_no_part_of_the_configuration(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _cli.Run(Arguments(_cli.File("settings.json", [.. encoding.Preamble, .. encoding.GetBytes("""{"mode":"audit"}""")]))).Should().Be(0);
        _cli.Run(Arguments(_cli.File("settings.json", encoding.Preamble.ToArray()))).Should().Be(1);
    }

    [Theory]
    [InlineData("{", "\"1:2\": This is not valid JSON: the text ends too early. [PCC902]")]
    [InlineData("""{"moed":"audit"}""", "\"$.moed\": There is no setting \"moed\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones. [PCC902]")]
    [InlineData("""{"severity":{"PCC007":"reject"}}""", "\"$.severity.PCC007\": \"reject\" is not known. Use one of: trace, off. [PCC902]")]
    public void A_configuration_that_no_step_could_use_is_reported_and_nothing_is_evaluated(string settings, string fault)
    {
        var file = _cli.File("settings.json", settings);
        var result = _cli.PathOf("verdicts.json");
        _cli.Run([.. Arguments(file), "--output", result]).Should().Be(2);
        _cli.Error.Should().Be($"error: {file}: {fault}\n");
        _cli.Output.Should().BeEmpty();
        File.Exists(result).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_nothing_is_evaluated()
    {
        var missing = _cli.PathOf("missing.json");
        _cli.Run(Arguments(missing)).Should().Be(2);
        _cli.Error.Should().Be($"error: {missing}: there is no such file. Check the path.\n");

        _cli.Run(Arguments(_cli.Folder("folder"))).Should().Be(2);
        _cli.Error.Should().Contain("this is a directory");

        _cli.Run(Arguments(_cli.File("settings.json", [(byte)'{', 0xC3, 0x28, (byte)'}']))).Should().Be(2);
        _cli.Error.Should().Contain("not valid UTF-8");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_output_never_replaces_the_configuration()
    {
        var settings = _cli.File("settings.json", """{"mode":"audit"}""");
        _cli.Run([.. Arguments(settings), "--output", settings]).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        File.ReadAllText(settings).Should().Be("""{"mode":"audit"}""");
    }

    [Fact]
    public void The_configuration_can_come_from_standard_input()
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes("""{"mode":"audit"}"""), Arguments("-")).Should().Be(0);
        _cli.RunWithInput("{"u8.ToArray(), Arguments("-")).Should().Be(2);
        _cli.Error.Should().StartWith("error: standard input: \"1:2\": ");
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(2001)]
    public void A_file_that_is_too_long_for_the_variable_is_used_with_a_note(int length)
    {
        var settings = _cli.File("settings.json", """{"mode":"audit"}""".PadRight(length));
        _cli.Run([.. Arguments(settings)[..4], "--settings", settings]).Should().Be(0);
        var note = length > 2000 ? $"note: {settings}: the text has 2,001 characters, and the environment variable takes at most 2,000. Minified it has 16: use settings minify.\n" : "";
        _cli.Error.Split('\n').Where(line => line.StartsWith("note: ", StringComparison.Ordinal) && line.Contains("2,000", StringComparison.Ordinal)).Should().Equal(note.Split('\n')[..^1]);
        _cli.Run(Arguments(settings)).Should().Be(0);
        _cli.Error.Should().BeEmpty("--quiet leaves out notes");

        var script = _cli.File("script.jsonl", """{"message":"WhoAmI"}""");
        _cli.Run("replay", script, "--settings", settings);
        _cli.Error.Should().StartWith(note);
    }

    [Fact]
    public void Settings_without_records_lead_to_the_command_that_checks_settings()
    {
        _cli.Run("check", "--settings", _cli.File("settings.json", "{}")).Should().Be(2);
        _cli.Error.Should().Contain("To check settings without records: phonecallctx settings check FILE.");
        _cli.Run("check").Should().Be(2);
        _cli.Error.Should().NotContain("settings check");
    }

    [Fact]
    public void The_sample_configuration_requires_the_call_identifier_and_only_traces_phone_numbers()
    {
        _cli.Run(Arguments(SourceTree.PathOf("samples", "settings.json"))).Should().Be(1);
        _cli.Json.Select(verdict => verdict.GetProperty("verdict").GetString()).Should().Equal("accepted", "rejected");
        _cli.Json[1].GetProperty("violations").EnumerateArray().Single().GetProperty("code").GetString().Should().Be("PCC006");
    }

    public void Dispose() => _cli.Dispose();

    private string[] Arguments(string settings) => ["check", _cli.File("calls.csv", Records), "--format", "json", "--quiet", "--settings", settings];
}
