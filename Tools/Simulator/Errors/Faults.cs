using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Errors;

/// <summary>
/// The error codes of Dataverse that the local one gives, and how an error becomes a fault
/// (Microsoft's page "Web service error codes").
/// </summary>
public static class Faults
{
    /// <summary>A plug-in rejected the operation (IsvAborted).</summary>
    public const int PluginRejected = unchecked((int)0x80040265);

    /// <summary>A plug-in failed with an exception that is not a rejection (IsvUnExpected).</summary>
    public const int PluginFailed = unchecked((int)0x80040224);

    /// <summary>Text is longer than its column.</summary>
    public const int TextTooLong = unchecked((int)0x80044331);

    /// <summary>A status reason that does not belong to the status.</summary>
    public const int StatusOfAnotherState = unchecked((int)0x80048408);

    /// <summary>A value of a type that the column does not take, or an option that the choice does not have.</summary>
    public const int InvalidValue = unchecked((int)0x80040203);

    /// <summary>A row with that primary key exists.</summary>
    public const int DuplicateKey = unchecked((int)0x80040237);

    /// <summary>A row cannot be restored, since another one has its primary key by now (DuplicateExceptionRestoreRecycleBin).</summary>
    public const int RestoredKeyIsTaken = unchecked((int)0x80044a02);

    /// <summary>A row cannot be restored, since another one has its values in an alternate key by now (DuplicateExceptionEntityKeyRestoreRecycleBin).</summary>
    public const int RestoredAlternateKeyIsTaken = unchecked((int)0x80049929);

    /// <summary>A date that no column takes (InvalidDateTime).</summary>
    public const int InvalidDate = unchecked((int)0x80040239);

    /// <summary>The Id of a row and its primary key column name two rows (UnExpected).</summary>
    public const int TwoKeys = unchecked((int)0x80040216);

    /// <summary>There is no row with that primary key (ObjectDoesNotExist).</summary>
    public const int RowNotFound = unchecked((int)0x80040217);

    /// <summary>There is no row with those values of an alternate key (RecordNotFoundByEntityKey).</summary>
    public const int RowNotFoundByKey = unchecked((int)0x80060891);

    /// <summary>Another row has those values of an alternate key (DuplicateRecordEntityKey).</summary>
    public const int DuplicateAlternateKey = unchecked((int)0x80060892);

    /// <summary>The table has no alternate key of those columns (EntityKeyNotDefined).</summary>
    public const int AlternateKeyNotDefined = unchecked((int)0x80060890);

    /// <summary>A whole number outside the range of its column (IntegerValueOutOfRange).</summary>
    public const int NumberOutOfRange = unchecked((int)0x8004432f);

    /// <summary>The caller may not do this to the row (PrivilegeDenied).</summary>
    public const int AccessDenied = unchecked((int)0x80040220);

    /// <summary>Rows refer to the row in a way that forbids its deletion (CannotDeleteDueToAssociation).</summary>
    public const int RowIsReferredTo = unchecked((int)0x80040227);

    /// <summary>A team that owns rows (CannotDeleteTeamOwningRecords).</summary>
    public const int TeamOwnsRows = unchecked((int)0x8004830e);

    /// <summary>The row was changed since the caller read it (ConcurrencyVersionMismatch).</summary>
    public const int VersionMismatch = unchecked((int)0x80060882);

    /// <summary>A version is to be compared and none is given (ConcurrencyVersionNotProvided).</summary>
    public const int VersionNotProvided = unchecked((int)0x80060883);

    /// <summary>A row in long term retention cannot be changed (CannotUpdateBecauseItIsReadOnly).</summary>
    public const int RowIsReadOnly = unchecked((int)0x8004022e);

    /// <summary>There is nothing to restore (InvalidRestore).</summary>
    public const int NothingToRestore = unchecked((int)0x80040258);

    /// <summary>Steps call each other without end (SdkCorrelationTokenDepthTooHigh).</summary>
    public const int TooDeep = unchecked((int)0x80044182);

    /// <summary>An operation took longer than it may (SandboxWorkerPluginTimeout).</summary>
    public const int TookTooLong = unchecked((int)0x80044173);

    /// <summary>A step ignored that a write within the transaction failed (TransactionNotStarted).</summary>
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>The table is not known.</summary>
    public const int UnknownTable = unchecked((int)0x80041102);

    /// <summary>The table has no such column.</summary>
    public const int UnknownColumn = unchecked((int)0x80041103);

    /// <summary>The message is not one that the table, or the local Dataverse, takes.</summary>
    public const int UnsupportedMessage = unchecked((int)0x80040800);

    /// <summary>A plug-in rejected the operation as something that is not found (IsvAbortedNotFound).</summary>
    private const int PluginRejectedNotFound = unchecked((int)0x80048d02);

    /// <summary>A plug-in rejected the operation as its own error (IsvAbortedInternalServerError).</summary>
    private const int PluginRejectedServerError = unchecked((int)0x80048d0a);

    /// <summary>What a rejection has for an error code when the plug-in gave none: the HResult of any exception (COR_E_EXCEPTION).</summary>
    private const int NoErrorCode = unchecked((int)0x80131500);

    /// <summary>The key of the fault's details that names the column at fault, where there is one.</summary>
    public const string ColumnDetail = "column";

    /// <summary>The key of the fault's details that holds the HTTP status, as the platform names it.</summary>
    public const string HttpStatusDetail = "ApiExceptionHttpStatusCode";

    /// <summary>The key of the fault's details that names the step whose plug-in threw, as the platform names it. A custom API has no step.</summary>
    public const string StepDetail = "ApiStepKey";

    /// <summary>A fault with a code and a message.</summary>
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

    /// <summary>The fault that a caller sees of an exception that a plug-in threw.</summary>
    /// <param name="exception">What the plug-in threw.</param>
    /// <param name="plugin">The plug-in; its text is its name in messages.</param>
    /// <param name="stepId">The step that ran it; null when it was no step.</param>
    /// <param name="trace">What it traced.</param>
    /// <returns>The fault, to be thrown.</returns>
    internal static PluginFault OfPlugin(Exception exception, object plugin, Guid? stepId, string trace)
    {
        var fault = exception switch
        {
            InvalidPluginExecutionException rejection => OfRejection(rejection),
            // The fault of a request of the plug-in, which the plug-in did not catch, stays as it is.
            FaultException<OrganizationServiceFault> inner => Detail(inner.Detail.ErrorCode, inner.Detail.Message ?? "", inner.Detail.ErrorDetails),
            _ => Detail(PluginFailed, $"An unexpected error occurred from ISV code. ({plugin}: {exception.GetType().FullName}: {exception.Message})"),
        };
        if (stepId is { } id) fault.ErrorDetails[StepDetail] = id.ToString();
        fault.TraceText = trace;
        return new PluginFault(fault, exception);
    }

    /// <summary>The HTTP status that the Web API gives a fault: the one that a plug-in chose, or the one of its code.</summary>
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

    /// <summary>An error code as it is written, for example <c>0x80040265</c>.</summary>
    /// <param name="code">The error code.</param>
    /// <returns>The code in hexadecimal.</returns>
    public static string Show(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}

/// <summary>A fault that a plug-in caused, with what it threw.</summary>
internal sealed class PluginFault(OrganizationServiceFault fault, Exception thrown)
    : FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message ?? ""))
{
    public Exception Thrown { get; } = thrown;
}
