using System;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The local Dataverse rejects the registrations that the platform rejects.</summary>
public class RegistrationTests
{
    private readonly LocalDataverse _dataverse = new();

    public static TheoryData<string, StepRegistration, string> Impossible
    {
        get
        {
            var create = TestSteps.Step(PipelineStage.PreValidation);
            var update = create with { Message = "Update" };
            var after = update with { Stage = PipelineStage.PostOperation };
            return new()
            {
                { "stage 30", create with { Stage = PipelineStage.MainOperation }, "*stage 10, 20 or 40*" },
                { "asynchronous at 10", create with { IsAsynchronous = true }, "*stage 40 only*" },
                { "asynchronous at 20", create with { Stage = PipelineStage.PreOperation, IsAsynchronous = true }, "*stage 40 only*" },
                { "pre-image on Create", create with { Images = [Image(ImageType.PreImage)] }, "*a Create has no pre-image*" },
                { "both images on Create", create with { Stage = PipelineStage.PostOperation, Images = [Image(ImageType.Both)] }, "*a Create has no pre-image*" },
                { "pre-image on CreateMultiple", create with { Message = "CreateMultiple", Images = [Image(ImageType.PreImage)] }, "*a Create has no pre-image*" },
                { "post-image at 10", update with { Images = [Image(ImageType.PostImage)] }, "*no post-image before stage 40*" },
                { "post-image at 20", update with { Stage = PipelineStage.PreOperation, Images = [Image(ImageType.Both)] }, "*no post-image before stage 40*" },
                { "post-image on Delete", after with { Message = "Delete", Images = [Image(ImageType.PostImage)] }, "*a Delete has no post-image*" },
                { "image on Retrieve", after with { Message = "Retrieve", Images = [Image(ImageType.PreImage)] }, "*Retrieve has no images*" },
                { "two images of one name", after with { Images = [Image(ImageType.PreImage), Image(ImageType.PostImage)] }, "*two images have one name*" },
                { "unknown column in an image", after with { Images = [new ImageRegistration("before", ImageType.PreImage, ["msdyn_nosuch"])] }, "*no column msdyn_nosuch*" },
                { "unknown filtering column", update with { FilteringColumns = ["msdyn_callername", "msdyn_nosuch"] }, "*no column msdyn_nosuch*" },
                { "filter with a space", update with { FilteringColumns = [" msdyn_callername"] }, "*no column  msdyn_callername*" },
                { "filter on Delete", create with { Message = "Delete", FilteringColumns = ["msdyn_callername"] }, "*takes no filtering columns*" },
                { "unknown table", create with { Table = "contact" }, "*no table contact*" },
                { "unknown message", create with { Message = "Merge" }, "*Merge is not one*" },
                { "no event: IsValidStateTransition", create with { Message = "IsValidStateTransition" }, "*IsValidStateTransition is not one*" },
                { "no event: Upsert", create with { Message = "Upsert" }, "*Upsert is not one*" },
                { "no event: UpsertMultiple", create with { Message = "UpsertMultiple" }, "*UpsertMultiple is not one*" },
                { "Restore of an environment variable", create with { Table = "environmentvariabledefinition", Message = "Restore" }, "*Restore is not one*" },
                { "no event: Retrieve of a value", create with { Table = "environmentvariablevalue", Message = "Retrieve" }, "*Retrieve is not one*" },
                { "column of the other table", update with { Table = "environmentvariablevalue", FilteringColumns = ["defaultvalue"] }, "*no column defaultvalue*" },
                { "filter without a table", update with { Table = "none", FilteringColumns = ["msdyn_callername"] }, "*neither filtering columns nor images*" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_registration_is_rejected(string what, StepRegistration step, string message) =>
        _dataverse.Invoking(d => d.Register(step, new TestPlugin(_ => { }))).Should().Throw<ArgumentException>(what).WithMessage(message);

    [Fact]
    public void A_step_cannot_be_registered_twice()
    {
        var step = TestSteps.Step(PipelineStage.PreValidation) with { Id = Guid.NewGuid() };
        _dataverse.Register(step, new TestPlugin(_ => { }));

        Rejected(step with { Name = "other" }).WithMessage($"*the identifier {step.Id} too*");
        Rejected(step with { Id = Guid.NewGuid() }).WithMessage("*registered already*");
        _dataverse.Invoking(d => d.Register(step with { Id = Guid.NewGuid(), Stage = PipelineStage.PreOperation }, new TestPlugin(_ => { }))).Should().NotThrow();
        _dataverse.Invoking(d => d.Register(step with { Id = Guid.NewGuid(), Message = "Update" }, new TestPlugin(_ => { }))).Should().NotThrow();

        FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Rejected(StepRegistration other) =>
            _dataverse.Invoking(d => d.Register(other, new TestPlugin(_ => { }))).Should().Throw<ArgumentException>();
    }

    public static TheoryData<string> Events
    {
        get
        {
            var events = new TheoryData<string> { "SetStateDynamicEntity" };
            foreach (var message in PhoneCallTable.Messages)
                if (message.IsEvent) events.Add(message.Name);
            return events;
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void A_step_can_be_registered_on_each_event_at_each_stage(string message)
    {
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
            _dataverse.Invoking(d => d.On(message, stage, _ => { })).Should().NotThrow();
        _dataverse.Invoking(d => d.On(message, PipelineStage.PostOperation, _ => { }, step => step with { IsAsynchronous = true })).Should().NotThrow();
    }

    private static ImageRegistration Image(ImageType type) => new("image", type, ["msdyn_callername"]);
}
