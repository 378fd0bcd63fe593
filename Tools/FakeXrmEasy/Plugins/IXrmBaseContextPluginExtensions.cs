using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

/// <summary>Runs a plug-in without a pipeline. The methods return a fake. A test that needs the plug-in passes an instance.</summary>
public static class IXrmBaseContextPluginExtensions
{
    /// <summary>A context of the caller with all collections except the images for many rows.</summary>
    public static XrmFakedPluginExecutionContext GetDefaultPluginContext(this IXrmBaseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new XrmFakedPluginExecutionContext4
        {
            InputParameters = [],
            OutputParameters = [],
            SharedVariables = [],
            PreEntityImages = [],
            PostEntityImages = [],
            UserId = context.CallerProperties.CallerId.Id,
            InitiatingUserId = context.CallerProperties.CallerId.Id,
            BusinessUnitId = context.CallerProperties.BusinessUnitId.Id,
        };
    }

    public static IXrmFakedPluginContextProperties GetPluginContextProperties(this IXrmBaseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.PluginContextProperties ??= new XrmFakedPluginContextProperties(context, context.GetOrganizationService(), context.GetTracingService());
    }

    public static IPlugin ExecutePluginWith(this IXrmBaseContext context, XrmFakedPluginExecutionContext plugCtx, IPlugin instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Run(context.GetPluginContextProperties(), plugCtx, instance);
    }

    public static IPlugin ExecutePluginWith<T>(this IXrmBaseContext context, XrmFakedPluginExecutionContext? ctx = null)
        where T : IPlugin, new() =>
        context.ExecutePluginWith(ctx ?? context.GetDefaultPluginContext(), new T());

    public static IPlugin ExecutePluginWith<T>(
        this IXrmBaseContext context,
        ParameterCollection inputParameters,
        ParameterCollection outputParameters,
        EntityImageCollection preEntityImages,
        EntityImageCollection postEntityImages)
        where T : IPlugin, new()
    {
        var plugCtx = context.GetDefaultPluginContext();
        plugCtx.InputParameters = inputParameters;
        plugCtx.OutputParameters = outputParameters;
        plugCtx.PreEntityImages = preEntityImages;
        plugCtx.PostEntityImages = postEntityImages;
        return context.ExecutePluginWith<T>(plugCtx);
    }

    /// <summary>Creates the plug-in as the platform does: with the constructor that takes both configurations.</summary>
    public static IPlugin ExecutePluginWithConfigurations<T>(
        this IXrmBaseContext context, XrmFakedPluginExecutionContext plugCtx, string? unsecureConfiguration, string? secureConfiguration)
        where T : class, IPlugin =>
        context.ExecutePluginWith(plugCtx, ConfiguredPlugin.Create(typeof(T), unsecureConfiguration, secureConfiguration));

    /// <summary>
    /// The instance has its configurations already, so the two arguments have no effect. Unlike the other methods, this one
    /// does not create the plug-in context properties: it throws while they are null.
    /// </summary>
    /// <exception cref="NullReferenceException">Nothing called <see cref="GetPluginContextProperties"/> before.</exception>
    [Obsolete("Use ExecutePluginWith(XrmFakedPluginExecutionContext ctx, IPlugin instance).")]
    public static IPlugin ExecutePluginWithConfigurations<T>(
        this IXrmBaseContext context, XrmFakedPluginExecutionContext plugCtx, T instance, string unsecureConfiguration = "", string secureConfiguration = "")
        where T : class, IPlugin
    {
        ArgumentNullException.ThrowIfNull(context);
        return Run(context.PluginContextProperties!, plugCtx, instance);
    }

    public static IPlugin ExecutePluginWithTarget<T>(
        this IXrmBaseContext context, XrmFakedPluginExecutionContext ctx, Entity target, string messageName = "Create", int stage = 40)
        where T : IPlugin, new() =>
        context.ExecutePluginWith<T>(ctx.At(target, messageName, stage));

    public static IPlugin ExecutePluginWithTarget<T>(this IXrmBaseContext context, Entity target, string messageName = "Create", int stage = 40)
        where T : IPlugin, new() =>
        context.ExecutePluginWithTarget<T>(context.GetDefaultPluginContext(), target, messageName, stage);

    public static IPlugin ExecutePluginWithTarget(this IXrmBaseContext context, IPlugin instance, Entity target, string messageName = "Create", int stage = 40) =>
        context.ExecutePluginWith(context.GetDefaultPluginContext().At(target, messageName, stage), instance);

    public static IPlugin ExecutePluginWithTargetReference<T>(this IXrmBaseContext context, EntityReference target, string messageName = "Delete", int stage = 40)
        where T : IPlugin, new() =>
        context.ExecutePluginWithTargetReference(new T(), target, messageName, stage);

    public static IPlugin ExecutePluginWithTargetReference(
        this IXrmBaseContext context, IPlugin instance, EntityReference target, string messageName = "Delete", int stage = 40) =>
        context.ExecutePluginWith(context.GetDefaultPluginContext().At(target, messageName, stage), instance);

    [Obsolete("Use ExecutePluginWith<T> instead")]
    public static IPlugin ExecutePluginWithTargetAndPreEntityImages<T>(
        this IXrmBaseContext context, object target, EntityImageCollection preEntityImages, string messageName = "Create", int stage = 40)
        where T : IPlugin, new()
    {
        var plugCtx = context.GetDefaultPluginContext().At(target, messageName, stage);
        plugCtx.PreEntityImages = preEntityImages;
        return context.ExecutePluginWith<T>(plugCtx);
    }

    [Obsolete("Use ExecutePluginWith<T> instead")]
    public static IPlugin ExecutePluginWithTargetAndPostEntityImages<T>(
        this IXrmBaseContext context, object target, EntityImageCollection postEntityImages, string messageName = "Create", int stage = 40)
        where T : IPlugin, new()
    {
        var plugCtx = context.GetDefaultPluginContext().At(target, messageName, stage);
        plugCtx.PostEntityImages = postEntityImages;
        return context.ExecutePluginWith<T>(plugCtx);
    }

    [Obsolete("Use ExecutePluginWith<T> instead")]
    public static IPlugin ExecutePluginWithTargetAndInputParameters<T>(
        this IXrmBaseContext context, Entity target, ParameterCollection inputParameters, string messageName = "Create", int stage = 40)
        where T : IPlugin, new()
    {
        var plugCtx = context.GetDefaultPluginContext();
        plugCtx.InputParameters.AddRange(inputParameters);
        return context.ExecutePluginWith<T>(plugCtx.At(target, messageName, stage));
    }

    private static FakePlugin Run(IXrmFakedPluginContextProperties properties, XrmFakedPluginExecutionContext plugCtx, IPlugin instance)
    {
        var plugin = new FakePlugin(instance);
        plugin.Execute(properties.GetServiceProvider(plugCtx));
        return plugin;
    }

    /// <summary>Fills the context for a step at a stage of a message on a row, which is given whole or by reference.</summary>
    private static XrmFakedPluginExecutionContext At(this XrmFakedPluginExecutionContext plugCtx, object target, string messageName, int stage)
    {
        ArgumentNullException.ThrowIfNull(plugCtx);
        ArgumentNullException.ThrowIfNull(target);
        var row = target switch
        {
            Entity entity => entity.ToEntityReference(),
            EntityReference reference => reference,
            _ => throw new ArgumentException($"A target is a row or a reference to one, not a {target.GetType()}.", nameof(target)),
        };
        plugCtx.InputParameters["Target"] = target;
        plugCtx.PrimaryEntityName = row.LogicalName!;
        plugCtx.PrimaryEntityId = row.Id;
        plugCtx.MessageName = messageName;
        plugCtx.Stage = stage;
        return plugCtx;
    }

    /// <summary>The plug-in that the methods return in place of the real one.</summary>
    private sealed class FakePlugin(IPlugin instance) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => instance.Execute(serviceProvider);
    }
}
