using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Ends the operation when a plug-in throws it, and shows its message to the caller.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(OperationStatus status)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(string? message)
        : base(message)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, string? message)
        : base(message)
    {
        Status = status;
    }

    public InvalidPluginExecutionException(string? message, Exception? exception)
        : base(message, exception)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string? message)
        : this(status, errorCode, message, PluginHttpStatusCode.NotSet)
    {
    }

    public InvalidPluginExecutionException(string? message, PluginHttpStatusCode httpStatus)
        : base(message)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(string? message, PluginHttpStatusCode httpStatus, Dictionary<string, string>? exceptionDetails)
        : base(message)
    {
        HttpStatus = httpStatus;
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string? message, PluginHttpStatusCode httpStatus)
        : base(message)
    {
        Status = status;
        HttpStatus = httpStatus;
        if (errorCode != 0)
            HResult = errorCode;
    }

    public InvalidPluginExecutionException(string? message, Dictionary<string, string>? exceptionDetails)
        : base(message)
    {
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(OperationStatus status, string? message, Dictionary<string, string>? exceptionDetails)
        : base(message)
    {
        Status = status;
        ExceptionDetails = exceptionDetails;
    }

    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Status = (OperationStatus)info.GetInt32(nameof(Status));
        HttpStatus = (PluginHttpStatusCode)info.GetInt32(nameof(HttpStatus));
    }

    public OperationStatus Status { get; }

    /// <summary>The code from the constructor; without one, or with 0, the code of every exception.</summary>
    public int ErrorCode => HResult;

    public PluginHttpStatusCode HttpStatus { get; }

    public IReadOnlyDictionary<string, string>? ExceptionDetails { get; }

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), (int)Status);
        info.AddValue(nameof(HttpStatus), (int)HttpStatus);
    }
}
