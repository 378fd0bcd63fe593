using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary><c>settings minify</c>: fewer characters with the same meaning.</summary>
public sealed class SettingsMinifyTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string> Files => [.. ValidSettings.Names];

    [Theory]
    [InlineData("", "{}")]
    [InlineData("{ }", "{}")]
    [InlineData("""{"$schema":"x","severity":{},"phones":{"msdyn_tophone":{}}}""", "{}")]
    [InlineData("""{"mode":"enforce"}""", """{"mode":"enforce"}""")]
    [InlineData("""{"required":[],"fixedOnceSet":[]}""", """{"mode":"enforce"}""")]
    [InlineData("""{"severity":{"PCC101":"reject","PCC007":"trace"}}""", """{"mode":"enforce"}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"level":"possible"}}}""", """{"mode":"enforce"}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"allow":["nonGeographic","extension","short","tel","sip","withheld"]}}}""", """{"mode":"enforce"}""")]
    [InlineData("""{ "mode" : "audit" , "judgeUnchanged" : false }""", """{"mode":"audit"}""")]
    [InlineData("""{"mode":"\u006fff"}""", """{"mode":"off"}""")]
    [InlineData("""{"transitions":{}}""", """{"transitions":{}}""")]
    [InlineData("""{"transitions":{"Active":[],"Inactive":["Inactive"]}}""", """{"transitions":{}}""")]
    [InlineData("""{"transitions":{"Active":["Inactive"],"Inactive":["Active"]}}""", """{"transitions":{"Active":["Inactive"],"Inactive":["Active"]}}""")]
    [InlineData("""{"required":["msdyn_tophone","msdyn_callsid","msdyn_tophone"]}""", """{"required":["msdyn_tophone","msdyn_callsid"]}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"allow":[]},"msdyn_fromphone":{"level":"possible"}}}""", """{"phones":{"msdyn_tophone":{"allow":[]}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"withheldWords":["Privado","PRIVADO","\u00fc\u0022\u005c\u202e\ud800","\ud83d\ude00"]}}}""", null)]
    [InlineData("""{"phones":{"msdyn_tophone":{"withheldWords":["Privado","PRIVADO","\u00fc\u0022\u005c\u202e\ud800x"]}}}""", """{"phones":{"msdyn_tophone":{"withheldWords":["Privado","ü\"\\\u202E\uD800x"]}}}""")]
    public void What_has_its_default_is_left_out(string text, string? minified)
    {
        var file = _cli.File("settings.json", text);
        _cli.Run("settings", "minify", file).Should().Be(minified is null ? 1 : 0);
        _cli.Output.Should().Be(minified is null ? "" : minified + "\n");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_minified_settings_mean_the_same_and_are_not_longer(string file)
    {
        var text = ValidSettings.Read(file);
        var minified = MinimalSettings.Of(text);
        minified.Length.Should().BeLessThanOrEqualTo(text.Length);
        Meaning.Of(SettingsReader.Read(minified)).Should().Be(Meaning.Of(SettingsReader.Read(text)));
        MinimalSettings.Of(minified).Should().Be(minified);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Settings_of_other_files_mean_something_else(string file)
    {
        var settings = SettingsReader.Read(ValidSettings.Read(file));
        foreach (var other in ValidSettings.Names)
        {
            SameSettings.Are(settings, SettingsReader.Read(ValidSettings.Read(other))).Should().Be(file == other);
            SameSettings.Are(SettingsReader.Read(ValidSettings.Read(other)), settings).Should().Be(file == other);
        }
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""")]
    [InlineData("""{"applicationUsers":"audit"}""")]
    [InlineData("""{"judgeUnchanged":true}""")]
    [InlineData("""{"severity":{"PCC301":"off"}}""")]
    [InlineData("""{"transitions":{}}""")]
    [InlineData("""{"transitions":{"Active":["Inactive"],"Inactive":["Active"]}}""")]
    [InlineData("""{"lockInactiveRows":true}""")]
    [InlineData("""{"fixedOnceSet":["msdyn_callsid"]}""")]
    [InlineData("""{"required":["msdyn_callsid"]}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"level":"valid"}}}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"allow":[]}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"regions":["DE"]}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"types":["UAN"]}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"defaultRegion":"DE"}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"withheldWords":["x"]}}}""")]
    [InlineData("""{"phones":{"msdyn_tophone":{"normalize":true}}}""")]
    [InlineData("{}")]
    public void Each_setting_alone_is_a_difference(string text)
    {
        var settings = SettingsReader.Read(text);
        var defaults = SettingsReader.Read("""{"mode":"enforce"}""");
        SameSettings.Are(settings, defaults).Should().BeFalse();
        SameSettings.Are(defaults, settings).Should().BeFalse();
        SameSettings.Are(settings, SettingsReader.Read(text)).Should().BeTrue();
        MinimalSettings.Of(text).Should().Be(text);
    }

    [Fact]
    public void The_comparison_knows_every_setting()
    {
        // A new setting needs its line in SameSettings, in MinimalSettings and in the test above.
        typeof(RuleSettings).GetProperties().Count(property => !property.GetMethod!.IsStatic).Should().Be(9);
        typeof(Plugins.Phones.PhonePolicy).GetProperties().Count(property => !property.GetMethod!.IsStatic).Should().Be(7);
    }

    [Fact]
    public void A_file_gets_the_text_without_a_line_end()
    {
        var (file, result) = (_cli.File("settings.json", """{ "mode": "audit" }"""), _cli.PathOf("small.json"));
        _cli.Run("settings", "minify", file, "--output", result).Should().Be(0);
        File.ReadAllText(result).Should().Be("""{"mode":"audit"}""");
        (_cli.Output, _cli.Error).Should().Be(("", ""));

        _cli.Run("settings", "minify", file, "-o", file).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        _cli.Run("settings", "minify", file, "-o", _cli.Folder("folder")).Should().Be(2);
        _cli.Error.Should().Contain("cannot be written: it is a directory.");
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_reported_with_every_fault_and_nothing_is_written()
    {
        var (file, result) = (_cli.File("settings.json", """{"mode":"audti","x":1}"""), _cli.File("small.json", "earlier"));
        _cli.Run("settings", "minify", file, "--output", result).Should().Be(1);
        _cli.Error.Split('\n').Should().HaveCount(3).And.Contain(line => line.StartsWith($"error: {file}:1:17: \"$.x\": ", StringComparison.Ordinal));
        File.ReadAllText(result).Should().Be("earlier");

        _cli.Run("settings", "minify", _cli.PathOf("missing.json")).Should().Be(2);
        _cli.Error.Should().Contain("there is no such file");
    }

    [Fact]
    public void A_result_that_is_still_too_long_has_a_note()
    {
        var file = _cli.File("settings.json", TooLong);
        _cli.Run("settings", "minify", file).Should().Be(0);
        _cli.Output.Should().Be(TooLong + "\n");
        TooLong.Should().HaveLength(2198);
        _cli.Error.Should().Be($"note: {file}: the text has 2,198 characters, and the environment variable takes at most 2,000. Leave something out.\n");
        _cli.Run("settings", "check", _cli.File("settings.json", TooLong + "\n")).Should().Be(1);
        _cli.Output.Should().Contain("the text has 2,199 characters, and the environment variable takes at most 2,000. Minified it still has 2,198.").And.EndWith(" Leave something out.\n");
    }

    [Fact]
    public void Standard_input_can_be_minified()
    {
        _cli.RunWithInput("""{ "mode": "audit" }"""u8.ToArray(), "settings", "minify", "-").Should().Be(0);
        _cli.Output.Should().Be("{\"mode\":\"audit\"}\n");
    }

    /// <summary>Settings that mean something in each of more than 2,000 characters.</summary>
    internal static string TooLong { get; } = "{\"phones\":{\"msdyn_tophone\":{\"withheldWords\":[" + string.Join(',', Enumerable.Range(0, 50).Select(number => $"\"{new string('x', 38)}{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}\"")) + "]}}}";

    public void Dispose() => _cli.Dispose();
}
