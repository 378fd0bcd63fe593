using System;
using System.Linq;
using System.Text.Json.Nodes;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests.Comparison;

public sealed class ExportReaderTests
{
    private readonly Export _export = new();

    [Fact]
    public void A_step_is_read_with_all_that_is_compared()
    {
        var step = _export.Read().Single(step => step.Registration.Name == "PhoneCallCtx: validate a status change (SetState)");
        var declared = Shipped.Assembly.Steps.Single(declared => declared.Id == step.Registration.Id);
        step.Registration.Should().BeEquivalentTo(declared with { Images = [] });
        step.Images.Should().BeEquivalentTo([new EnvironmentImage(declared.Images[0], "PreImage", "EntityMoniker")]);
        (step.AssemblyName, step.IsEnabled, step.DeletesSystemJobs, step.HasImagesElsewhere).Should().Be(("PhoneCallCtx.Plugins", true, false, false));
    }

    [Fact]
    public void Lists_may_have_blanks_and_be_null()
    {
        _export.Update["filteringattributes"] = " statecode, statuscode ,";
        _export.ImageOfUpdate["attributes"] = null;
        var step = _export.Read().Single(step => step.Registration.Name == "PhoneCallCtx: validate a changed phone call record");
        step.Registration.FilteringColumns.Should().Equal("statecode", "statuscode");
        step.Images.Single().Image.Columns.Should().BeEmpty();
    }

    [Fact]
    public void A_step_without_a_filter_has_no_table_and_one_without_a_type_no_assembly()
    {
        _export.Create["sdkmessagefilterid"] = null;
        _export.Create["plugintypeid"] = null;
        var step = _export.Read().Single(step => step.Registration.Message == "Create" && step.AssemblyName.Length == 0);
        step.Registration.Table.Should().Be(StepRegistration.NoTable);
        StepComparison.IsOf(Shipped.Assembly, step).Should().BeFalse();
    }

    [Fact]
    public void The_plug_in_type_may_be_that_of_the_event_handler()
    {
        var type = _export.Create["plugintypeid"]!.DeepClone();
        _export.Create.AsObject().Remove("plugintypeid");
        _export.Create["eventhandler_plugintype"] = type;
        _export.Read().Should().AllSatisfy(step => StepComparison.IsOf(Shipped.Assembly, step).Should().BeTrue());
    }

    [Fact]
    public void The_name_of_an_assembly_may_be_the_full_one()
    {
        _export.Create["plugintypeid"]!["assemblyname"] = Shipped.Assembly.FullName;
        _export.Update["plugintypeid"]!["assemblyname"] = "PhoneCallCtx.Plugins.Other";
        _export.Read().Count(step => StepComparison.IsOf(Shipped.Assembly, step)).Should().Be(Shipped.Assembly.Steps.Count - 1);
    }

    [Fact]
    public void A_link_beside_a_list_of_images_is_ignored_and_a_link_instead_of_the_list_is_remembered()
    {
        const string Link = "sdkmessageprocessingstepid_sdkmessageprocessingstepimage@odata.nextLink";
        _export.Update[Link] = "https://contoso.crm.dynamics.com/next";
        _export.Read().Should().OnlyContain(step => !step.HasImagesElsewhere);
        Export.ImagesOf(_export.Update).Clear();
        _export.Read().Count(step => step.HasImagesElsewhere).Should().Be(1);
    }

    [Theory]
    [InlineData("sdkmessageprocessingstepid")]
    [InlineData("name")]
    [InlineData("stage")]
    [InlineData("mode")]
    [InlineData("rank")]
    [InlineData("filteringattributes")]
    [InlineData("configuration")]
    [InlineData("description")]
    [InlineData("statecode")]
    [InlineData("asyncautodelete")]
    [InlineData("sdkmessageid")]
    [InlineData("sdkmessagefilterid")]
    [InlineData("plugintypeid")]
    [InlineData("sdkmessageprocessingstepid_sdkmessageprocessingstepimage")]
    public void A_step_without_a_column_of_the_query_is_reported(string name)
    {
        ExportQuery.Of("PhoneCallCtx.Plugins").Should().MatchRegex($"[=,]{name}[,(&]");
        _export.Steps[1]!.AsObject().Remove(name);
        Fault(_export).Should().Be($"value[1] has no \"{name}\". Export the steps with the query that steps --query prints.");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("entityalias")]
    [InlineData("imagetype")]
    [InlineData("attributes")]
    [InlineData("messagepropertyname")]
    public void An_image_without_a_column_of_the_query_is_reported(string name)
    {
        ExportQuery.Of("PhoneCallCtx.Plugins").Should().MatchRegex($"stepimage\\(.*[=,]{name}[,)]");
        Export.ImagesOf(_export.Steps[1]!)[0]!.AsObject().Remove(name);
        Fault(_export).Should().StartWith($"value[1].sdkmessageprocessingstepid_sdkmessageprocessingstepimage[0] has no \"{name}\".");
    }

    [Theory]
    [InlineData("name", "5", "is not text")]
    [InlineData("rank", "\"1\"", "is not a whole number")]
    [InlineData("rank", "1.5", "is not a whole number")]
    [InlineData("stage", "null", "is not a whole number")]
    [InlineData("asyncautodelete", "0", "is neither true nor false")]
    [InlineData("sdkmessageprocessingstepid", "\"x\"", "is not an identifier")]
    [InlineData("sdkmessageid", "\"Create\"", "is no object")]
    [InlineData("sdkmessageid", "null", "is null")]
    [InlineData("sdkmessageprocessingstepid_sdkmessageprocessingstepimage", "null", "is no list")]
    public void A_column_of_another_type_is_reported(string name, string value, string fault)
    {
        _export.Steps[2]![name] = JsonNode.Parse(value);
        Fault(_export).Should().Be($"value[2]: \"{name}\" {fault}. Save the answer of the Web API as it is.");
    }

    [Theory]
    [InlineData("[]", "this is not the answer of the Web API*")]
    [InlineData("7", "this is not the answer of the Web API*")]
    [InlineData("{}", "there is no list \"value\"*")]
    [InlineData("""{"value":{}}""", "there is no list \"value\"*")]
    [InlineData("""{"error":{"code":"0x80040220"}}""", "the Web API answered with an error*")]
    [InlineData("""{"value":[7]}""", "value[0] is no object*")]
    [InlineData("""{"value":["\ud800"]}""", "value[0] is no object*")]
    public void An_answer_of_another_shape_is_reported(string json, string fault) => Fault(() => Export.Read(json)).Message.Should().Match(fault);

    [Fact]
    public void Text_that_is_not_JSON_is_reported_with_its_line()
    {
        var fault = Fault(() => Export.Read("{\n  \"value\": [\n    }\n"));
        fault.Line.Should().Be(3);
        fault.Message.Should().StartWith("this is not JSON.");
        Fault(() => Export.Read("")).Line.Should().Be(1);
    }

    [Fact]
    public void Broken_text_is_reported()
    {
        var create = _export.Create;
        create["name"] = "NAME";
        var json = System.Text.Encoding.UTF8.GetBytes($$"""{"value":[{{create.ToJsonString()}}]}""");
        json[json.AsSpan().IndexOf("NAME"u8)] = 0xFF;
        Fault(() => Export.Read(json)).Message.Should().StartWith("some text in it is broken.");
    }

    [Fact]
    public void One_page_of_several_is_rejected()
    {
        _export.Set("@odata.nextLink", "https://contoso.crm.dynamics.com/next");
        Fault(_export).Should().StartWith("this is one page of several").And.Contain("odata.maxpagesize");
    }

    [Fact]
    public void The_same_step_twice_is_rejected()
    {
        _export.Steps.Add(_export.Create.DeepClone());
        Fault(_export).Should().StartWith("value[2] and value[10] are the same step");
    }

    [Fact]
    public void An_environment_without_steps_is_read() => Export.Read("""{"value":[]}""").Should().BeEmpty();

    [Fact]
    public void The_query_escapes_the_name_of_the_assembly() =>
        ExportQuery.Of("O'Neil & co").Should().EndWith("$filter=plugintypeid/assemblyname%20eq%20%27O%27%27Neil%20%26%20co%27");

    private static string Fault(Export export) => Fault(export.Read).Message;

    private static ExportException Fault(Func<object> read) => read.Should().Throw<ExportException>().Which;
}
