using System;
using System.Collections.Generic;
using System.Reflection;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace FakeXrmEasy.Pipeline;

public static class IXrmFakedContextPipelineExtensions
{
    public static Guid RegisterPluginStep<TPlugin>(this IXrmFakedContext context, IPluginStepDefinition pluginStepDefinition)
        where TPlugin : IPlugin
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(pluginStepDefinition);
        if (context.HasProperty<PipelineOptions>() && context.GetProperty<PipelineOptions>().UsePluginStepRegistrationValidation) PluginStepValidator.Validate(pluginStepDefinition);
        return ((XrmFakedContext)context).Steps.Register(typeof(TPlugin), pluginStepDefinition);
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

    /// <summary>The table is the one in the attribute of the row class.</summary>
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
            typeof(TEntity).GetCustomAttribute<EntityLogicalNameAttribute>()?.LogicalName ?? throw new InvalidRegistrationMethodForLateBoundException(),
            message, stage, mode, rank, filteringAttributes, registeredImages);
}
