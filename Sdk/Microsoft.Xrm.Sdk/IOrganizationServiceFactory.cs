using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Makes an organisation service that acts as a user; <see langword="null"/> is the system user.</summary>
public interface IOrganizationServiceFactory
{
    IOrganizationService CreateOrganizationService(Guid? userId);
}
