using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The one exception that a caller sees: a message with a line for everything that is wrong, and the same as data in the
/// exception details, under the key <see cref="DetailsKey"/>: a JSON array of objects with row (from 0), id, code, column,
/// message and facts. Id and column are left out where there is none.
/// </summary>
public static class Rejection
{
    /// <summary>The key of the exception details that holds what is wrong.</summary>
    public const string DetailsKey = "violations";

    /// <summary>A call that breaks rules: HTTP 400.</summary>
    internal static InvalidPluginExecutionException OfViolations(IReadOnlyList<Violation> violations, in Call call, Language language)
    {
        var complaints = Complaints.Of(violations, language, call.IsBulk);
        var message = call.IsBulk
            ? complaints.ToText(Keys.RefusedMany, new Fact("rows", call.Count.ToString(CultureInfo.InvariantCulture)))
            : complaints.ToText(Keys.Refused);
        return New(message, PluginHttpStatusCode.BadRequest, complaints);
    }

    /// <summary>A step that cannot judge, or a request without an answer: HTTP 500, or 400 where the caller can put it right.</summary>
    internal static InvalidPluginExecutionException OfFailure(StepFailure failure, string stepName, Language language)
    {
        var complaints = Complaints.Of(failure, language);
        var message = complaints.ToText(failure.Heading, failure.Variable is null ? new Fact("step", stepName) : new Fact("variable", failure.Variable));

        // No constructor takes both an inner exception and a status or details; the cause of a failure matters more.
        return failure.Cause is null
            ? New(message, failure.IsOfCaller ? PluginHttpStatusCode.BadRequest : PluginHttpStatusCode.InternalServerError, complaints)
            : new InvalidPluginExecutionException(message, failure.Cause);
    }

    private static InvalidPluginExecutionException New(string message, PluginHttpStatusCode status, Complaints complaints) =>
        new(message, status, new Dictionary<string, string>(StringComparer.Ordinal) { [DetailsKey] = complaints.ToJson() });
}
