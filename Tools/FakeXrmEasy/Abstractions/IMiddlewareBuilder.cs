using System;
using FakeXrmEasy.Abstractions.Enums;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Abstractions.Middleware;

public delegate OrganizationResponse OrganizationRequestDelegate(IXrmFakedContext context, OrganizationRequest request);

public interface IMiddlewareBuilder
{
    IMiddlewareBuilder Add(Action<IXrmFakedContext> context);

    IMiddlewareBuilder SetLicense(FakeXrmEasyLicense license);

    IMiddlewareBuilder Use(Func<OrganizationRequestDelegate, OrganizationRequestDelegate> middleware);

    IXrmFakedContext Build();
}
