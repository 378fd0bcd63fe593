using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What the contexts of all operations show beside the operation itself.</summary>
/// <param name="Options">The identifier and the name of the organization.</param>
/// <param name="Security">The users.</param>
/// <param name="Rows">Shows rows as images.</param>
internal sealed record ContextSources(LocalDataverseOptions Options, SecurityModel Security, RowReader Rows);

/// <summary>What a plug-in learns of the operation it runs in, up to the newest of the platform's contexts.</summary>
internal sealed class ExecutionContext : IPluginExecutionContext7
{
    /// <summary>The name of the image that only asynchronous steps have, with the name of the row to show beside the system job.</summary>
    private const string PrimaryNameImage = "AsynchronousStepPrimaryName";

    private readonly ContextSources _sources;
    private readonly SharedVariables _shared;
    private readonly IReadOnlyList<StoredRow?> _before;
    private readonly IReadOnlyList<StoredRow?> _after;
    private EntityImageCollection[]? _preImages;
    private EntityImageCollection[]? _postImages;
    private EntityReference? _owningExtension;

    /// <param name="sources">What it shows beside the operation.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="step">The step; null at the main operation, be it that of a custom API or one that only encloses others.</param>
    /// <param name="stage">The stage.</param>
    public ExecutionContext(ContextSources sources, Operation operation, StepRegistration? step, PipelineStage stage)
    {
        _sources = sources;
        Operation = operation;
        Step = step;
        Stage = (int)stage;
        InputParameters = operation.Input;
        _shared = operation.Shared;

        // A stored row never changes: keeping it is enough to show it later as it is now.
        _before = operation.Before;
        _after = stage == PipelineStage.PostOperation ? operation.After : [];
        IsInTransaction = operation.Transaction is not null;
        ParentContext = stage is PipelineStage.PreOperation or PipelineStage.PostOperation && operation.Enclosing is { } enclosing ? enclosing : operation.Request.Parent;
    }

    public Operation Operation { get; }

    public StepRegistration? Step { get; }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    /// <summary>0 is synchronous, 1 asynchronous.</summary>
    public int Mode => Step is { IsAsynchronous: true } ? 1 : 0;

    /// <summary>2 is the sandbox.</summary>
    public int IsolationMode => 2;

    public int Depth => Operation.Request.Depth;

    public string MessageName => Operation.Message;

    public string PrimaryEntityName => Operation.Table;

    public Guid? RequestId => Operation.Request.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; init; }

    /// <summary>Those of the operation, which makes them when a step reads them: most do not.</summary>
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
    /// The step. For the plug-in of a custom API an empty reference: the SDK documents a step or a service endpoint, and a
    /// custom API has neither; what the platform gives there is not confirmed.
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

    /// <summary>On which side the platform puts the name of the row, as contexts that were recorded in organizations show it; null for messages of which there are no such contexts.</summary>
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
