using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>Compares the images of a step, matched by the name under which the plug-in finds them.</summary>
internal static class ImageComparison
{
    public static IEnumerable<StepDifference> Compare(StepRegistration step, EnvironmentStep found)
    {
        foreach (var image in step.Images)
        {
            if (found.Images.FirstOrDefault(other => other.Image.Name == image.Name) is not { } other)
            {
                yield return Differs($"image {image.Name}", StepText.Image(image), found.HasImagesElsewhere ? "only a link, no images in the export" : "none");
                continue;
            }

            if (image.Type != other.Image.Type) yield return Differs($"image {image.Name}: type", StepText.ImageType(image.Type), StepText.ImageType(other.Image.Type));
            if (!StepComparison.IsSame(image.Columns, other.Image.Columns)) yield return Differs($"image {image.Name}: columns", StepText.Columns(image.Columns), StepText.Columns(other.Image.Columns));
            if (image.Name != other.DisplayName) yield return Differs($"image {image.Name}: name", image.Name, other.DisplayName);
            if (!MessageFacts.IsImageProperty(found.Registration.Message, other.MessageProperty))
                yield return Differs($"image {image.Name}: message property", MessageFacts.ImageProperty(found.Registration.Message), other.MessageProperty);
        }

        foreach (var other in found.Images.Where(other => step.Images.All(image => image.Name != other.Image.Name)))
            yield return Differs($"image {other.Image.Name}", "none", StepText.Image(other.Image));

        StepDifference Differs(string subject, string code, string environment) => new(DifferenceKind.Differs, step.Name, found.Registration.Id, subject, code, environment);
    }
}
