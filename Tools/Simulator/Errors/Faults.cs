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
    /// <summary>A plug-in refused the operation (IsvAborted).</summary>
    public const int PluginRefused = unchecked((int)0x80040265);

    /// <summary>A plug-in failed with an exception that is not a refusal (IsvUnExpected).</summary>
    public const int PluginFailed = unchecked((int)0x80040224);

    /// <summary>Text is longer than its column.</summary>
    public const int TextTooLong = unchecked((int)0x80044331);

    /// <summary>A status reason that does not belong to the status.</summary>
    public const int StatusOfAnotherState = unchecked((int)0x80048408);

    /// <summary>A value of a type that the column does not take, or an option that the choice does not have.</summary>
    public const int InvalidValue = unchecked((int)0x80040203);

    /// <summary>A row with that primary key exists.</summary>
    public const int DuplicateKey = unchecked((int)0x80040237);

    /// <summary>There is no row with that primary key.</summary>
    public const int RowNotFound = unchecked((int)0x80040217);

    /// <summary>The table is not known.</summary>
    public const int UnknownTable = unchecked((int)0x80041102);

    /// <summary>The table has no such column.</summary>
    public const int UnknownColumn = unchecked((int)0x80041103);

    /// <summary>The message is not one that the table, or the local Dataverse, takes.</summary>
    public const int UnsupportedMessage = unchecked((int)0x80040800);

    /// <summary>What a refusal has for an error code when the plug-in gave none: the HResult of any exception (COR_E_EXCEPTION).</summary>
    private const int NoErrorCode = unchecked((int)0x80131500);

    /// <summary>The key of the fault's details that names the column at fault, where there is one.</summary>
    public const string ColumnDetail = "column";

    /// <summary>A fault with a code and a message.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="column">The logical name of the column at fault, or null.</param>
    /// <returns>The fault, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> Create(int code, string message, string? column = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message, Timestamp = DateTime.UtcNow };
        fault.ErrorDetails = [];
        if (column is not null) fault.ErrorDetails[ColumnDetail] = column;
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    /// <summary>The fault that a caller sees of an exception that a plug-in threw.</summary>
    /// <param name="exception">What the plug-in threw.</param>
    /// <param name="stepName">The step, for the message of an unexpected exception.</param>
    /// <returns>The fault, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> OfPlugin(Exception exception, string stepName)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is not InvalidPluginExecutionException refusal)
            return Create(PluginFailed, $"An unexpected error occurred from ISV code. (step {stepName}: {exception.GetType().FullName}: {exception.Message})");

        var fault = Create(refusal.ErrorCode is 0 or NoErrorCode ? PluginRefused : refusal.ErrorCode, refusal.Message);
        foreach (var detail in refusal.ExceptionDetails ?? new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal))
            fault.Detail.ErrorDetails[detail.Key] = detail.Value;
        return fault;
    }

    /// <summary>An error code as it is written, for example <c>0x80040265</c>.</summary>
    /// <param name="code">The error code.</param>
    /// <returns>The code in hexadecimal.</returns>
    public static string Show(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}
