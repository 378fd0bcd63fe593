using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>Pre-images and post-images have exactly their columns, with the values at their stage.</summary>
public class ImageTests
{
    private static readonly ImageRegistration Before = new("before", ImageType.PreImage, ["msdyn_callername", "msdyn_tophone", "statecode"]);
    private static readonly ImageRegistration After = new("after", ImageType.PostImage, ["msdyn_callername"]);

    private readonly LocalDataverse _dataverse = new();

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    [InlineData(PipelineStage.PostOperation)]
    public void A_pre_image_has_its_columns_with_their_values_before(PipelineStage stage)
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_fromphone", "112")));
        Entity? image = null;
        _dataverse.On("Update", stage, context => image = context.PreEntityImages["before"], step => step with { Images = [Before] });
        _dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea"), ("msdyn_tophone", "911")));

        image!.Id.Should().Be(id);
        image.LogicalName.Should().Be(PhoneCallTable.LogicalName);
        image.Attributes.Keys.Should().BeEquivalentTo("msdyn_callername", "statecode");
        image["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_post_image_has_its_columns_with_their_values_after()
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        (object?, object?, object?) seen = default;
        _dataverse.On(
            "Update", PipelineStage.PostOperation,
            context => seen = (context.PreEntityImages["both"]["msdyn_callername"], context.PostEntityImages["both"]["msdyn_callername"], context.PostEntityImages["after"]["msdyn_callername"]),
            step => step with { Images = [new ImageRegistration("both", ImageType.Both, ["msdyn_callername"]), After] });
        _dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
        seen.Should().Be(("Ana", "Bea", "Bea"));
    }

    [Fact]
    public void An_image_without_a_column_list_has_every_column_with_a_value()
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        Entity? image = null;
        _dataverse.On("Delete", PipelineStage.PreOperation, context => image = context.PreEntityImages["all"], step => step with { Images = [new ImageRegistration("all", ImageType.PreImage, [])] });
        _dataverse.Delete(PhoneCallTable.LogicalName, id);
        image!.Attributes.Keys.Should().Contain(["msdyn_callername", "ownerid", "createdon", "versionnumber", PhoneCallTable.PrimaryIdAttribute]).And.NotContain("msdyn_tophone");
    }

    [Fact]
    public void SetState_and_Assign_have_images()
    {
        var id = _dataverse.Create(TestSteps.Row());
        var team = _dataverse.Create(new Entity("team") { ["name"] = "Night shift" });
        var seen = new List<string>();
        foreach (var (message, column) in new[] { ("SetStateDynamicEntity", "statuscode"), ("Assign", "ownerid") })
            _dataverse.On(
                message, PipelineStage.PostOperation, context => seen.Add($"{message} {Show(context.PreEntityImages["both"][column])} {Show(context.PostEntityImages["both"][column])}"),
                step => step with { Images = [new ImageRegistration("both", ImageType.Both, [column])] });

        _dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(2) });
        _dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("team", team) });
        seen.Should().Equal("SetStateDynamicEntity 1 2", "Assign systemuser team");

        static object Show(object? value) => value is OptionSetValue option ? option.Value : ((EntityReference)value!).LogicalName!;
    }

    [Fact]
    public void A_message_for_many_rows_has_images_parallel_to_its_rows()
    {
        var ids = new[] { "Ana", "Bea", "Cem" }.Select(name => _dataverse.Create(TestSteps.Row(("msdyn_callername", name)))).ToArray();
        (string[] Before, string[] After, int Single) seen = default;
        _dataverse.On(
            "UpdateMultiple", PipelineStage.PostOperation,
            context => seen = (Names(context.PreEntityImagesCollection, "before"), Names(context.PostEntityImagesCollection, "after"), context.PreEntityImages.Count),
            step => step with { Images = [Before, After] });

        _dataverse.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([.. ids.Select((id, i) => TestSteps.Change(id, ("msdyn_callername", $"caller {i}")))]) { EntityName = PhoneCallTable.LogicalName },
        });
        seen.Before.Should().Equal("Ana", "Bea", "Cem");
        seen.After.Should().Equal("caller 0", "caller 1", "caller 2");
        seen.Single.Should().Be(0);

        static string[] Names(EntityImageCollection[] images, string name) => images.Select(image => image[name].GetAttributeValue<string>("msdyn_callername")!).ToArray();
    }

    [Fact]
    public void A_step_that_changes_its_image_changes_nothing_else()
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        object? second = null;
        _dataverse.On("Update", PipelineStage.PreOperation, context => context.PreEntityImages["before"]["msdyn_callername"] = "changed", step => step with { Images = [Before], Rank = 1 });
        _dataverse.On("Update", PipelineStage.PreOperation, context => second = context.PreEntityImages["before"]["msdyn_callername"], step => step with { Images = [Before], Rank = 2 });
        _dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "911")));
        second.Should().Be("Ana");
        _dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_callername"].Should().Be("Ana");
    }
}
