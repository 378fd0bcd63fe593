using System;
using System.IO;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary><c>settings deploy</c>: the file for <c>pac solution import --settings-file</c>.</summary>
public sealed class SettingsDeployTests : IDisposable
{
    private const string Entry = """{"SchemaName":"pcc_PhoneCallContextRules","Value":"{\"mode\":\"audit\"}"}""";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = Output.JsonForm.Readable.Encoder };

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_file_is_the_sample_for_the_same_settings()
    {
        _cli.Run("settings", "deploy", SourceTree.PathOf("samples", "audit.json")).Should().Be(0);
        _cli.Output.Should().Be(File.ReadAllText(SourceTree.PathOf("samples", "deployment-settings.json")));

        var result = _cli.PathOf("deployment-settings.json");
        _cli.Run("settings", "deploy", SourceTree.PathOf("samples", "audit.json"), "-o", result).Should().Be(0);
        File.ReadAllText(result).Should().Be(File.ReadAllText(SourceTree.PathOf("samples", "deployment-settings.json")));
    }

    [Fact]
    public void A_word_stays_readable_in_the_file()
    {
        var file = _cli.File("settings.json", """{"phones":{"msdyn_tophone":{"withheldWords":["非通知","O\"N"]}}}""");
        _cli.Run("settings", "deploy", file).Should().Be(0);
        _cli.Output.Should().Contain("非通知");
        JsonDocument.Parse(_cli.Output).RootElement.GetProperty("EnvironmentVariables")[0].GetProperty("Value").GetString().Should().Be(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("""{"EnvironmentVariables":[],"ConnectionReferences":[{"LogicalName":"x","ConnectionId":"1"}]}""", $$$"""{"EnvironmentVariables":[{{{Entry}}}],"ConnectionReferences":[{"LogicalName":"x","ConnectionId":"1"}]}""")]
    [InlineData("""{"EnvironmentVariables":[{"SchemaName":"a","Value":"ü"},{"SchemaName":"PCC_phonecallcontextrules","Value":"old","Extra":1},{"SchemaName":2}]}""", """{"EnvironmentVariables":[{"SchemaName":"a","Value":"ü"},{"SchemaName":"PCC_phonecallcontextrules","Value":"{\"mode\":\"audit\"}","Extra":1},{"SchemaName":2}]}""")]
    [InlineData("""{"x":null}""", $$$"""{"x":null,"EnvironmentVariables":[{{{Entry}}}]}""")]
    public void An_existing_file_keeps_everything_else(string existing, string expected)
    {
        var target = _cli.File("deployment-settings.json", existing);
        _cli.Run("settings", "deploy", SourceTree.PathOf("samples", "audit.json"), "--into", target).Should().Be(0);
        using var written = JsonDocument.Parse(File.ReadAllText(target));
        JsonSerializer.Serialize(written.RootElement, Readable).Should().Be(expected);
        (_cli.Output, _cli.Error).Should().Be(("", ""));
    }

    [Theory]
    [InlineData("", "this is not JSON")]
    [InlineData("[]", "this is no deployment settings file: it is not an object.")]
    [InlineData("""{"EnvironmentVariables":{}}""", "EnvironmentVariables is not a list.")]
    [InlineData("""{"EnvironmentVariables":[1]}""", "EnvironmentVariables has an item that is not an object.")]
    [InlineData("""{"a":1,"a":2}""", "this is not JSON")]
    [InlineData($"{{\"EnvironmentVariables\":[{Entry},{Entry}]}}", "it sets pcc_PhoneCallContextRules twice. Remove one.")]
    public void A_file_of_another_form_is_not_changed(string existing, string message)
    {
        var target = _cli.File("deployment-settings.json", existing);
        _cli.Run("settings", "deploy", SourceTree.PathOf("samples", "audit.json"), "--into", target).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {target}: ").And.Contain(message);
        File.ReadAllText(target).Should().Be(existing);
    }

    [Fact]
    public void Settings_that_cannot_be_used_or_saved_are_not_deployed()
    {
        var result = _cli.File("deployment-settings.json", "earlier");
        var bad = _cli.File("bad.json", "{");
        _cli.Run("settings", "deploy", bad, "-o", result).Should().Be(1);
        _cli.Error.Should().StartWith($"error: {bad}:1:2: ");

        var longer = _cli.File("long.json", SettingsMinifyTests.TooLong);
        _cli.Run("settings", "deploy", longer, "-o", result).Should().Be(1);
        _cli.Error.Should().Be($"error: {longer}: the text has 2,198 characters, and the environment variable takes at most 2,000. Leave something out.\n");
        File.ReadAllText(result).Should().Be("earlier");

        _cli.Run("settings", "deploy", _cli.File("blank.json", """{"mode":"audit"}""".PadRight(3000)), "-o", result).Should().Be(0);
        File.ReadAllText(result).Should().Contain("audit");
    }

    [Fact]
    public void Wrong_usage_is_reported()
    {
        var file = _cli.File("settings.json", "{}");
        _cli.Run("settings", "deploy", file, "--into", file).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        _cli.Run("settings", "deploy", file, "--into", "-").Should().Be(2);
        _cli.Error.Should().Contain("--into changes a file. Name it.");
        _cli.Run("settings", "deploy", file, "--into", "x", "--output", "y").Should().Be(2);
        _cli.Error.Should().Contain("Give --into or --output, not both.");
        _cli.Run("settings", "deploy", file, "--into", _cli.PathOf("missing.json")).Should().Be(2);
        _cli.Error.Should().Contain("missing.json: there is no such file.");
    }

    public void Dispose() => _cli.Dispose();
}
