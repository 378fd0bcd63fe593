using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.FakeMessageExecutors;

public class SetStateRequestExecutor : IFakeMessageExecutor
{
    public SetStateRequestExecutor()
    {
    }

    public bool CanExecute(OrganizationRequest request) => request is SetStateRequest;

    public OrganizationResponse Execute(OrganizationRequest request, IXrmFakedContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        return ((XrmFakedContext)ctx).Execute(request);
    }

    public Type GetResponsibleRequestType() => typeof(SetStateRequest);
}
