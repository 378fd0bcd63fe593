using System;
using System.Linq;
using System.Text.Json.Nodes;
using PhoneCallCtx.Solution.Comparison;

namespace PhoneCallCtx.Solution.Tests.Comparison;

/// <summary>Steps on Restore, which no class declares and an administrator registers by hand.</summary>
[Trait("Category", "OneCulture")]
public sealed class RestoreComparisonTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";
    private const string OnUpdate = "PhoneCallCtx.Plugins.Steps.ValidateOnUpdate";

    private readonly Export _export = new();
    private readonly JsonNode _restore;

    public RestoreComparisonTests()
    {
        _restore = _export.Copy(_export.Update);
        _restore["sdkmessageid"]!["name"] = "Restore";
        _restore["filteringattributes"] = null;
    }

    private static string ByHand => $"Information step on Restore: - -> Restore of {Table} at 10 PreValidation, synchronous, {OnUpdate}";

    [Fact]
    public void A_step_on_Restore_of_a_class_of_the_assembly_is_no_difference()
    {
        _export.Differences().Should().Equal(ByHand);
        var found = StepComparison.Compare(Shipped.Assembly, _export.Read()).Should().ContainSingle().Which;
        (found.IsDifference, found.StepName).Should().Be((false, "a copy"));
    }

    [Fact]
    public void A_step_without_an_image_is_no_difference()
    {
        Export.ImagesOf(_restore).Clear();
        _export.Differences().Should().Equal(ByHand);
    }

    [Fact]
    public void The_numbers_of_a_restored_row_may_be_rewritten_too()
    {
        var normalize = _export.Copy(_export["normalize the changed numbers of a phone call record"]);
        normalize["sdkmessageprocessingstepid"] = "22222222-2222-4333-8444-555555555555";
        normalize["sdkmessageid"]!["name"] = "Restore";
        normalize["filteringattributes"] = null;
        _export.Differences().Should().HaveCount(2).And.OnlyContain(difference => difference.StartsWith("Information step on Restore: - -> Restore of "));
    }

    [Fact]
    public void A_disabled_step_is_reported_as_that()
    {
        _restore["statecode"] = 1;
        _export.Differences().Should().Equal(ByHand + ", disabled");
    }

    [Fact]
    public void Filtering_columns_keep_restored_rows_from_being_evaluated_and_are_reported()
    {
        Export.ImagesOf(_restore).Clear();
        _restore["filteringattributes"] = "statecode";
        _export.Differences().Should().Equal(ByHand, "Differs filtering columns: all -> statecode");
    }

    [Theory]
    [InlineData("entityalias", "\"before\"", "Differs image before: none -> pre-image of *")]
    [InlineData("messagepropertyname", "\"Targets\"", "Differs image PreImage: message property: Target -> Targets")]
    [InlineData("attributes", "\"statecode\"", "Differs image PreImage: columns: * -> statecode")]
    [InlineData("imagetype", "1", "Differs image PreImage: type: pre-image -> post-image")]
    public void An_image_is_compared_with_that_of_the_step_on_Update(string column, string value, string difference)
    {
        Export.ImagesOf(_restore)[0]![column] = JsonNode.Parse(value);
        _export.Differences().Should().ContainMatch(difference);
    }

    [Fact]
    public void Two_steps_of_one_class_on_Restore_run_the_rules_twice()
    {
        var again = _export.Copy(_restore);
        again["sdkmessageprocessingstepid"] = "22222222-2222-4333-8444-555555555555";
        again["name"] = "again";
        _export.Differences().Should().HaveCount(2).And.Contain(difference => difference.StartsWith("RunsTwice step: Restore of ") && difference.EndsWith("named again"));
        again["statecode"] = 1;
        _export.Differences().Should().Equal(ByHand, ByHand + ", disabled");
    }

    [Theory]
    [InlineData("Restore", DifferenceKind.RunsTwice)]
    [InlineData("Update", DifferenceKind.RunsTwice)]
    [InlineData("Merge", DifferenceKind.Orphan)]
    public void The_time_for_a_hundred_thousand_steps_grows_only_with_their_number(string message, DifferenceKind kind)
    {
        var restore = _export.Read().Single(step => step.Registration.Message == "Restore");
        var many = Enumerable.Range(0, 100_000).Select(number => restore with { Registration = restore.Registration with { Message = message, Name = "copy", Id = new Guid(number, 1, 1, new byte[8]) } });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        StepComparison.Compare(Shipped.Assembly, _export.Read().Concat(many)).Count(difference => difference.Kind == kind).Should().Be(100_000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2), "comparing each with each would take hours");
    }

    [Theory]
    [InlineData("sdkmessagefilterid", "primaryobjecttypecode", "contact")]
    [InlineData("plugintypeid", "typename", "PhoneCallCtx.Plugins.Apis.ParsePhoneNumber")]
    [InlineData("plugintypeid", "typename", "PhoneCallCtx.Plugins.Steps.ValidateOnCreate")]
    [InlineData("sdkmessageid", "name", "Retain")]
    public void A_step_of_another_table_class_or_message_is_unknown_to_the_code(string related, string column, string value)
    {
        _restore[related]![column] = value;
        _export.Differences().Should().ContainSingle().Which.Should().StartWith("Orphan step: - -> ");
    }

    [Theory]
    [InlineData("stage", 20)]
    [InlineData("mode", 1)]
    public void A_step_at_another_stage_or_in_the_background_is_unknown_to_the_code(string column, int value)
    {
        _restore[column] = value;
        _export.Differences().Should().ContainSingle().Which.Should().StartWith("Orphan step: - -> ");
    }
}
