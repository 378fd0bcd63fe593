using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>Which steps a SetState request runs.</summary>
[Flags]
public enum StateSteps
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Steps on the message SetState.</summary>
    SetState = 1,

    /// <summary>Steps on the message SetStateDynamicEntity.</summary>
    SetStateDynamicEntity = 2,

    /// <summary>Steps on either.</summary>
    Both = SetState | SetStateDynamicEntity,
}

/// <summary>Which of the merged steps of one stage run first: those for one row or those for many.</summary>
public enum MergedStepOrder
{
    /// <summary>The steps for many rows.</summary>
    ManyFirst,

    /// <summary>The steps for one row.</summary>
    OneFirst,

    /// <summary>The steps on the message of the request: for one row on Create and Update, for many on CreateMultiple and UpdateMultiple.</summary>
    RequestFirst,
}

/// <summary>
/// How the platform behaves where no source confirms it: a switch for each open question. A plug-in that is worth its name
/// gives the same verdicts under all of them.
/// </summary>
public sealed record PlatformBehavior
{
    /// <summary>What seems most likely.</summary>
    public static PlatformBehavior Likely { get; } = new();

    /// <summary>Which steps a SetState request runs. A field test of 2018 saw those on SetStateDynamicEntity only; the table reference lists SetState.</summary>
    public StateSteps SetStateRequestRuns { get; init; } = StateSteps.SetStateDynamicEntity;

    /// <summary>Whether an Update of the status or the owner also runs the steps on SetState and Assign. The same field test saw those on Update only.</summary>
    public bool UpdateRunsLegacySteps { get; init; }

    /// <summary>Whether SetState and Assign requests also run the steps on Update.</summary>
    public bool LegacyRequestsRunUpdateSteps { get; init; }

    /// <summary>Whether the platform checks lengths before stage 10 rather than when it writes the row.</summary>
    public bool ChecksLengthsFirst { get; init; }

    /// <summary>Whether the platform checks that status and status reason belong together before stage 10.</summary>
    public bool ChecksStatusesFirst { get; init; }

    /// <summary>
    /// Which run first at one stage: the steps on Create and Update, or those on CreateMultiple and UpdateMultiple, which the
    /// platform merges. Microsoft does not say it.
    /// </summary>
    public MergedStepOrder MergedStepsRun { get; init; } = MergedStepOrder.ManyFirst;

    /// <summary>Whether filtering columns count on Create too. Registration tools offer them there.</summary>
    public bool FiltersCreate { get; init; }

    /// <summary>Whether an Update that mixes the status with other columns runs stages 20 and 40 twice, in parts, as Microsoft documents.</summary>
    public bool SplitsMixedUpdates { get; init; } = true;

    /// <summary>Whether the parent context of stages 20 and 40 shows the Target as the caller sent it.</summary>
    public bool ParentShowsTarget { get; init; } = true;

    /// <summary>
    /// Whether steps find in Target what the platform itself writes, as contexts that were recorded in organizations show it:
    /// on Create the defaults of two-option columns and the primary key of the context from stage 10 on, and owner, status,
    /// authors and times from stage 20 on; on Update the author and the time of the change at stage 40. Filtering columns do
    /// not count these columns. Steps also find the shared variables <c>IsAutoTransact</c> and, on Create,
    /// <c>DefaultsAddedFlag</c>; asynchronous ones find the image <c>AsynchronousStepPrimaryName</c>. Otherwise Target has
    /// what the caller sent, and the primary key from stage 20 on.
    /// </summary>
    public bool CompletesTarget { get; init; } = true;

    /// <summary>
    /// Whether a new row is active, whatever status (<c>statecode</c>) its creator supplies, as two authors report of the
    /// platform. Steps find the supplied status in Target until the row is written. A supplied status reason still counts.
    /// </summary>
    public bool IgnoresStateOnCreate { get; init; }

    /// <summary>Whether Restore runs the steps on Create too.</summary>
    public bool RestoreRunsCreateSteps { get; init; }

    /// <summary>Whether a SetState with the status reason -1 means the default one.</summary>
    public bool AcceptsDefaultStatus { get; init; } = true;

    /// <summary>Whether a link that Associate or Disassociate writes runs the steps on Update of the row that holds it.</summary>
    public bool AssociatedLinksRunUpdateSteps { get; init; } = true;

    /// <summary>Whether ne, not-on, ne-userid and ne-businessid find rows without a value. It is reported of ne from organizations; Microsoft's pages of operators do not say it of any.</summary>
    public bool NotEqualFindsEmpty { get; init; } = true;

    /// <summary>Whether not-in and not-between find rows without a value, as ne does.</summary>
    public bool NotInFindsEmpty { get; init; } = true;

    /// <summary>Whether not-like, not-begin-with and not-end-with find rows without a value, as ne does.</summary>
    public bool NotLikeFindsEmpty { get; init; } = true;

    /// <summary>
    /// Whether a failed read of a plug-in ends its transaction, as a failed write does. Microsoft says it of any data operation
    /// ("Troubleshoot Dataverse plug-ins", Transaction errors), and names no kind of operation.
    /// </summary>
    public bool FailedReadsEndTransactions { get; init; } = true;

    /// <summary>Whether a link that is cleared since its row is deleted runs the steps on Update of the row that held it.</summary>
    public bool RemovedLinksRunUpdateSteps { get; init; }
}
