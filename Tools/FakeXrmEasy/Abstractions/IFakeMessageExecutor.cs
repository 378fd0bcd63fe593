using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Abstractions.FakeMessageExecutors;

public interface IBaseFakeMessageExecutor
{
    bool CanExecute(OrganizationRequest request);

    OrganizationResponse Execute(OrganizationRequest request, IXrmFakedContext ctx);
}

public interface IFakeMessageExecutor : IBaseFakeMessageExecutor
{
    Type GetResponsibleRequestType();
}
