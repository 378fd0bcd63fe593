using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What a plug-in learns of the operation it runs in.</summary>
internal sealed class ExecutionContext : IPluginExecutionContext7
{
    public required int Stage { get; init; }

    public IPluginExecutionContext? ParentContext { get; init; }

    public int Mode { get; init; }

    /// <summary>2 is the sandbox.</summary>
    public int IsolationMode => 2;

    public int Depth { get; init; } = 1;

    public required string MessageName { get; init; }

    public required string PrimaryEntityName { get; init; }

    public Guid? RequestId { get; init; }

    public string SecondaryEntityName => "none";

    public required ParameterCollection InputParameters { get; init; }

    public required ParameterCollection OutputParameters { get; init; }

    public required ParameterCollection SharedVariables { get; init; }

    public required Guid UserId { get; init; }

    public required Guid InitiatingUserId { get; init; }

    public required Guid BusinessUnitId { get; init; }

    public required Guid OrganizationId { get; init; }

    public string OrganizationName => "local";

    public Guid PrimaryEntityId { get; init; }

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public required EntityReference OwningExtension { get; init; }

    public Guid CorrelationId { get; init; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId { get; init; }

    public DateTime OperationCreatedOn { get; init; }

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => false;
}
