using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>A factory that gives every user the one service of a context.</summary>
internal sealed class OneServiceFactory(IOrganizationService service) : IOrganizationServiceFactory
{
    public IOrganizationService CreateOrganizationService(Guid? userId) => service;
}
