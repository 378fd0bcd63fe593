using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Exceptions;

public sealed class InvalidPluginExecutionExceptionTests
{
    /// <summary>COR_E_EXCEPTION, the code of an exception that sets none.</summary>
    private const int CodeOfEveryException = unchecked((int)0x80131500);

    private static readonly Dictionary<string, string> Details = new(StringComparer.Ordinal) { ["row"] = "7" };

    [Fact]
    public void An_exception_without_arguments_has_the_status_failed()
    {
        Check(new InvalidPluginExecutionException());
        new InvalidPluginExecutionException().Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void An_exception_has_a_status() =>
        Check(new InvalidPluginExecutionException(OperationStatus.Retry), status: OperationStatus.Retry);

    [Fact]
    public void An_exception_has_a_message() =>
        Check(new InvalidPluginExecutionException("no"), "no");

    [Fact]
    public void An_exception_has_a_status_and_a_message() =>
        Check(new InvalidPluginExecutionException(OperationStatus.Canceled, "no"), "no", OperationStatus.Canceled);

    [Fact]
    public void An_exception_has_a_message_and_a_cause()
    {
        var cause = new InvalidOperationException("because");
        var exception = new InvalidPluginExecutionException("no", cause);

        Check(exception, "no");
        exception.InnerException.Should().BeSameAs(cause);
    }

    [Theory]
    [InlineData(0x80040265, 0x80040265)]
    [InlineData(1, 1)]
    public void An_exception_has_a_status_a_code_and_a_message(long code, long expected) =>
        Check(new InvalidPluginExecutionException(OperationStatus.Suspended, unchecked((int)code), "no"), "no", OperationStatus.Suspended, unchecked((int)expected));

    [Fact]
    public void A_code_of_zero_counts_as_no_code() =>
        Check(new InvalidPluginExecutionException(OperationStatus.Failed, 0, "no"), "no", code: CodeOfEveryException);

    [Fact]
    public void An_exception_has_a_message_and_an_HTTP_status() =>
        Check(new InvalidPluginExecutionException("no", PluginHttpStatusCode.NotFound), "no", answer: PluginHttpStatusCode.NotFound);

    [Fact]
    public void An_exception_has_a_status_a_code_a_message_and_an_HTTP_status() =>
        Check(
            new InvalidPluginExecutionException(OperationStatus.Retry, 5, "no", PluginHttpStatusCode.Conflict),
            "no",
            OperationStatus.Retry,
            5,
            PluginHttpStatusCode.Conflict);

    [Fact]
    public void An_exception_has_a_message_and_details()
    {
        var exception = new InvalidPluginExecutionException("no", Details);

        Check(exception, "no");
        exception.ExceptionDetails.Should().BeEquivalentTo(Details);
    }

    [Fact]
    public void An_exception_has_a_status_a_message_and_details()
    {
        var exception = new InvalidPluginExecutionException(OperationStatus.Canceled, "no", Details);

        Check(exception, "no", OperationStatus.Canceled);
        exception.ExceptionDetails.Should().BeEquivalentTo(Details);
    }

    [Fact]
    public void An_exception_has_a_message_an_HTTP_status_and_details()
    {
        var exception = new InvalidPluginExecutionException("no", PluginHttpStatusCode.BadRequest, Details);

        Check(exception, "no", answer: PluginHttpStatusCode.BadRequest);
        exception.ExceptionDetails.Should().BeEquivalentTo(Details);
    }

    private static void Check(
        InvalidPluginExecutionException exception,
        string? message = null,
        OperationStatus status = OperationStatus.Failed,
        int? code = null,
        PluginHttpStatusCode answer = PluginHttpStatusCode.NotSet)
    {
        exception.Message.Should().Be(message ?? exception.Message);
        exception.Status.Should().Be(status);
        exception.ErrorCode.Should().Be(code ?? CodeOfEveryException);
        exception.HResult.Should().Be(exception.ErrorCode);
        exception.HttpStatus.Should().Be(answer);
    }
}
