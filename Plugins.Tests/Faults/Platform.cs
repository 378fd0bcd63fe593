using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>
/// Everything of the platform that a plug-in sees - services, contexts, the organization - with one call that goes wrong. It
/// notes each call, so that a first run without a fault tells which calls there are.
/// </summary>
/// <param name="at">The call that goes wrong, from 1.</param>
/// <param name="fault">How; null for none.</param>
/// <param name="isLasting">Whether later calls of the same member go wrong as well.</param>
internal sealed class Platform(int at = 0, Fault? fault = null, bool isLasting = false)
{
    private readonly List<PlatformCall> _calls = [];

    public IReadOnlyList<PlatformCall> Calls => _calls;

    /// <summary>An object of the platform; what it gives is of the platform as well.</summary>
    public T Wrap<T>(T real)
        where T : class
    {
        var wrapped = DispatchProxy.Create<T, Wrapped>();
        var proxy = (Wrapped)(object)wrapped;
        proxy.Platform = this;
        proxy.Real = real;
        proxy.Name = typeof(T).Name;
        return wrapped;
    }

    /// <summary>Makes a call, or lets it go wrong.</summary>
    public object? Call(string member, Type result, Func<object?> call)
    {
        var real = call();
        _calls.Add(new PlatformCall(member, result, real));
        var isStruck = fault is not null && (_calls.Count == at || (isLasting && _calls.Count > at && _calls[at - 1].Member == member));
        return isStruck && fault!.AppliesTo(result, real) ? fault.Strike(real) : real;
    }

    private object? Nested(object? real, Type type) => real switch
    {
        IOrganizationService service when type == typeof(IOrganizationService) => Wrap(service),
        IPluginExecutionContext7 context => Wrap(context),
        IOrganizationServiceFactory factory => Wrap(factory),
        ITracingService tracing => Wrap(tracing),
        ILogger logger => Wrap(logger),
        _ => real,
    };

#pragma warning disable CA1852 // A proxy derives from it.
    private class Wrapped : DispatchProxy
    {
        public Platform Platform { get; set; } = null!;

        public object Real { get; set; } = null!;

        public string Name { get; set; } = "";

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var member = $"{Name}.{targetMethod!.Name}({string.Join(',', (args ?? []).OfType<Type>().Select(type => type.Name))})";
            return Platform.Call(member, targetMethod.ReturnType, () =>
            {
                try
                {
                    return Platform.Nested(targetMethod.Invoke(Real, args), targetMethod.ReturnType);
                }
                catch (TargetInvocationException exception)
                {
                    ExceptionDispatchInfo.Throw(exception.InnerException!);
                    throw;
                }
            });
        }
    }
#pragma warning restore CA1852
}

/// <summary>A call that a plug-in made.</summary>
/// <param name="Member">What it called.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Real">The right result.</param>
internal sealed record PlatformCall(string Member, Type Result, object? Real);
