using System;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Gets the services of a plug-in from its service provider.</summary>
public static class ServiceProviderExtensions
{
    public static T? Get<T>(this IServiceProvider serviceProvider) => (T?)serviceProvider.GetService(typeof(T));

    /// <summary>An organization service that acts as the user.</summary>
    public static IOrganizationService GetOrganizationService(this IServiceProvider serviceProvider, Guid id) =>
        serviceProvider.Get<IOrganizationServiceFactory>()!.CreateOrganizationService(id);
}
