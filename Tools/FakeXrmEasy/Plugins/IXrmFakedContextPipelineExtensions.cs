using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

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
        context.GetProperty<PipelineSimulation>().Steps[step.Id] = (pluginStepDefinition.PluginInstance?.GetType() ?? typeof(TPlugin), pluginStepDefinition);
        return step.Id;
    }

    [Obsolete("This method is deprecated, please start using the new RegisterPluginStep method that takes an IPluginStepDefinition as a parameter")]
    public static Guid RegisterPluginStep<TPlugin>(
        this IXrmFakedContext context,
        string entityLogicalName,
        string message,
        ProcessingStepStage stage = ProcessingStepStage.Postoperation,
        ProcessingStepMode mode = ProcessingStepMode.Synchronous,
        int rank = 1,
        string[]? filteringAttributes = null,
        IEnumerable<PluginImageDefinition>? registeredImages = null)
        where TPlugin : IPlugin =>
        context.RegisterPluginStep<TPlugin>(new PluginStepDefinition
        {
            EntityLogicalName = entityLogicalName,
            MessageName = message,
            Stage = stage,
            Mode = mode,
            Rank = rank,
            FilteringAttributes = filteringAttributes,
            ImagesDefinitions = registeredImages,
        });

    /// <summary>The table is that of the class of its rows.</summary>
    [Obsolete("This method is deprecated, please start using the new RegisterPluginStep method that takes an IPluginStepDefinition as a parameter")]
    public static Guid RegisterPluginStep<TPlugin, TEntity>(
        this IXrmFakedContext context,
        string message,
        ProcessingStepStage stage = ProcessingStepStage.Postoperation,
        ProcessingStepMode mode = ProcessingStepMode.Synchronous,
        int rank = 1,
        string[]? filteringAttributes = null,
        IEnumerable<PluginImageDefinition>? registeredImages = null)
        where TPlugin : IPlugin
        where TEntity : Entity, new() =>
        context.RegisterPluginStep<TPlugin>(
            new TEntity().LogicalName is { Length: > 0 } table ? table : throw new InvalidRegistrationMethodForLateBoundException(),
            message, stage, mode, rank, filteringAttributes, registeredImages);
}
