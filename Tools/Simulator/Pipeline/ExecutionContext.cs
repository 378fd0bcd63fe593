using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What a plug-in learns of the operation it runs in, up to the newest of the platform's contexts.</summary>
internal sealed class ExecutionContext : IPluginExecutionContext7
{
    private readonly Organization _organization;
    private readonly IReadOnlyList<StoredRow?> _before;
    private readonly IReadOnlyList<StoredRow?> _after;
    private EntityImageCollection[]? _preImages;
    private EntityImageCollection[]? _postImages;
    private EntityReference? _owningExtension;

    /// <param name="organization">Where the operation runs.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="step">The step; null at the main operation, be it that of a custom API or one that only encloses others.</param>
    /// <param name="stage">The stage.</param>
    public ExecutionContext(Organization organization, Operation operation, StepRegistration? step, PipelineStage stage)
    {
        _organization = organization;
        Operation = operation;
        Step = step;
        Stage = (int)stage;
        InputParameters = operation.Input;
        SharedVariables = operation.SharedVariables;

        // A stored row never changes: keeping it is enough to show it later as it is now.
        _before = operation.Before;
        _after = stage == PipelineStage.PostOperation ? operation.After : [];
        IsInTransaction = operation.Transaction is not null;
        ParentContext = stage is PipelineStage.PreOperation or PipelineStage.PostOperation && operation.Enclosing is { } enclosing ? enclosing : operation.Call.Parent;
    }

    public Operation Operation { get; }

    public StepRegistration? Step { get; }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    /// <summary>0 is synchronous, 1 asynchronous.</summary>
    public int Mode => Step is { IsAsynchronous: true } ? 1 : 0;

    /// <summary>2 is the sandbox.</summary>
    public int IsolationMode => 2;

    public int Depth => Operation.Call.Depth;

    public string MessageName => Operation.Message;

    public string PrimaryEntityName => Operation.Table;

    public Guid? RequestId => Operation.Call.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; init; }

    /// <summary>Those of the operation, which makes them when somebody asks: most steps do not.</summary>
    public ParameterCollection OutputParameters
    {
        get => field ?? Operation.Output;
        init;
    }

    public ParameterCollection SharedVariables { get; init; }

    public Guid UserId => Step?.ImpersonatedUserId ?? Operation.Call.User.Id;

    public Guid InitiatingUserId => Operation.Call.InitiatingUserId;

    public Guid BusinessUnitId => Operation.Call.User.BusinessUnitId;

    public Guid OrganizationId => _organization.Options.OrganizationId;

    public string OrganizationName => _organization.Options.OrganizationName;

    public Guid PrimaryEntityId => Operation.RowId;

    public EntityImageCollection PreEntityImages => PreEntityImagesCollection is [var only] ? only : [];

    public EntityImageCollection PostEntityImages => PostEntityImagesCollection is [var only] ? only : [];

    /// <summary>
    /// The step. For the plug-in of a custom API an empty reference: the SDK documents a step or a service endpoint, and a
    /// custom API has neither; what the platform gives there is not confirmed.
    /// </summary>
    public EntityReference OwningExtension =>
        _owningExtension ??= Step is null ? new EntityReference() : new EntityReference("sdkmessageprocessingstep", Step.Id) { Name = Step.Name };

    public Guid CorrelationId => Operation.Call.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId => Operation.Id;

    public DateTime OperationCreatedOn => Operation.StartedOn;

    public Guid UserAzureActiveDirectoryObjectId => _organization.Security.FindUser(UserId)?.DirectoryObjectId ?? Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => _organization.Security.FindUser(InitiatingUserId)?.DirectoryObjectId ?? Guid.Empty;

    public Guid InitiatingUserApplicationId => _organization.Security.FindUser(InitiatingUserId)?.ApplicationId ?? Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => Operation.Call.AuthenticatedUserId;

    public EntityImageCollection[] PreEntityImagesCollection => _preImages ??= Images(_before, ImageType.PreImage);

    public EntityImageCollection[] PostEntityImagesCollection => _postImages ??= Images(_after, ImageType.PostImage);

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => InitiatingUserApplicationId != Guid.Empty;

    private EntityImageCollection[] Images(IReadOnlyList<StoredRow?> rows, ImageType type)
    {
        if (Step is null || rows.Count == 0) return [];
        var images = new EntityImageCollection[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            images[i] = [];
            if (rows[i] is not { } row) continue;
            foreach (var image in Step.Images)
                if (image.Type == type || image.Type == ImageType.Both) images[i].Add(image.Name, _organization.Rows.Image(row, image.Columns));
        }

        return images;
    }
}
