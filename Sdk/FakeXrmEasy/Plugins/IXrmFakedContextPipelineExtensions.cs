using System;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Definitions;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;

namespace FakeXrmEasy.Pipeline;

public static class IXrmFakedContextPipelineExtensions
{
    public static Guid RegisterPluginStep<TPlugin>(this IXrmFakedContext context, IPluginStepDefinition pluginStepDefinition)
        where TPlugin : IPlugin
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(pluginStepDefinition);
        if (!context.HasProperty<PipelineSimulation>() || !context.GetProperty<PipelineSimulation>().IsUsed)
            throw new InvalidOperationException("Steps run only in a context that is built with AddPipelineSimulation and UsePipelineSimulation.");

        if (pluginStepDefinition.Id == Guid.Empty) pluginStepDefinition.Id = Guid.NewGuid();
        var step = new StepRegistration
        {
            Id = pluginStepDefinition.Id,
            Name = $"{typeof(TPlugin).Name} on {pluginStepDefinition.MessageName} ({pluginStepDefinition.Id})",
            PluginTypeName = typeof(TPlugin).FullName!,
            Message = pluginStepDefinition.MessageName,
            Table = pluginStepDefinition.EntityLogicalName,
            Stage = (PipelineStage)pluginStepDefinition.Stage,
            IsAsynchronous = pluginStepDefinition.Mode == ProcessingStepMode.Asynchronous,
            Rank = pluginStepDefinition.Rank,
            FilteringColumns = pluginStepDefinition.FilteringAttributes?.ToArray() ?? [],
            Images = pluginStepDefinition.ImagesDefinitions?.Select(image => new ImageRegistration(image.Name, (ImageType)image.ImageType, image.Attributes.ToArray())).ToArray() ?? [],
        };
        ((XrmFakedContext)context).Dataverse.Register(step, pluginStepDefinition.PluginInstance ?? Activator.CreateInstance<TPlugin>());
        return step.Id;
    }
}
