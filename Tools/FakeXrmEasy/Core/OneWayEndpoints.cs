using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>There is no endpoint. Like a queue, the service accepts every post and returns no answer.</summary>
internal sealed class OneWayEndpoints : IServiceEndpointNotificationService
{
    public string Execute(EntityReference serviceEndpoint, IExecutionContext context) => "";
}
