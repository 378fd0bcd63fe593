using System.Linq;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;

namespace FakeXrmEasy.Plugins;

/// <summary>Rejects steps that the pipeline does not support.</summary>
internal static class PluginStepValidator
{
    private static readonly string[] WithoutPreImage = ["CreateMultiple", "UpdateMultiple", "SetState", "SetStateDynamicEntity"];

    /// <exception cref="InvalidPluginStepRegistrationException">The stage is the main operation, which only custom APIs may use.</exception>
    /// <exception cref="PreImageNotAvailableException">The message has no pre-image.</exception>
    public static void Validate(IPluginStepDefinition step)
    {
        if (step.Stage == ProcessingStepStage.MainOperation) throw new InvalidPluginStepRegistrationException();
        if (WithoutPreImage.Contains(step.MessageName) && step.ImagesDefinitions?.FirstOrDefault(image => image.ImageType != ProcessingStepImageType.PostImage) is { } image)
            throw new PreImageNotAvailableException(image.Name);
    }
}
