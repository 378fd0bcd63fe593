using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>There is nowhere to post to; like a queue, it takes what is posted and has no answer.</summary>
internal sealed class OneWayEndpoints : IServiceEndpointNotificationService
{
    public string Execute(EntityReference serviceEndpoint, IExecutionContext context) => "";
}
