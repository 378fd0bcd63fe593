using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Errors;

/// <summary>
/// The error codes of Dataverse that the local Dataverse uses, and the conversion of an exception to a fault
/// (Microsoft's page "Web service error codes").
/// </summary>
public static class Faults
{
    /// <summary>A plug-in rejected the operation (IsvAborted).</summary>
    public const int PluginRejected = unchecked((int)0x80040265);

    /// <summary>A plug-in failed with an exception that is not a rejection (IsvUnExpected).</summary>
    public const int PluginFailed = unchecked((int)0x80040224);

    /// <summary>A text is longer than its column allows.</summary>
    public const int TextTooLong = unchecked((int)0x80044331);

    /// <summary>The status reason does not belong to the status.</summary>
    public const int StatusOfAnotherState = unchecked((int)0x80048408);

    /// <summary>The value has a type that the column does not take, or the choice does not have the option.</summary>
    public const int InvalidValue = unchecked((int)0x80040203);

    /// <summary>Another row has the primary key.</summary>
    public const int DuplicateKey = unchecked((int)0x80040237);

    /// <summary>A row cannot be restored because another row has its primary key (DuplicateExceptionRestoreRecycleBin).</summary>
    public const int RestoredKeyIsTaken = unchecked((int)0x80044a02);

    /// <summary>A row cannot be restored because another row has its values in an alternate key (DuplicateExceptionEntityKeyRestoreRecycleBin).</summary>
    public const int RestoredAlternateKeyIsTaken = unchecked((int)0x80049929);

    /// <summary>The date is outside the range of date columns (InvalidDateTime).</summary>
    public const int InvalidDate = unchecked((int)0x80040239);

    /// <summary>The <c>Id</c> of a row and its primary key column name different rows (UnExpected).</summary>
    public const int TwoKeys = unchecked((int)0x80040216);

    /// <summary>No row has the primary key (ObjectDoesNotExist).</summary>
    public const int RowNotFound = unchecked((int)0x80040217);

    /// <summary>No row has the values of the alternate key (RecordNotFoundByEntityKey).</summary>
    public const int RowNotFoundByKey = unchecked((int)0x80060891);

    /// <summary>Another row has the values of the alternate key (DuplicateRecordEntityKey).</summary>
    public const int DuplicateAlternateKey = unchecked((int)0x80060892);

    /// <summary>The table has no alternate key with these columns (EntityKeyNotDefined).</summary>
    public const int AlternateKeyNotDefined = unchecked((int)0x80060890);

    /// <summary>The whole number is outside the range of its column (IntegerValueOutOfRange).</summary>
    public const int NumberOutOfRange = unchecked((int)0x8004432f);

    /// <summary>The user has no right to do this with the row (PrivilegeDenied).</summary>
    public const int AccessDenied = unchecked((int)0x80040220);

    /// <summary>Other rows refer to the row through a relationship that restricts its deletion (CannotDeleteDueToAssociation).</summary>
    public const int RowIsReferredTo = unchecked((int)0x80040227);

    /// <summary>The team cannot be deleted because it owns rows (CannotDeleteTeamOwningRecords).</summary>
    public const int TeamOwnsRows = unchecked((int)0x8004830e);

    /// <summary>The row has changed since the user read it (ConcurrencyVersionMismatch).</summary>
    public const int VersionMismatch = unchecked((int)0x80060882);

    /// <summary>The request compares versions, but has no version (ConcurrencyVersionNotProvided).</summary>
    public const int VersionNotProvided = unchecked((int)0x80060883);

    /// <summary>A row in long term retention cannot be changed (CannotUpdateBecauseItIsReadOnly).</summary>
    public const int RowIsReadOnly = unchecked((int)0x8004022e);

    /// <summary>The bin does not have the row (InvalidRestore).</summary>
    public const int NothingToRestore = unchecked((int)0x80040258);

    /// <summary>Steps call each other without end (SdkCorrelationTokenDepthTooHigh).</summary>
    public const int TooDeep = unchecked((int)0x80044182);

    /// <summary>The operation took longer than <c>TimeLimit</c> (SandboxWorkerPluginTimeout).</summary>
    public const int TookTooLong = unchecked((int)0x80044173);

    /// <summary>A step ignored a failed write within the transaction (TransactionNotStarted).</summary>
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>There is no such table.</summary>
    public const int UnknownTable = unchecked((int)0x80041102);

    /// <summary>The table has no such column.</summary>
    public const int UnknownColumn = unchecked((int)0x80041103);

    /// <summary>The table, or the local Dataverse, does not support the message.</summary>
    public const int UnsupportedMessage = unchecked((int)0x80040800);

    /// <summary>A plug-in rejected the operation because something was not found (IsvAbortedNotFound).</summary>
    private const int PluginRejectedNotFound = unchecked((int)0x80048d02);

    /// <summary>A plug-in rejected the operation with an internal error (IsvAbortedInternalServerError).</summary>
    private const int PluginRejectedServerError = unchecked((int)0x80048d0a);

    /// <summary>The error code of a rejection for which the plug-in gave none: the HResult of any exception (COR_E_EXCEPTION).</summary>
    private const int NoErrorCode = unchecked((int)0x80131500);

    /// <summary>The key in the fault's details for the logical name of the column at fault. Not every fault has it.</summary>
    public const string ColumnDetail = "column";

    /// <summary>The key in the fault's details for the HTTP status, as the platform names it.</summary>
    public const string HttpStatusDetail = "ApiExceptionHttpStatusCode";

    /// <summary>The key in the fault's details for the step that failed, as the platform names it. Faults of a custom API do not have it.</summary>
    public const string StepDetail = "ApiStepKey";

    /// <summary>Makes a fault with a code and a message.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="column">The logical name of the column at fault, or null.</param>
    /// <returns>The fault, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> Create(int code, string message, string? column = null)
    {
        var fault = Detail(code, message);
        if (column is not null) fault.ErrorDetails[ColumnDetail] = column;
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    /// <summary>Makes the fault that a client receives when a plug-in throws.</summary>
    /// <param name="exception">The exception of the plug-in.</param>
    /// <param name="plugin">The plug-in; its text is its name in the message.</param>
    /// <param name="stepId">The step of the plug-in; null for a custom API.</param>
    /// <param name="trace">The trace of the plug-in.</param>
    /// <returns>The fault, to be thrown.</returns>
    internal static PluginFault OfPlugin(Exception exception, object plugin, Guid? stepId, string trace)
    {
        var fault = exception switch
        {
            InvalidPluginExecutionException rejection => OfRejection(rejection),
            // The plug-in did not catch the fault of its own request: the fault stays as it is.
            FaultException<OrganizationServiceFault> inner => Detail(inner.Detail.ErrorCode, inner.Detail.Message ?? "", inner.Detail.ErrorDetails),
            _ => Detail(PluginFailed, $"An unexpected error occurred from ISV code. ({plugin}: {exception.GetType().FullName}: {exception.Message})"),
        };
        if (stepId is { } id) fault.ErrorDetails[StepDetail] = id.ToString();
        fault.TraceText = trace;
        return new PluginFault(fault, exception);
    }

    /// <summary>The HTTP status with which the Web API returns a fault: the one that the plug-in chose, or the one of the code.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>A status from 400 to 599.</returns>
    public static int HttpStatus(OrganizationServiceFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.ErrorDetails.TryGetValue(HttpStatusDetail, out var status) && status is int number) return number;
        return fault.ErrorCode switch
        {
            AccessDenied => 403,
            RowNotFound or RowNotFoundByKey => 404,
            VersionMismatch or DuplicateKey or DuplicateAlternateKey or RestoredKeyIsTaken or RestoredAlternateKeyIsTaken => 412,
            PluginFailed or TookTooLong => 500,
            UnsupportedMessage => 501,
            _ => 400,
        };
    }

    private static OrganizationServiceFault OfRejection(InvalidPluginExecutionException rejection)
    {
        var code = rejection.ErrorCode is not (0 or NoErrorCode) ? rejection.ErrorCode : rejection.HttpStatus switch
        {
            PluginHttpStatusCode.NotFound => PluginRejectedNotFound,
            PluginHttpStatusCode.InternalServerError => PluginRejectedServerError,
            _ => PluginRejected,
        };
        var fault = Detail(code, rejection.Message);
        fault.ErrorDetails[HttpStatusDetail] = rejection.HttpStatus == PluginHttpStatusCode.NotSet ? 400 : (int)rejection.HttpStatus;
        if (rejection.ExceptionDetails is null) return fault;
        foreach (var detail in rejection.ExceptionDetails) fault.ErrorDetails[detail.Key] = detail.Value;
        return fault;
    }

    private static OrganizationServiceFault Detail(int code, string message, ErrorDetailCollection? details = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message, Timestamp = DateTime.UtcNow, ErrorDetails = [] };
        foreach (var detail in details ?? new ErrorDetailCollection()) fault.ErrorDetails[detail.Key] = detail.Value;
        return fault;
    }

    /// <summary>Formats an error code, for example <c>0x80040265</c>.</summary>
    /// <param name="code">The error code.</param>
    /// <returns>The code in hexadecimal.</returns>
    public static string Show(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}

/// <summary>The fault of a plug-in, with the exception that the plug-in threw.</summary>
internal sealed class PluginFault(OrganizationServiceFault fault, Exception thrown)
    : FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message ?? ""))
{
    public Exception Thrown { get; } = thrown;
}
