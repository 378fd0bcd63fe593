using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>Only some messages have images (Microsoft: "Register a plug-in", "Define entity images").</summary>
internal sealed class MessageWithImagesRule() : PlatformRule("PCCREG10", "Only a step on a message with images has images")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Images.Count > 0 && step.Table != StepRegistration.NoTable && scope.Catalog.KindOf(step.Table, step.Message) == MessageKind.Event && !MessageFacts.HasImages(step.Message))
            yield return $"the message {step.Message} has no images";
    }
}

/// <summary>Before a Create there is no row.</summary>
internal sealed class PreImageOfCreateRule() : PlatformRule("PCCREG11", "A Create has no pre-image")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (MessageFacts.IsCreate(step.Message) && step.Images.Any(image => image.Type != ImageType.PostImage)) yield return "a Create has no pre-image";
    }
}

/// <summary>After a Delete there is no row.</summary>
internal sealed class PostImageOfDeleteRule() : PlatformRule("PCCREG12", "A Delete has no post-image")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Message == "Delete" && step.Images.Any(image => image.Type != ImageType.PreImage)) yield return "a Delete has no post-image";
    }
}

/// <summary>Before the operation there is no row as it will be.</summary>
internal sealed class PostImageStageRule() : PlatformRule("PCCREG13", "Only a step at stage 40 has a post-image")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Stage is PipelineStage.PreValidation or PipelineStage.PreOperation && step.Images.Any(image => image.Type != ImageType.PreImage)) yield return "there is no post-image before stage 40";
    }
}

/// <summary>The plug-in finds an image by its name.</summary>
internal sealed class ImageNameRule() : PlatformRule("PCCREG14", "The images of a step have different names")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Images.Select(image => image.Name).Distinct(StringComparer.Ordinal).Count() < step.Images.Count) yield return "two images have one name";
    }
}

/// <summary>An image without columns has all of them, which costs a read of the whole row each time (Microsoft: "Define entity images").</summary>
internal sealed class ImageColumnsRule() : AdviceRule("PCCREG19", "An image names its columns")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) =>
        step.Images.Where(image => image.Columns.Count == 0).Select(image => $"the image {image.Name} has all columns of the table. Name those that are read");
}

/// <summary>The attribute of spkl has room for two.</summary>
internal sealed class TwoImagesRule() : AdviceRule("PCCREG23", "A step has at most two images")
{
    private const int Most = 2;

    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Images.Count > Most) yield return "spkl registers two images of a step and no more";
    }
}
