using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PhoneCallCtx.Cli.Tests;

public sealed class StepsCommandTests : IDisposable
{
    private const string Update = "PhoneCallCtx: validate a changed phone call record";

    private static readonly string Sample = SourceTree.PathOf("samples", "environment-steps.json");

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_table_has_what_the_registration_tool_needs_for_each_step()
    {
        _cli.Run("steps").Should().Be(0);
        var lines = _cli.Output.Split('\n');
        lines[0].Should().MatchRegex("^PhoneCallCtx\\.Plugins, Version=[0-9.]+, Culture=neutral, PublicKeyToken=[0-9a-f]{16}$");
        lines.Count(line => line.StartsWith("Step: ", StringComparison.Ordinal)).Should().Be(10);
        var step = lines.SkipWhile(line => line != $"Step: {Update}").Skip(2).TakeWhile(line => line.StartsWith('│')).Select(line => line.Trim('│').Split('│')).ToDictionary(cells => cells[0].Trim(), cells => cells[1].Trim());
        step.Keys.Should().Equal("message", "table", "class", "stage", "mode", "rank", "filtering columns", "image PreImage", "description", "identifier");
        step["message"].Should().Be("Update");
        step["table"].Should().Be("msdyn_ocphonecallengagementctx");
        step["class"].Should().Be("PhoneCallCtx.Plugins.Steps.ValidateOnUpdate");
        step["stage"].Should().Be("10 PreValidation");
        step["mode"].Should().Be("synchronous");
        step["rank"].Should().Be("1");
        step["filtering columns"].Should().StartWith("importsequencenumber, msdyn_callername, ");
        step["image PreImage"].Should().Be("pre-image of " + step["filtering columns"]);
        step["identifier"].Should().Be("7909043a-6880-50ee-9502-457c129b538f");
        _cli.Error.Should().BeEmpty("what ships has no finding");
    }

    [Fact]
    public void JSON_is_one_object_for_the_assembly()
    {
        _cli.Run("steps", "--format", "json").Should().Be(0);
        var assembly = _cli.Json.Should().ContainSingle().Which;
        assembly.EnumerateObject().Select(property => property.Name).Should().Equal("assembly", "types", "steps", "customApis", "environmentVariables");
        var step = assembly.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("message").GetString() == "SetState");
        step.GetRawText().Should().Be(
            """
            {"id":"a80bf0b4-fe0f-596b-a6a2-ffab070bee7d","name":"PhoneCallCtx: validate a status change (SetState)","class":"PhoneCallCtx.Plugins.Steps.ValidateOnSetState",
            "message":"SetState","table":"msdyn_ocphonecallengagementctx","stage":10,"stageName":"PreValidation","mode":"synchronous","rank":1,"filteringColumns":[],
            "images":[{"name":"PreImage","type":"pre-image","columns":["statecode","statuscode"]}],
            "description":"Rejects a status change of a phone call record that breaks a rule of the table.","unsecureConfiguration":""}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Markdown_has_a_table_under_a_heading_for_each_step()
    {
        _cli.Run("steps", "--format", "markdown").Should().Be(0);
        _cli.Output.Should().StartWith("# PhoneCallCtx.Plugins, Version=").And.Contain($"\n## Step: {Update}\n\n|  |  |\n| --- | --- |\n| message | Update |\n| table | msdyn_ocphonecallengagementctx |\n");
    }

    [Fact]
    public void The_query_is_printed_alone()
    {
        _cli.Run("steps", "--query").Should().Be(0);
        _cli.Output.Should().Be(
            "sdkmessageprocessingsteps?$select=sdkmessageprocessingstepid,name,stage,mode,rank,filteringattributes,configuration,description,statecode,asyncautodelete" +
            "&$expand=sdkmessageid($select=name),sdkmessagefilterid($select=primaryobjecttypecode),plugintypeid($select=typename,assemblyname)," +
            "sdkmessageprocessingstepid_sdkmessageprocessingstepimage($select=name,entityalias,imagetype,attributes,messagepropertyname)" +
            "&$filter=plugintypeid/assemblyname%20eq%20%27PhoneCallCtx.Plugins%27\n");
    }

    [Theory]
    [InlineData("--disable", "Disable", "{\"statecode\":1,\"statuscode\":2}")]
    [InlineData("--enable", "Enable", "{\"statecode\":0,\"statuscode\":1}")]
    public void A_complete_request_switches_each_step(string option, string verb, string body)
    {
        _cli.Run("steps", "--format", "json");
        var steps = _cli.Json.Single().GetProperty("steps").EnumerateArray().Select(step => (Id: step.GetProperty("id").GetString(), Name: step.GetProperty("name").GetString())).ToArray();
        steps.Should().HaveCount(10);

        _cli.Run("steps", option).Should().Be(0);
        _cli.Output.Should().Be(string.Concat(steps.Select(step =>
            $"### {verb} {step.Name}\nPATCH [organization URI]/api/data/v9.2/sdkmessageprocessingsteps({step.Id})\nContent-Type: application/json\nIf-Match: *\n\n{body}\n\n")));
        _cli.Error.Should().BeEmpty();

        _cli.Run("steps", option, "--format", "json").Should().Be(0);
        _cli.Output.Should().Be(string.Concat(steps.Select(step =>
            $$$"""{"step":"{{{step.Name}}}","method":"PATCH","address":"sdkmessageprocessingsteps({{{step.Id}}})","headers":{"Content-Type":"application/json","If-Match":"*"},"body":{{{body}}}}""" + "\n")));
    }

    [Fact]
    public void Steps_of_another_assembly_can_be_switched()
    {
        var assembly = FaultyAssembly.Write(_cli.PathOf("advice.dll"), "Update", stage: 10, "statecode,statecode");
        _cli.Run("steps", "--assembly", assembly, "--disable", "--format", "json").Should().Be(0);
        _cli.Json.Should().ContainSingle().Which.GetProperty("step").GetString().Should().Be("a step");
        _cli.Error.Should().StartWith("warning PCCREG20: ");
    }

    [Fact]
    public void An_environment_with_the_declared_steps_has_no_difference()
    {
        _cli.Run("steps", "--compare", Sample).Should().Be(0);
        _cli.Output.Should().Be("declared steps: 10, in the environment: 10, differences: 0\n");
        _cli.Run("steps", "--compare", Sample, "--format", "json").Should().Be(0);
        (_cli.Output + _cli.Error).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1003)]
    public void A_table_shows_the_first_thousand_differences_and_json_all(int count)
    {
        var answer = JsonNode.Parse(File.ReadAllText(Sample))!;
        var steps = answer["value"]!.AsArray();
        for (var number = 0; number < count; number++)
        {
            var step = steps[0]!.DeepClone();
            step["sdkmessageprocessingstepid"] = FormattableString.Invariant($"11111111-2222-4333-8444-{number:D12}");
            step["name"] = FormattableString.Invariant($"unknown {number}.");
            step["plugintypeid"]!["typename"] = "PhoneCallCtx.Plugins.Other";
            steps.Add(step);
        }

        var export = _cli.File("export.json", answer.ToJsonString());
        _cli.Run("steps", "--compare", export).Should().Be(10);
        _cli.Output.Should().Contain("unknown 999.").And.NotContain("unknown 1000.").And.Contain(FormattableString.Invariant($"differences: {count}\n"));
        if (count > 1000) _cli.Output.Should().Contain(FormattableString.Invariant($"\nand {count - 1000} more; --format json lists all of them\n"));
        else _cli.Output.Should().NotContain(" more;");
        _cli.Run("steps", "--compare", export, "--format", "json").Should().Be(10);
        _cli.Json.Should().HaveCount(count);
    }

    [Fact]
    public void Differences_end_with_exit_code_10()
    {
        _cli.Run("steps", "--compare", Changed("\"stage\": 20", "\"stage\": 40")).Should().Be(10);
        _cli.Output.Should().MatchRegex("│ step +│ finding +│ code +│ environment +│").And.Contain("│ stage   │ 20 PreOperation │ 40 PostOperation │").And.EndWith("declared steps: 10, in the environment: 10, differences: 2\n");

        _cli.RunWithInput(File.ReadAllBytes(Changed("\"stage\": 20", "\"stage\": 40")), "steps", "--compare", "-", "--format", "json").Should().Be(10);
        _cli.Output.Split('\n')[0].Should().Be(
            """{"kind":"differs","stepName":"PhoneCallCtx: normalize the numbers of a new phone call record","id":"ad9e631c-a735-5145-a5a7-421c32581f6c","subject":"stage","code":"20 PreOperation","environment":"40 PostOperation","isDifference":true}""");
        _cli.Json.Should().HaveCount(2);
    }

    [Fact]
    public void A_step_on_the_multiple_form_of_its_message_is_for_information_except_that_of_the_rules_variable()
    {
        _cli.Run("steps", "--compare", OnCreateMultiple("msdyn_ocphonecallengagementctx")).Should().Be(0);
        _cli.Output.Should().Contain("CreateMultiple instead of Create (for information)").And.EndWith("differences: 0\n");
        _cli.Run("steps", "--compare", OnCreateMultiple("environmentvariablevalue")).Should().Be(10);
        _cli.Output.Should().NotContain("for information").And.EndWith("differences: 1\n");

        string OnCreateMultiple(string table)
        {
            var answer = JsonNode.Parse(File.ReadAllText(Sample))!;
            foreach (var step in answer["value"]!.AsArray().Where(step => step!["sdkmessagefilterid"]!["primaryobjecttypecode"]!.GetValue<string>() == table && step["sdkmessageid"]!["name"]!.GetValue<string>() == "Create"))
                step!["sdkmessageid"]!["name"] = "CreateMultiple";
            return _cli.File("export.json", answer.ToJsonString());
        }
    }

    [Fact]
    public void The_image_of_a_step_on_UpdateMultiple_has_the_property_Targets()
    {
        _cli.Run("steps", "--compare", Multiple("Target"), "--format", "json").Should().Be(10);
        _cli.Json.Where(difference => difference.GetProperty("kind").GetString() == "differs").Should().ContainSingle().Which.GetRawText()
            .Should().Contain("\"subject\":\"image PreImage: message property\",\"code\":\"Targets\",\"environment\":\"Target\"");
        _cli.Run("steps", "--compare", Multiple("Targets")).Should().Be(0);

        string Multiple(string property)
        {
            var (answer, update) = OnUpdate();
            update["sdkmessageid"]!["name"] = "UpdateMultiple";
            update["sdkmessageprocessingstepid_sdkmessageprocessingstepimage"]![0]!["messagepropertyname"] = property;
            return _cli.File("export.json", answer.ToJsonString());
        }
    }

    [Fact]
    public void A_step_on_Restore_that_was_registered_by_hand_is_for_information()
    {
        var (answer, update) = OnUpdate();
        var restore = update.DeepClone();
        restore["sdkmessageprocessingstepid"] = "11111111-2222-4333-8444-555555555555";
        restore["name"] = "evaluate restored calls";
        restore["sdkmessageid"]!["name"] = "Restore";
        restore["filteringattributes"] = null;
        answer["value"]!.AsArray().Add(restore);
        _cli.Run("steps", "--compare", _cli.File("export.json", answer.ToJsonString())).Should().Be(0);
        _cli.Output.Should().Contain("step on Restore (for information)").And.EndWith("declared steps: 10, in the environment: 11, differences: 0\n");
    }

    [Fact]
    public void Missing_and_unknown_steps_are_reported()
    {
        var classes = Changed("PhoneCallCtx.Plugins.Steps.ValidateOnUpdate", "PhoneCallCtx.Plugins.Steps.Old", "7909043a", "11111111");
        _cli.Run("steps", "--compare", classes).Should().Be(10);
        _cli.Output.Should().MatchRegex($"│ {Update} +│ missing in the environment +│").And.MatchRegex($"│ {Update} +│ unknown to the code +│").And.EndWith("differences: 2\n");
    }

    [Fact]
    public void Steps_of_other_assemblies_are_ignored_with_a_note()
    {
        _cli.Run("steps", "--compare", Changed("\"assemblyname\": \"PhoneCallCtx.Plugins\"", "\"assemblyname\": \"Other\"")).Should().Be(10);
        _cli.Error.Should().EndWith("note: " + _cli.PathOf("changed.json") + ": steps of other assemblies than PhoneCallCtx.Plugins are ignored: 10.\n");
        _cli.Output.Should().EndWith("declared steps: 10, in the environment: 0, differences: 10\n");
    }

    [Fact]
    public void The_export_may_be_UTF_16_and_have_a_byte_order_mark()
    {
        foreach (var encoding in new[] { new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode, Encoding.BigEndianUnicode })
            _cli.Run("steps", "--compare", _cli.File("export.json", [.. encoding.GetPreamble(), .. encoding.GetBytes(File.ReadAllText(Sample))])).Should().Be(0);
    }

    [Theory]
    [InlineData("{\n\"value\": x", ", line 2: this is not JSON.")]
    [InlineData("[]", ": this is not the answer of the Web API")]
    [InlineData("{\"value\":[{}]}", ": value[0] has no ")]
    [InlineData("{\"value\":[],\"@odata.nextLink\":\"https://contoso\"}", ": this is one page of several")]
    public void An_export_that_cannot_be_read_is_reported_with_its_place(string content, string fault)
    {
        var path = _cli.File("export.json", content);
        _cli.Run("steps", "--compare", path).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {path}{fault}");
        _cli.Output.Should().BeEmpty();
        _cli.RunWithInput(Encoding.UTF8.GetBytes(content), "steps", "--compare", "-").Should().Be(2);
        _cli.Error.Should().StartWith($"error: standard input{fault}");
    }

    [Fact]
    public void Half_a_character_in_UTF_16_is_reported()
    {
        _cli.Run("steps", "--compare", _cli.File("export.json", [0xFF, 0xFE, 0x22, 0, 0x00, 0xD8, 0x22, 0])).Should().Be(2);
        _cli.Error.Should().Contain("not valid UTF-8 or UTF-16");
    }

    [Fact]
    public void Another_assembly_can_be_read()
    {
        _cli.Run("steps", "--assembly", typeof(StepsCommandTests).Assembly.Location).Should().Be(0);
        _cli.Error.Should().StartWith("note: ").And.EndWith("the assembly declares no steps.\n");
        _cli.Output.Should().StartWith("PhoneCallCtx.Cli.Tests, Version=");
    }

    [Fact]
    public void What_the_platform_rejects_ends_with_exit_code_1_and_advice_does_not()
    {
        _cli.Run("steps", "--assembly", FaultyAssembly.Write(_cli.PathOf("advice.dll"), "Update", stage: 10, "statecode,statecode")).Should().Be(0);
        _cli.Error.Should().Be("warning PCCREG20: a step: the filtering columns have statecode more than once.\n");
        var faulty = FaultyAssembly.Write(_cli.PathOf("faulty.dll"), "Update", stage: 30, "statecode");
        _cli.Run("steps", "--assembly", faulty).Should().Be(1);
        _cli.Error.Should().Be("error PCCREG01: a step: a step is registered at stage 10, 20 or 40.\n");
        _cli.Output.Should().Contain("│ stage             │ 30 MainOperation");
        _cli.Run("steps", "--assembly", faulty, "--compare", Sample).Should().Be(1, "the code is wrong before the environment is");
        _cli.Run("steps", "--assembly", faulty, "--compare", _cli.File("export.json", "[]")).Should().Be(2);
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_is_reported()
    {
        _cli.Run("steps", "--assembly", _cli.PathOf("none.dll")).Should().Be(2);
        _cli.Error.Should().Be($"error: {_cli.PathOf("none.dll")}: there is no such file. Check the path.\n");
        _cli.Run("steps", "--assembly", _cli.Folder("folder")).Should().Be(2);
        _cli.Error.Should().Contain("this is a directory");
        _cli.Run("steps", "--assembly", _cli.File("text.dll", "no dll")).Should().Be(2);
        _cli.Error.Should().Contain("this is not a .NET assembly");
    }

    [Theory]
    [InlineData("steps", "--format", "xml")]
    [InlineData("steps", "--compare")]
    [InlineData("steps", "--query", "--compare", "x.json")]
    [InlineData("steps", "--query", "--format", "json")]
    [InlineData("steps", "--disable", "--enable")]
    [InlineData("steps", "--disable", "--query")]
    [InlineData("steps", "--enable", "--compare", "x.json")]
    [InlineData("steps", "--disable", "--write", "x")]
    [InlineData("steps", "--disable", "--format", "markdown")]
    [InlineData("steps", "--compare", "x.json", "--format", "markdown")]
    [InlineData("steps", "--lint")]
    [InlineData("steps", "PCCREG01")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(args).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("steps --help");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void The_sample_is_an_answer_to_the_query()
    {
        _cli.Run("steps", "--query");
        var query = Uri.UnescapeDataString(_cli.Output);
        using var sample = JsonDocument.Parse(File.ReadAllText(Sample));
        foreach (var property in sample.RootElement.GetProperty("value").EnumerateArray().SelectMany(step => step.EnumerateObject()).Where(property => !property.Name.StartsWith('@')))
            query.Should().MatchRegex($"[=,]{property.Name}[,(&]");
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>The sample, and its step on Update that evaluates.</summary>
    private static (JsonNode Answer, JsonNode Update) OnUpdate()
    {
        var answer = JsonNode.Parse(File.ReadAllText(Sample))!;
        return (answer, answer["value"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == Update)!);
    }

    /// <summary>The sample with some text in place of other text.</summary>
    private string Changed(params string[] changes)
    {
        var text = File.ReadAllText(Sample);
        for (var i = 0; i < changes.Length; i += 2) text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        return _cli.File("changed.json", text);
    }
}
