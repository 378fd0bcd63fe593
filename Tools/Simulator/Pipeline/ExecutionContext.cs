using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The sources of context properties that do not belong to the operation.</summary>
/// <param name="Options">The identifier and the name of the organization.</param>
/// <param name="Security">The users.</param>
/// <param name="Rows">Makes images of rows.</param>
internal sealed record ContextSources(LocalDataverseOptions Options, SecurityModel Security, RowReader Rows);

/// <summary>The execution context of a plug-in, with all interfaces up to <c>IPluginExecutionContext7</c>.</summary>
internal sealed class ExecutionContext : IPluginExecutionContext7
{
    /// <summary>The image of asynchronous steps with the name and the key of the row.</summary>
    private const string PrimaryNameImage = "AsynchronousStepPrimaryName";

    private readonly ContextSources _sources;
    private readonly SharedVariables _shared;
    private readonly IReadOnlyList<StoredRow?> _before;
    private readonly IReadOnlyList<StoredRow?> _after;
    private EntityImageCollection[]? _preImages;
    private EntityImageCollection[]? _postImages;
    private EntityReference? _owningExtension;

    /// <param name="sources">The sources of properties that do not belong to the operation.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="step">The step; null for the main operation of a custom API, and for a context that only encloses others.</param>
    /// <param name="stage">The stage.</param>
    public ExecutionContext(ContextSources sources, Operation operation, StepRegistration? step, PipelineStage stage)
    {
        _sources = sources;
        Operation = operation;
        Step = step;
        Stage = (int)stage;
        InputParameters = operation.Input;
        _shared = operation.Shared;

        // A stored row never changes: the reference is enough to show later what the row is now.
        _before = operation.Before;
        _after = stage == PipelineStage.PostOperation ? operation.After : [];
        IsInTransaction = operation.Transaction is not null;
        ParentContext = stage is PipelineStage.PreOperation or PipelineStage.PostOperation && operation.Enclosing is { } enclosing ? enclosing : operation.Request.Parent;
    }

    public Operation Operation { get; }

    public StepRegistration? Step { get; }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    /// <summary>0 for synchronous, 1 for asynchronous.</summary>
    public int Mode => Step is { IsAsynchronous: true } ? 1 : 0;

    /// <summary>2 for the sandbox.</summary>
    public int IsolationMode => 2;

    public int Depth => Operation.Request.Depth;

    public string MessageName => Operation.Message;

    public string PrimaryEntityName => Operation.Table;

    public Guid? RequestId => Operation.Request.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; init; }

    /// <summary>The output parameters, made when a step first reads them: most steps do not.</summary>
    public ParameterCollection OutputParameters
    {
        get => field ?? Operation.Output;
        init;
    }

    public ParameterCollection SharedVariables
    {
        get => field ?? _shared.Values;
        init;
    }

    public Guid UserId => Step?.ImpersonatedUserId ?? Operation.Request.User.Id;

    public Guid InitiatingUserId => Operation.Request.InitiatingUserId;

    public Guid BusinessUnitId => Operation.Request.User.BusinessUnitId;

    public Guid OrganizationId => _sources.Options.OrganizationId;

    public string OrganizationName => _sources.Options.OrganizationName;

    public Guid PrimaryEntityId => Operation.RowId;

    public EntityImageCollection PreEntityImages => PreEntityImagesCollection is [var only] ? only : [];

    public EntityImageCollection PostEntityImages => PostEntityImagesCollection is [var only] ? only : [];

    /// <summary>
    /// The step. For a custom API it is an empty reference: the SDK documents a step or a service endpoint, and a custom API has
    /// neither. No source confirms what the platform gives there.
    /// </summary>
    public EntityReference OwningExtension =>
        _owningExtension ??= Step is null ? new EntityReference() : new EntityReference("sdkmessageprocessingstep", Step.Id) { Name = Step.Name };

    public Guid CorrelationId => Operation.Request.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId => Operation.Id;

    public DateTime OperationCreatedOn => Operation.StartedOn;

    public Guid UserAzureActiveDirectoryObjectId => _sources.Security.FindUser(UserId)?.DirectoryObjectId ?? Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => _sources.Security.FindUser(InitiatingUserId)?.DirectoryObjectId ?? Guid.Empty;

    public Guid InitiatingUserApplicationId => _sources.Security.FindUser(InitiatingUserId)?.ApplicationId ?? Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => Operation.Request.AuthenticatedUserId;

    public EntityImageCollection[] PreEntityImagesCollection => _preImages ??= Images(_before, ImageType.PreImage);

    public EntityImageCollection[] PostEntityImagesCollection => _postImages ??= Images(_after, ImageType.PostImage);

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => InitiatingUserApplicationId != Guid.Empty;

    /// <summary>The type of the image with the name of the row, as contexts recorded in organizations show it; null for other messages.</summary>
    private ImageType? TypeOfNameImage => MessageName switch
    {
        "Create" or "Update" => ImageType.PostImage,
        "Delete" or "Assign" => ImageType.PreImage,
        _ => null,
    };

    private EntityImageCollection[] Images(IReadOnlyList<StoredRow?> rows, ImageType type)
    {
        if (Step is null || rows.Count == 0) return [];
        var images = new EntityImageCollection[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            images[i] = [];
            if (rows[i] is not { } row) continue;
            foreach (var image in Step.Images)
                if (image.Type == type || image.Type == ImageType.Both) images[i].Add(image.Name, _sources.Rows.Image(row, image.Columns));
            if (Step.IsAsynchronous && _sources.Options.Behavior.CompletesTarget && type == TypeOfNameImage) images[i][PrimaryNameImage] = _sources.Rows.NameImage(row);
        }

        return images;
    }
}
