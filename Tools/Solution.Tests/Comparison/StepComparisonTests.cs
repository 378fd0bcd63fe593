using System;
using System.Linq;
using System.Text.Json.Nodes;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests.Comparison;

public sealed class StepComparisonTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";
    private const string OnCreate = $"Create of {Table} at 10 PreValidation, synchronous, PhoneCallCtx.Plugins.Steps.ValidateOnCreate";
    private const string NoMatch = "99999999-2222-4333-8444-555555555555";

    private readonly Export _export = new();

    [Fact]
    public void An_environment_with_the_declared_steps_has_no_difference() => _export.Differences().Should().BeEmpty();

    [Fact]
    public void The_order_of_steps_and_columns_does_not_matter()
    {
        var steps = _export.Steps.Select(step => step!.DeepClone()).Reverse().ToArray();
        _export.Set("value", new JsonArray(steps));
        _export.Update["filteringattributes"] = Reversed(_export.Update["filteringattributes"]!);
        _export.ImageOfUpdate["attributes"] = Reversed(_export.ImageOfUpdate["attributes"]!);
        _export.Differences().Should().BeEmpty();

        static string Reversed(JsonNode list) => string.Join(',', list.GetValue<string>().Split(',').Reverse());
    }

    [Fact]
    public void A_step_of_another_identifier_is_matched_by_its_function()
    {
        _export.Create["sdkmessageprocessingstepid"] = NoMatch;
        _export.Differences().Should().BeEmpty();
        _export.Create["name"] = "by hand";
        _export.Differences().Should().Equal("Differs name: PhoneCallCtx: validate a new phone call record -> by hand");
    }

    [Fact]
    public void An_absent_step_is_missing_and_an_undeclared_step_is_unknown()
    {
        _export.Steps.Remove(_export.Create);
        _export.Differences().Should().Equal($"Missing step: {OnCreate} -> -");
        var delete = _export.Copy(_export.Update);
        delete["sdkmessageid"]!["name"] = "Delete";
        _export.Differences().Should().Equal($"Missing step: {OnCreate} -> -", $"Orphan step: - -> Delete of {Table} at 10 PreValidation, synchronous, PhoneCallCtx.Plugins.Steps.ValidateOnUpdate");
    }

    [Fact]
    public void Steps_of_other_assemblies_are_ignored()
    {
        _export.Copy(_export.Create)["plugintypeid"]!["assemblyname"] = "Other";
        _export.Differences().Should().BeEmpty();
    }

    [Theory]
    [InlineData("rank", "2", "Differs rank: 1 -> 2")]
    [InlineData("stage", "20", "Differs stage: 10 PreValidation -> 20 PreOperation")]
    [InlineData("stage", "50", "Differs stage: 10 PreValidation -> 50")]
    [InlineData("mode", "1", "Differs mode: synchronous -> asynchronous")]
    [InlineData("statecode", "1", "Differs state: enabled -> disabled")]
    [InlineData("filteringattributes", "\"statecode\"", "Differs filtering columns: all -> statecode")]
    [InlineData("description", "null", "Differs description: Rejects a new phone call record that breaks a rule of the table. -> ")]
    [InlineData("name", "\"x\"", "Differs name: PhoneCallCtx: validate a new phone call record -> x")]
    [InlineData("configuration", "\"{}\"", "Information configuration:  -> {}")]
    [InlineData("asyncautodelete", "true", null)]
    public void What_differs_in_a_step_is_reported(string column, string value, string? difference)
    {
        _export.Create[column] = JsonNode.Parse(value);
        _export.Differences().Where(line => !line.StartsWith("Information system jobs", StringComparison.Ordinal)).Should().Equal(difference is null ? [] : [difference]);
    }

    [Theory]
    [InlineData("sdkmessageid", "name", "Delete", "Differs message: Create -> Delete")]
    [InlineData("sdkmessagefilterid", "primaryobjecttypecode", "contact", $"Differs table: {Table} -> contact")]
    [InlineData("plugintypeid", "typename", "Other", "Differs class: PhoneCallCtx.Plugins.Steps.ValidateOnCreate -> Other")]
    public void A_step_of_the_declared_identifier_that_does_something_else_is_reported(string related, string column, string value, string difference)
    {
        _export.Create[related]![column] = value;
        _export.Differences().Should().Equal(difference);
    }

    [Theory]
    [InlineData("imagetype", "1", "Differs image PreImage: type: pre-image -> post-image")]
    [InlineData("imagetype", "2", "Differs image PreImage: type: pre-image -> pre-image and post-image")]
    [InlineData("attributes", "null", "Differs image PreImage: columns: statecode, statuscode -> all")]
    [InlineData("attributes", "\"statecode\"", "Differs image PreImage: columns: statecode, statuscode -> statecode")]
    [InlineData("name", "\"before\"", "Differs image PreImage: name: PreImage -> before")]
    [InlineData("messagepropertyname", "\"Target\"", "Differs image PreImage: message property: EntityMoniker -> Target")]
    public void What_differs_in_an_image_is_reported(string column, string value, string difference)
    {
        Export.ImagesOf(_export["(SetState)"])[0]![column] = JsonNode.Parse(value);
        _export.Differences().Should().Equal(difference);
    }

    [Fact]
    public void The_message_property_of_an_Update_is_Target()
    {
        _export.ImageOfUpdate["messagepropertyname"] = "EntityMoniker";
        _export.Differences().Should().Equal("Differs image PreImage: message property: Target -> EntityMoniker");
    }

    [Fact]
    public void The_message_property_of_a_Create_is_Id()
    {
        var image = Export.ImagesOf(_export["(SetState)"])[0]!.DeepClone();
        image["messagepropertyname"] = "Target";
        Export.ImagesOf(_export.Create).Add(image);
        var assembly = Shipped.Assembly with
        {
            Steps = [.. Shipped.Assembly.Steps.Select(step => step.Name.EndsWith("validate a new phone call record", StringComparison.Ordinal) ? step.With(Steps.Image(name: "PreImage", columns: ["statecode", "statuscode"])) : step)],
        };
        StepComparison.Compare(assembly, _export.Read()).Should().ContainSingle().Which.Code.Should().Be("Id");
    }

    [Fact]
    public void An_image_that_the_plug_in_does_not_find_is_missing()
    {
        Export.ImagesOf(_export["(SetState)"])[0]!["entityalias"] = "before";
        _export.Differences().Should().Equal("Differs image PreImage: pre-image of statecode, statuscode -> none", "Differs image before: none -> pre-image of statecode, statuscode");
    }

    [Fact]
    public void Images_that_are_only_linked_are_reported_as_such()
    {
        var step = _export["(SetState)"];
        Export.ImagesOf(step).Clear();
        step["sdkmessageprocessingstepid_sdkmessageprocessingstepimage@odata.nextLink"] = "https://contoso.crm.dynamics.com/next";
        _export.Differences().Should().Equal("Differs image PreImage: pre-image of statecode, statuscode -> only a link, no images in the export");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_multiple_form_of_a_message_can_replace_the_single_one(bool hasOtherIdentifier)
    {
        var create = _export.Create;
        create["sdkmessageid"]!["name"] = "CreateMultiple";
        create["name"] = "by hand";
        create["description"] = "another";
        if (hasOtherIdentifier) create["sdkmessageprocessingstepid"] = NoMatch;
        _export.Differences().Should().Equal("InsteadOf message: Create -> CreateMultiple");
        StepComparison.Compare(Shipped.Assembly, _export.Read()).Should().NotContain(difference => difference.IsDifference);
    }

    [Theory]
    [InlineData("validate a new value of the rules variable", "Create")]
    [InlineData("validate a changed value of the rules variable", "Update")]
    [InlineData("validate the new default value of the rules variable", "Create")]
    [InlineData("validate the changed default value of the rules variable", "Update")]
    public void The_step_of_the_rules_variable_takes_single_messages_only(string name, string message)
    {
        var step = _export[name];
        step["sdkmessageid"]!["name"] = message + "Multiple";
        _export.Differences().Should().Equal($"Differs message: {message} -> {message}Multiple");
        step["sdkmessageprocessingstepid"] = NoMatch;
        step["name"] = "by hand";
        _export.Differences().Should().Equal($"Differs name: PhoneCallCtx: {name} -> by hand", $"Differs message: {message} -> {message}Multiple");
    }

    [Theory]
    [InlineData("filteringattributes", "\"value,statecode\"", "Differs filtering columns: value -> value, statecode")]
    [InlineData("filteringattributes", "null", "Differs filtering columns: value -> all")]
    [InlineData("statecode", "1", "Differs state: enabled -> disabled")]
    [InlineData("stage", "20", "Differs stage: 10 PreValidation -> 20 PreOperation")]
    public void What_differs_in_a_step_of_the_rules_variable_is_reported(string column, string value, string difference)
    {
        _export["validate a changed value of the rules variable"][column] = JsonNode.Parse(value);
        _export.Differences().Should().Equal(difference);
    }

    [Fact]
    public void A_missing_step_of_the_rules_variable_is_reported()
    {
        _export.Steps.Remove(_export["validate the changed default value of the rules variable"]);
        _export.Differences().Should().Equal("Missing step: Update of environmentvariabledefinition at 10 PreValidation, synchronous, PhoneCallCtx.Plugins.Steps.ValidateRulesVariable -> -");
    }

    [Fact]
    public void The_multiple_form_is_compared_like_the_single_one_with_its_own_message_property()
    {
        _export.ImageOfUpdate["messagepropertyname"] = "Targets";
        var update = _export.Update;
        update["sdkmessageid"]!["name"] = "UpdateMultiple";
        update["rank"] = 4;
        update["filteringattributes"] = null;
        _export.Differences().Should().HaveCount(3).And.StartWith("InsteadOf message: Update -> UpdateMultiple").And.Contain("Differs rank: 1 -> 4").And.ContainMatch("Differs filtering columns: * -> all");
    }

    [Theory]
    [InlineData("Targets", true)]
    [InlineData("Target", false)]
    [InlineData("targets", false)]
    [InlineData("Ids", false)]
    [InlineData("", false)]
    public void The_message_property_of_an_UpdateMultiple_is_Targets(string property, bool isRight)
    {
        _export.Update["sdkmessageid"]!["name"] = "UpdateMultiple";
        _export.ImageOfUpdate["messagepropertyname"] = property;
        _export.Differences().Should().Equal((string[])["InsteadOf message: Update -> UpdateMultiple", .. isRight ? [] : new[] { $"Differs image PreImage: message property: Targets -> {property}" }]);
    }

    [Theory]
    [InlineData("Ids", true)]
    [InlineData("Targets", true)]
    [InlineData("Id", false)]
    [InlineData("Target", false)]
    public void The_message_property_of_a_CreateMultiple_is_Ids_or_Targets(string property, bool isRight)
    {
        _export.Create["sdkmessageid"]!["name"] = "CreateMultiple";
        _export.Create["stage"] = 40;
        var image = _export.ImageOfUpdate.DeepClone();
        image["imagetype"] = 1;
        image["messagepropertyname"] = property;
        Export.ImagesOf(_export.Create).Add(image);
        var declared = Shipped.Assembly.Steps.Single(step => step is { Message: "Create", Table: Table, Stage: PipelineStage.PreValidation });
        var columns = image["attributes"]!.GetValue<string>().Split(',');
        var assembly = Shipped.Assembly with { Steps = [(declared with { Stage = PipelineStage.PostOperation }).With(Steps.Image(ImageType.PostImage, "PreImage", columns))] };
        StepComparison.Compare(assembly, _export.Read().Where(step => step.Registration.Message == "CreateMultiple")).Where(difference => difference.Kind == DifferenceKind.Differs)
            .Select(difference => $"{difference.Code} -> {difference.Environment}").Should().Equal(isRight ? [] : [$"Ids -> {property}"]);
    }

    [Theory]
    [InlineData("Delete")]
    [InlineData("Assign")]
    [InlineData("Restore")]
    public void The_message_property_of_a_message_about_one_row_is_Target(string message)
    {
        _export.Update["sdkmessageid"]!["name"] = message;
        _export.ImageOfUpdate["messagepropertyname"] = "Targets";
        _export.Differences().Should().Contain("Differs image PreImage: message property: Target -> Targets");
    }

    [Fact]
    public void The_single_and_the_multiple_form_together_run_the_rules_twice()
    {
        var copy = _export.Copy(_export.Create);
        copy["sdkmessageid"]!["name"] = "CreateMultiple";
        _export.Differences().Should().Equal($"RunsTwice step: {OnCreate} -> also CreateMultiple{OnCreate["Create".Length..]}, named a copy");
        copy["statecode"] = 1;
        _export.Differences().Should().Equal($"Orphan step: - -> CreateMultiple{OnCreate["Create".Length..]}");
    }

    [Fact]
    public void Two_steps_of_one_function_run_the_rules_twice()
    {
        _export.Copy(_export.Create);
        _export.Differences().Should().Equal($"RunsTwice step: {OnCreate} -> also {OnCreate}, named a copy");
    }

    [Fact]
    public void Of_two_steps_of_one_function_the_enabled_one_is_compared()
    {
        var original = _export.Create;
        _export.Copy(original)["name"] = original["name"]!.DeepClone();
        original["sdkmessageprocessingstepid"] = NoMatch;
        original["statecode"] = 1;
        _export.Differences().Should().Equal($"Orphan step: - -> {OnCreate}");
    }

    [Fact]
    public void A_configuration_of_the_administrator_is_information()
    {
        _export.Create["configuration"] = """{"mode":"audit"}""";
        var difference = StepComparison.Compare(Shipped.Assembly, _export.Read()).Should().ContainSingle().Which;
        (difference.IsDifference, difference.Environment).Should().Be((false, """{"mode":"audit"}"""));
    }

    [Theory]
    [InlineData(true, "deleted")]
    [InlineData(false, "kept")]
    public void What_becomes_of_the_system_jobs_of_an_asynchronous_step_is_information(bool deletes, string jobs)
    {
        _export.Create["mode"] = 1;
        _export.Create["asyncautodelete"] = deletes;
        _export.Differences().Should().Equal("Differs mode: synchronous -> asynchronous", $"Information system jobs that succeed: - -> {jobs}");
    }
}
