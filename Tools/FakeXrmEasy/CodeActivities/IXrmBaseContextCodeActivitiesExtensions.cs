using System;
using System.Activities;
using System.Collections.Generic;
using FakeXrmEasy.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace FakeXrmEasy.CodeActivities;

/// <summary>
/// Runs custom workflow activities with the services of a Dataverse workflow. The organization service is
/// that of the context; the plug-in context properties do not affect it.
/// </summary>
public static class IXrmBaseContextCodeActivitiesExtensions
{
    public static XrmFakedWorkflowContext GetDefaultWorkflowContext(this IXrmBaseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new XrmFakedWorkflowContext
        {
            UserId = context.CallerProperties.CallerId.Id,
            InitiatingUserId = context.CallerProperties.CallerId.Id,
            BusinessUnitId = context.CallerProperties.BusinessUnitId.Id,
        };
    }

    public static IDictionary<string, object?> ExecuteCodeActivity<T>(this IXrmBaseContext context, Dictionary<string, object?>? inputs, T? instance = null)
        where T : CodeActivity, new() =>
        context.ExecuteCodeActivity(context.GetDefaultWorkflowContext(), inputs, instance);

    public static IDictionary<string, object?> ExecuteCodeActivity<T>(
        this IXrmBaseContext context, XrmFakedWorkflowContext wfContext, Dictionary<string, object?>? inputs = null, T? instance = null)
        where T : CodeActivity, new()
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(wfContext);
        var invoker = new WorkflowInvoker(instance ?? new T());
        invoker.Extensions.Add<ITracingService>(context.GetTracingService);
        invoker.Extensions.Add<IWorkflowContext>(() => wfContext);
        invoker.Extensions.Add<IOrganizationServiceFactory>(() => new OneServiceFactory(context.GetOrganizationService()));
        invoker.Extensions.Add(() => wfContext.ServiceEndpointNotificationService);
        return invoker.Invoke(inputs ?? []);
    }
}
