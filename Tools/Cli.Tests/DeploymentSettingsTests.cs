using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>samples/deployment-settings.json, which the import commands of the documentation use, begins in audit mode.</summary>
public class DeploymentSettingsTests
{
    private static readonly string Text = File.ReadAllText(SourceTree.PathOf("samples", "deployment-settings.json"));

    [Fact]
    public void It_sets_the_variable_of_the_solution_and_nothing_else()
    {
        Directory.EnumerateDirectories(SourceTree.PathOf("Package", "environmentvariabledefinitions")).Select(Path.GetFileName).Should().Equal(Values().Keys);
    }

    [Fact]
    public void The_plug_in_can_use_the_value_and_rejects_nothing_under_it()
    {
        var value = Values().Values.Should().ContainSingle().Which;
        SettingsReader.Read(value).Mode.Should().Be(RuleMode.Audit);
        value.Length.Should().BeLessThanOrEqualTo(2000, "an environment variable has no longer value");
    }

    [Fact]
    public void Its_rules_are_those_that_the_pipelines_deploy() =>
        JsonNode.DeepEquals(JsonNode.Parse(Values().Values.Single()), JsonNode.Parse(File.ReadAllText(SourceTree.PathOf("samples", "audit.json")))).Should().BeTrue();

    [Fact]
    public void It_has_the_form_that_pac_writes()
    {
        using var settings = JsonDocument.Parse(Text);
        settings.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("EnvironmentVariables", "ConnectionReferences");
        settings.RootElement.GetProperty("ConnectionReferences").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void The_page_on_deployment_shows_the_whole_file() =>
        File.ReadAllText(SourceTree.PathOf("docs", "deploy.md")).Should().Contain("```json\n" + Text + "```\n");

    private static Dictionary<string, string> Values()
    {
        using var settings = JsonDocument.Parse(Text);
        return settings.RootElement.GetProperty("EnvironmentVariables").EnumerateArray().ToDictionary(variable => variable.GetProperty("SchemaName").GetString()!, variable => variable.GetProperty("Value").GetString()!);
    }
}
