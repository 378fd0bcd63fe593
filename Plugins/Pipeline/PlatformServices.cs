using System;
using System.Diagnostics.CodeAnalysis;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The optional services of an execution.</summary>
internal static class PlatformServices
{
    /// <summary>Requests a service.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="service">The type of the service.</param>
    /// <returns>The service from the platform, which may be of another type; null when the platform supplies none or throws.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "The execution continues without the service, in whichever way the platform denies it.")]
    public static object? Find(IServiceProvider services, Type service)
    {
        try
        {
            return services.GetService(service);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
