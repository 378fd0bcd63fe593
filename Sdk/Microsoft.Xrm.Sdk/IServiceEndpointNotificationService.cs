namespace Microsoft.Xrm.Sdk;

/// <summary>Posts an execution context to a service endpoint and returns its answer.</summary>
public interface IServiceEndpointNotificationService
{
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}
