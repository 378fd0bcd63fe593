using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>The steps that a SetState request runs.</summary>
[Flags]
public enum StateSteps
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Steps on the message SetState.</summary>
    SetState = 1,

    /// <summary>Steps on the message SetStateDynamicEntity.</summary>
    SetStateDynamicEntity = 2,

    /// <summary>Steps on both messages.</summary>
    Both = SetState | SetStateDynamicEntity,
}

/// <summary>The order of merged steps in one stage: steps for one row and steps for many rows.</summary>
public enum MergedStepOrder
{
    /// <summary>Steps for many rows run first.</summary>
    ManyFirst,

    /// <summary>Steps for one row run first.</summary>
    OneFirst,

    /// <summary>Steps on the message of the request run first: for one row on Create and Update, for many on CreateMultiple and UpdateMultiple.</summary>
    RequestFirst,
}

/// <summary>The meaning of <c>"x@odata.bind": null</c> in a body of the Web API.</summary>
public enum NullBinding
{
    /// <summary>It clears the lookup, as Microsoft's older pages say.</summary>
    Clears,

    /// <summary>It has no effect, as users report.</summary>
    IsIgnored,

    /// <summary>It is rejected, as other users report.</summary>
    IsRejected,
}

/// <summary>
/// The behavior of the platform where no source confirms it: one option for each open question. A robust plug-in gives the
/// same verdicts under all of them.
/// </summary>
public sealed record PlatformBehavior
{
    /// <summary>The most likely behavior.</summary>
    public static PlatformBehavior Likely { get; } = new();

    /// <summary>The steps that a SetState request runs. A field test of 2018 saw only those on SetStateDynamicEntity; the table reference lists SetState.</summary>
    public StateSteps SetStateRequestRuns { get; init; } = StateSteps.SetStateDynamicEntity;

    /// <summary>Whether an Update of the status or the owner also runs the steps on SetState and Assign. The same field test saw only those on Update.</summary>
    public bool UpdateRunsLegacySteps { get; init; }

    /// <summary>Whether SetState and Assign requests also run the steps on Update.</summary>
    public bool LegacyRequestsRunUpdateSteps { get; init; }

    /// <summary>Whether the platform checks lengths before stage 10 rather than when it writes the row.</summary>
    public bool ChecksLengthsFirst { get; init; }

    /// <summary>Whether the platform checks before stage 10 that status and status reason belong together.</summary>
    public bool ChecksStatusesFirst { get; init; }

    /// <summary>
    /// The order of merged steps in one stage: those on Create and Update, and those on CreateMultiple and UpdateMultiple.
    /// Microsoft does not document it.
    /// </summary>
    public MergedStepOrder MergedStepsRun { get; init; } = MergedStepOrder.ManyFirst;

    /// <summary>Whether filtering columns count on Create too. Registration tools offer them there.</summary>
    public bool FiltersCreate { get; init; }

    /// <summary>Whether stages 20 and 40 run twice for an Update that mixes the status with other columns, as Microsoft documents.</summary>
    public bool SplitsMixedUpdates { get; init; } = true;

    /// <summary>Whether the parent context of stages 20 and 40 shows the Target of the caller.</summary>
    public bool ParentShowsTarget { get; init; } = true;

    /// <summary>
    /// Whether steps find in Target the columns that the platform writes, as contexts recorded in organizations show: on
    /// Create the defaults of two-option columns and the primary key of the context from stage 10 on, and owner, status,
    /// authors and times from stage 20 on; on Update the author and the time of the change at stage 40. Filtering columns ignore
    /// these columns. Steps also find the shared variables <c>IsAutoTransact</c> and, on Create, <c>DefaultsAddedFlag</c>;
    /// asynchronous steps find the image <c>AsynchronousStepPrimaryName</c>. Otherwise Target has the columns of the caller,
    /// and the primary key from stage 20 on.
    /// </summary>
    public bool CompletesTarget { get; init; } = true;

    /// <summary>
    /// Whether a new row becomes active even if its creator supplies another status (<c>statecode</c>), as two authors report
    /// of the platform. Steps find the supplied status in Target until the row is written. A supplied status reason still counts.
    /// </summary>
    public bool IgnoresStateOnCreate { get; init; }

    /// <summary>Whether Restore runs the steps on Create too.</summary>
    public bool RestoreRunsCreateSteps { get; init; }

    /// <summary>Whether the status reason -1 in SetState means the default one.</summary>
    public bool AcceptsDefaultStatus { get; init; } = true;

    /// <summary>Whether a link that Associate or Disassociate writes runs the steps on Update of the row with the lookup column.</summary>
    public bool AssociatedLinksRunUpdateSteps { get; init; } = true;

    /// <summary>Whether ne, not-on, ne-userid and ne-businessid find rows without a value. Users report this of ne; Microsoft's pages of operators do not mention it.</summary>
    public bool NotEqualFindsEmpty { get; init; } = true;

    /// <summary>Whether not-in and not-between find rows without a value, like ne.</summary>
    public bool NotInFindsEmpty { get; init; } = true;

    /// <summary>Whether not-like, not-begin-with and not-end-with find rows without a value, like ne.</summary>
    public bool NotLikeFindsEmpty { get; init; } = true;

    /// <summary>
    /// Whether a failed read of a plug-in ends its transaction, like a failed write. Microsoft says so of any data operation
    /// ("Troubleshoot Dataverse plug-ins", Transaction errors), without naming kinds of operations.
    /// </summary>
    public bool FailedReadsEndTransactions { get; init; } = true;

    /// <summary>Whether a lookup that a deletion clears runs the steps on Update of its row.</summary>
    public bool RemovedLinksRunUpdateSteps { get; init; }

    /// <summary>Whether the Web API accepts a body that is a JSON text with JSON in it, as one published client sends.</summary>
    public bool AcceptsJsonInText { get; init; } = true;

    /// <summary>Whether PUT on a row is an upsert like PATCH, as one published client expects. Otherwise it is rejected with 405.</summary>
    public bool PutUpsertsRows { get; init; } = true;

    /// <summary>Whether the Web API sends the header OData-EntityId also with a row in the answer (status 201). It always sends Location.</summary>
    public bool SendsEntityIdWithRows { get; init; }

    /// <summary>Whether a byte order mark precedes the number of <c>/$count</c>, as recorded answers show.</summary>
    public bool CountStartsWithMark { get; init; }

    /// <summary>Whether <c>$top</c> counts together with <c>odata.maxpagesize</c>. Microsoft's page on paging says that it is ignored.</summary>
    public bool TopEndsPages { get; init; }

    /// <summary>The meaning of <c>"x@odata.bind": null</c>.</summary>
    public NullBinding NullBinding { get; init; } = NullBinding.Clears;

    /// <summary>
    /// Whether the Web API rejects the last request of a batch outside change sets if its body ends without a blank line or a
    /// Content-Length. Users report this error; Microsoft's examples have such bodies.
    /// </summary>
    public bool RejectsUnendedBatchBodies { get; init; }

    /// <summary>Whether the Web API writes <c>alias_x002e_column</c> for a column of a link in the answer to FetchXML. Otherwise it writes <c>alias.column</c>; clients read both.</summary>
    public bool EncodesAliasDots { get; init; }

    /// <summary>
    /// Whether the answer to FetchXML has its paging cookie only if the client requests the annotation, as Microsoft's samples
    /// do. A published client reads all pages without a request for it, and its users report that this works.
    /// </summary>
    public bool FetchCookieNeedsRequest { get; init; }

    /// <summary>
    /// Whether <c>$apply</c> names a group of a linked column after the table (<c>contact_fullname</c>), as Microsoft's
    /// examples do. Otherwise it uses the navigation property.
    /// </summary>
    public bool NamesGroupsByTable { get; init; } = true;
}
