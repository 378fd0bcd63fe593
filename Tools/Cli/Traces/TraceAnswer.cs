using System.Globalization;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The answer to "may I switch from audit to enforce?".</summary>
/// <param name="Word">yes, no or unknown.</param>
/// <param name="Sentence">The answer for people.</param>
internal sealed record TraceAnswer(string Word, string Sentence)
{
    private const string UnknownWord = "unknown";

    /// <summary>Whether nothing would have been rejected.</summary>
    public bool IsYes => Word == "yes";

    /// <summary>The answer that the counts give.</summary>
    public static TraceAnswer Of(TraceTotals totals)
    {
        var requests = totals.Requests;
        var all = Count(requests.All, "request");
        if (requests.Accepted < requests.All)
            return new TraceAnswer("no", string.Create(CultureInfo.InvariantCulture, $"No: of {all}, {requests.WouldBeRejected:N0} would have been rejected ({requests.Rate:P2}); rejected: {requests.Rejected:N0}; failed: {requests.Failed:N0}."));
        if (requests.All == 0) return new TraceAnswer(UnknownWord, "Unknown: no trace shows a request that the rules evaluated.");
        return totals.UnknownTraces > 0
            ? new TraceAnswer(UnknownWord, $"Unknown: of {all}, none would have been rejected, but {Count(totals.UnknownTraces, "trace")} could not be understood.")
            : new TraceAnswer("yes", $"Yes: of {all}, none would have been rejected.");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
