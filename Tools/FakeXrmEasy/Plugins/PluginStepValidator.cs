using System.Linq;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;

namespace FakeXrmEasy.Plugins;

/// <summary>What the pipeline does not take as a step.</summary>
internal static class PluginStepValidator
{
    private static readonly string[] WithoutPreImage = ["CreateMultiple", "UpdateMultiple", "SetState", "SetStateDynamicEntity"];

    /// <exception cref="InvalidPluginStepRegistrationException">It is to run at the main operation, where only custom APIs do.</exception>
    /// <exception cref="PreImageNotAvailableException">Its message gives no image of the row before.</exception>
    public static void Validate(IPluginStepDefinition step)
    {
        if (step.Stage == ProcessingStepStage.MainOperation) throw new InvalidPluginStepRegistrationException();
        if (WithoutPreImage.Contains(step.MessageName) && step.ImagesDefinitions?.FirstOrDefault(image => image.ImageType != ProcessingStepImageType.PostImage) is { } image)
            throw new PreImageNotAvailableException(image.Name);
    }
}
