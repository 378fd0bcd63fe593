using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>A factory that returns the same service of a context for every user.</summary>
internal sealed class OneServiceFactory(IOrganizationService service) : IOrganizationServiceFactory
{
    public IOrganizationService CreateOrganizationService(Guid? userId) => service;
}
