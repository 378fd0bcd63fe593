using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>
/// Everything that a plug-in sees of the platform - services, contexts, the organization - with one access that fails.
/// It records each access, so that a first run without a fault lists the accesses.
/// </summary>
/// <param name="at">The access that fails, from 1.</param>
/// <param name="fault">The fault; null for none.</param>
/// <param name="isLasting">Whether later accesses to the same member fail as well.</param>
internal sealed class Platform(int at = 0, Fault? fault = null, bool isLasting = false)
{
    private readonly List<PlatformAccess> _accesses = [];

    public IReadOnlyList<PlatformAccess> Accesses => _accesses;

    /// <summary>Wraps an object of the platform, and the objects that it returns.</summary>
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

    /// <summary>Accesses a member, or lets the access fail.</summary>
    public object? Access(string member, Type result, Func<object?> get)
    {
        var real = get();
        _accesses.Add(new PlatformAccess(member, result, real));
        var isStruck = fault is not null && (_accesses.Count == at || (isLasting && _accesses.Count > at && _accesses[at - 1].Member == member));
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
            return Platform.Access(member, targetMethod.ReturnType, () =>
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

/// <summary>An access that a plug-in made.</summary>
/// <param name="Member">The member.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Real">The right result.</param>
internal sealed record PlatformAccess(string Member, Type Result, object? Real);
