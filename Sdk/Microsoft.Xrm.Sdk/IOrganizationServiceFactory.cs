using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Creates an organization service that acts as a user; <see langword="null"/> is the system user.</summary>
public interface IOrganizationServiceFactory
{
    IOrganizationService CreateOrganizationService(Guid? userId);
}
