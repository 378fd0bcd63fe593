using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

public static class IXrmBaseContextPluginExtensions
{
    public static XrmFakedPluginExecutionContext GetDefaultPluginContext(this IXrmBaseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new XrmFakedPluginExecutionContext
        {
            UserId = context.CallerProperties.CallerId.Id,
            InitiatingUserId = context.CallerProperties.CallerId.Id,
            BusinessUnitId = context.CallerProperties.BusinessUnitId.Id,
        };
    }

    public static IXrmFakedPluginContextProperties GetPluginContextProperties(this IXrmBaseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.PluginContextProperties;
    }

    public static IPlugin ExecutePluginWith(this IXrmBaseContext context, XrmFakedPluginExecutionContext plugCtx, IPlugin instance)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(instance);
        instance.Execute(context.PluginContextProperties.GetServiceProvider(plugCtx));
        return instance;
    }

    public static IPlugin ExecutePluginWith<T>(this IXrmBaseContext context, XrmFakedPluginExecutionContext? ctx = null)
        where T : IPlugin, new() =>
        context.ExecutePluginWith(ctx ?? context.GetDefaultPluginContext(), new T());

    public static IPlugin ExecutePluginWithTarget<T>(
        this IXrmBaseContext context, XrmFakedPluginExecutionContext ctx, Entity target, string messageName = "Create", int stage = 40)
        where T : IPlugin, new()
    {
        ArgumentNullException.ThrowIfNull(ctx);
        ArgumentNullException.ThrowIfNull(target);
        ctx.InputParameters["Target"] = target;
        ctx.PrimaryEntityName = target.LogicalName!;
        ctx.PrimaryEntityId = target.Id;
        ctx.MessageName = messageName;
        ctx.Stage = stage;
        return context.ExecutePluginWith<T>(ctx);
    }

    public static IPlugin ExecutePluginWithTarget<T>(this IXrmBaseContext context, Entity target, string messageName = "Create", int stage = 40)
        where T : IPlugin, new() =>
        context.ExecutePluginWithTarget<T>(context.GetDefaultPluginContext(), target, messageName, stage);
}
