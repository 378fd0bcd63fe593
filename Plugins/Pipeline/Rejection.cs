using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The one exception that a caller sees. Its message has a line for each violation or problem. The exception details have the same
/// data under the key <see cref="DetailsKey"/>: a JSON array of objects with row (from 0), id, code, column,
/// message and facts. Objects without a value for id or column omit it. When there are too many, both show the first ones, and the
/// details also have <see cref="TotalKey"/>, <see cref="LeftOutKey"/> and <see cref="CountsKey"/>.
/// </summary>
public static class Rejection
{
    /// <summary>The key of the exception details for the violations or the problem.</summary>
    public const string DetailsKey = "violations";

    /// <summary>The key of the exception details for the number of violations. Present only when some are omitted.</summary>
    public const string TotalKey = "total";

    /// <summary>The key of the exception details for the number of omitted violations. Present only when some are omitted.</summary>
    public const string LeftOutKey = "leftOut";

    /// <summary>The key of the exception details for the numbers of violations by code, a JSON object. Present only when some are omitted.</summary>
    public const string CountsKey = "counts";

    /// <summary>The rejection of a request that breaks rules: HTTP 400.</summary>
    internal static InvalidPluginExecutionException OfViolations(ViolationTally violations, in RowRequest request, Language language)
    {
        var complaints = Complaints.Of(violations, language, request.IsBulk);
        var message = request.IsBulk
            ? complaints.ToText(Keys.RejectedMany, new Fact("rows", request.Count.ToString(CultureInfo.InvariantCulture)))
            : complaints.ToText(Keys.Rejected);
        return New(message, PluginHttpStatusCode.BadRequest, complaints);
    }

    /// <summary>The rejection of a value of the environment variable that cannot be used: HTTP 400.</summary>
    /// <param name="problems">What is wrong with it, at least one problem.</param>
    /// <param name="language">The language of the user.</param>
    internal static InvalidPluginExecutionException OfVariable(IReadOnlyList<ProblemException> problems, Language language)
    {
        var complaints = Complaints.Of(problems, language);
        return New(complaints.ToText(Keys.RejectedVariable, new Fact("variable", EnvironmentRules.VariableName)), PluginHttpStatusCode.BadRequest, complaints);
    }

    /// <summary>The rejection of a save without a verdict, or of a request without an answer: HTTP 500, or 400 when the caller can correct the cause.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="heading">The key of the first line.</param>
    /// <param name="stepName">The name of the step, custom API or activity, for the first line.</param>
    /// <param name="language">The language of the user.</param>
    internal static InvalidPluginExecutionException OfProblem(ProblemException problem, string heading, string stepName, Language language)
    {
        var complaints = Complaints.Of(problem, language);
        var message = complaints.ToText(heading, problem.Variable is null ? new Fact("step", stepName) : new Fact("variable", problem.Variable));

        // No constructor takes both an inner exception and a status or details. For a failure, the cause matters more.
        return problem.InnerException is null
            ? New(message, problem.Code == ProblemException.InputCode ? PluginHttpStatusCode.BadRequest : PluginHttpStatusCode.InternalServerError, complaints)
            : new InvalidPluginExecutionException(message, problem.InnerException);
    }

    private static InvalidPluginExecutionException New(string message, PluginHttpStatusCode status, Complaints complaints) =>
        new(message, status, complaints.ToDetails());
}
