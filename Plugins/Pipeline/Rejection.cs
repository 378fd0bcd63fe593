using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The one exception that a caller sees: a message with a line for everything that is wrong, and the same as data in the
/// exception details, under the key <see cref="DetailsKey"/>: a JSON array of objects with row (from 0), id, code, column,
/// message and facts. Id and column are left out where there is none. Of many complaints both have the first; then the details
/// also have <see cref="TotalKey"/>, <see cref="LeftOutKey"/> and <see cref="CountsKey"/>.
/// </summary>
public static class Rejection
{
    /// <summary>The key of the exception details that holds what is wrong.</summary>
    public const string DetailsKey = "violations";

    /// <summary>The key of the exception details that holds how many violations there are. There only when some are left out.</summary>
    public const string TotalKey = "total";

    /// <summary>The key of the exception details that holds how many violations are left out. There only when some are.</summary>
    public const string LeftOutKey = "leftOut";

    /// <summary>The key of the exception details that holds how many violations there are by code: a JSON object. There only when some are left out.</summary>
    public const string CountsKey = "counts";

    /// <summary>The most code units of the name of a step; Dataverse has no longer one.</summary>
    private const int MostOfName = 256;

    /// <summary>A request that breaks rules: HTTP 400.</summary>
    internal static InvalidPluginExecutionException OfViolations(ViolationTally violations, in RowRequest request, Language language)
    {
        var complaints = Complaints.Of(violations, language, request.IsBulk);
        var message = request.IsBulk
            ? complaints.ToText(Keys.RejectedMany, new Fact("rows", request.Count.ToString(CultureInfo.InvariantCulture)))
            : complaints.ToText(Keys.Rejected);
        return New(message, PluginHttpStatusCode.BadRequest, complaints);
    }

    /// <summary>A save without a verdict, or a request without an answer: HTTP 500, or 400 where the caller can correct it.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="heading">The key of the first line.</param>
    /// <param name="stepName">The name of the step, custom API or activity, for the first line.</param>
    /// <param name="language">The language of the user.</param>
    internal static InvalidPluginExecutionException OfProblem(ProblemException problem, string heading, string stepName, Language language)
    {
        var complaints = Complaints.Of(problem, language);
        var message = complaints.ToText(heading, problem.Variable is null ? new Fact("step", stepName.Length > MostOfName ? Excerpt.Of(stepName) : stepName) : new Fact("variable", problem.Variable));

        // No constructor takes both an inner exception and a status or details; the cause of a failure matters more.
        return problem.InnerException is null
            ? New(message, problem.Code == ProblemException.InputCode ? PluginHttpStatusCode.BadRequest : PluginHttpStatusCode.InternalServerError, complaints)
            : new InvalidPluginExecutionException(message, problem.InnerException);
    }

    private static InvalidPluginExecutionException New(string message, PluginHttpStatusCode status, Complaints complaints) =>
        new(message, status, complaints.ToDetails());
}
