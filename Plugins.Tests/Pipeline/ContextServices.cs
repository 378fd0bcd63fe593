using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>How a host supplies an execution context and its further interfaces.</summary>
public enum ContextShape
{
    /// <summary>One object for every interface, as Dataverse does.</summary>
    OneObject,

    /// <summary>One object with every interface, which the services return only for the plain interface.</summary>
    OneObjectAndNull,

    /// <summary>The same; the services throw for another interface.</summary>
    OneObjectAndThrows,

    /// <summary>The same; the services return an unrelated object for another interface.</summary>
    OneObjectAndOther,

    /// <summary>The same; for another interface, the services return an object without images for the rows.</summary>
    OneObjectAndEmpty,

    /// <summary>The same; for another interface, the services return an object with images that are null.</summary>
    OneObjectAndMissing,

    /// <summary>A separate object for each interface, up to the newest.</summary>
    ObjectForEach,

    /// <summary>A separate object for each interface up to the fourth, and an exception for later ones, as FakeXrmEasy does.</summary>
    ObjectForEachUpToFour,

    /// <summary>The plain interface only.</summary>
    PlainAndNull,

    /// <summary>The plain interface, and an exception for another.</summary>
    PlainAndThrows,

    /// <summary>The plain interface, and an unrelated object for another.</summary>
    PlainAndOther,
}

/// <summary>The services of one request, which supply its context in a shape.</summary>
internal sealed class ContextServices(IPluginExecutionContext7 context, ContextShape shape) : IServiceProvider
{
    public TraceLines Trace { get; } = new();

    /// <summary>The further interfaces of the context that were requested, in order.</summary>
    public List<Type> Requested { get; } = [];

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService)) return Trace;
        if (!typeof(IPluginExecutionContext).IsAssignableFrom(serviceType)) return null;
        var isPlain = serviceType == typeof(IPluginExecutionContext);
        if (!isPlain) Requested.Add(serviceType);
        return shape switch
        {
            ContextShape.OneObject => context,
            ContextShape.OneObjectAndNull => isPlain ? context : null,
            ContextShape.OneObjectAndThrows => isPlain ? context : throw new InvalidCastException("Unable to cast object."),
            ContextShape.OneObjectAndOther => isPlain ? context : "a text",
            ContextShape.OneObjectAndEmpty => isPlain ? context : new NewestContext { PreEntityImagesCollection = [], IsApplicationUser = context.IsApplicationUser },
            ContextShape.OneObjectAndMissing => isPlain ? context : new NewestContext { PreEntityImagesCollection = null!, IsApplicationUser = context.IsApplicationUser },
            ContextShape.ObjectForEach when serviceType == typeof(IPluginExecutionContext7) => Only<IPluginExecutionContext7>(),
            ContextShape.ObjectForEach or ContextShape.ObjectForEachUpToFour when serviceType == typeof(IPluginExecutionContext4) => Only<IPluginExecutionContext4>(),
            ContextShape.PlainAndThrows or ContextShape.ObjectForEachUpToFour when !isPlain => throw new InvalidCastException("Unable to cast object."),
            ContextShape.PlainAndOther when !isPlain => new object(),
            _ => isPlain ? Only<IPluginExecutionContext>() : null,
        };
    }

    /// <summary>The context as an object with one interface and its base interfaces, but no newer one.</summary>
    private T Only<T>()
        where T : class, IPluginExecutionContext
    {
        var only = DispatchProxy.Create<T, Forwarding>();
        ((Forwarding)(object)only).Real = context;
        return only;
    }

#pragma warning disable CA1852 // A proxy derives from it.
    private class Forwarding : DispatchProxy
    {
        public object Real { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Invoke(Real, args);
    }
#pragma warning restore CA1852
}
