using System;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

/// <summary>
/// A plug-in's view of a context: an object with one interface and no newer one. The row in Target always determines the primary
/// row. A missing user becomes a random one.
/// </summary>
internal class ExecutionContextView : IExecutionContext
{
    private readonly XrmFakedPluginExecutionContext _context;

    public ExecutionContextView(XrmFakedPluginExecutionContext context)
    {
        _context = context;
        UserId = AnyoneIfEmpty(context.UserId);
        InitiatingUserId = AnyoneIfEmpty(context.InitiatingUserId);
        var target = context.InputParameters is { } parameters && parameters.TryGetValue("Target", out var value) ? value : null;
        (PrimaryEntityName, PrimaryEntityId) = target switch
        {
            Entity row => (row.LogicalName!, row.Id),
            EntityReference reference => (reference.LogicalName!, reference.Id),
            _ => (context.PrimaryEntityName, context.PrimaryEntityId),
        };
    }

    public string PrimaryEntityName { get; }

    public Guid PrimaryEntityId { get; }

    public Guid UserId { get; }

    public Guid InitiatingUserId { get; }

    public int Mode => _context.Mode;

    public int IsolationMode => _context.IsolationMode;

    public int Depth => _context.Depth;

    public string MessageName => _context.MessageName;

    public Guid? RequestId => _context.RequestId;

    public string? SecondaryEntityName => _context.SecondaryEntityName;

    public ParameterCollection InputParameters => _context.InputParameters;

    public ParameterCollection OutputParameters => _context.OutputParameters;

    public ParameterCollection SharedVariables => _context.SharedVariables;

    public Guid BusinessUnitId => _context.BusinessUnitId;

    public Guid OrganizationId => _context.OrganizationId;

    public string OrganizationName => _context.OrganizationName;

    public EntityImageCollection PreEntityImages => _context.PreEntityImages;

    public EntityImageCollection PostEntityImages => _context.PostEntityImages;

    public EntityReference? OwningExtension => _context.OwningExtension;

    public Guid CorrelationId => _context.CorrelationId;

    public bool IsExecutingOffline => _context.IsExecutingOffline;

    public bool IsOfflinePlayback => _context.IsOfflinePlayback;

    public bool IsInTransaction => _context.IsInTransaction;

    public Guid OperationId => _context.OperationId;

    public DateTime OperationCreatedOn => _context.OperationCreatedOn;

    private static Guid AnyoneIfEmpty(Guid user) => user == Guid.Empty ? Guid.NewGuid() : user;
}

/// <summary>The view of a plug-in's context.</summary>
internal class PluginContextView(XrmFakedPluginExecutionContext context) : ExecutionContextView(context), IPluginExecutionContext
{
    public int Stage { get; } = context.Stage;

    public IPluginExecutionContext? ParentContext { get; } = context.ParentContext;
}

/// <summary>The view of a context with images for many rows.</summary>
internal sealed class PluginContext4View(XrmFakedPluginExecutionContext4 context) : PluginContextView(context), IPluginExecutionContext4
{
    public Guid UserAzureActiveDirectoryObjectId { get; } = context.UserAzureActiveDirectoryObjectId;

    public Guid InitiatingUserAzureActiveDirectoryObjectId { get; } = context.InitiatingUserAzureActiveDirectoryObjectId;

    public Guid InitiatingUserApplicationId { get; } = context.InitiatingUserApplicationId;

    public Guid PortalsContactId { get; } = context.PortalsContactId;

    public bool IsPortalsClientCall { get; } = context.IsPortalsClientCall;

    public Guid AuthenticatedUserId => InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection { get; } = context.PreEntityImagesCollection;

    public EntityImageCollection[] PostEntityImagesCollection { get; } = context.PostEntityImagesCollection;
}
