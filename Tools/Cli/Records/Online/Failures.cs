using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Online.SignIn;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>Explains answers that have no rows: what happened, and what to do.</summary>
internal static class Failures
{
    /// <summary>The longest wait that an environment can require. A longer one ends the run.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>How much of the platform's message is shown, in UTF-16 code units.</summary>
    private const int MostOfMessage = 500;

    private static readonly HttpStatusCode[] Transient =
        [HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    /// <summary>The failure that an answer is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="tokens">Where the token is from.</param>
    /// <param name="remedy">What to do when the query is rejected.</param>
    /// <param name="clock">The clock for dates in answers.</param>
    /// <param name="stop">Ends the reading of the answer.</param>
    public static async Task<Exception> OfAsync(HttpResponseMessage answer, ITokenSource tokens, string remedy, TimeProvider clock, CancellationToken stop)
    {
        var status = FormattableString.Invariant($"HTTP {(int)answer.StatusCode}");
        if (Transient.Contains(answer.StatusCode)) return OfTransient(answer, status, clock);
        if ((int)answer.StatusCode is >= 300 and < 400) return new InputException($"the address leads to another one{HostOf(answer)} ({status}), which is not followed. Give the address of the environment itself.");
        var message = await MessageOfAsync(answer, stop).ConfigureAwait(false);
        return new InputException(answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => $"the environment does not accept {tokens.Name} ({status}). {tokens.Remedy}{message}",
            HttpStatusCode.Forbidden => $"the user of the token has no right to read the table ({status}). Assign a security role with Read on {PhoneCallTable.DisplayName}, for the whole organization.{message}",
            HttpStatusCode.NotFound => $"the environment has no table {PhoneCallTable.LogicalName}, or the address is not that of an environment ({status}). {remedy}{message}",
            HttpStatusCode.BadRequest or HttpStatusCode.Gone => $"the environment rejects the query ({status}). {remedy}{message}",
            _ => $"the environment cannot answer ({status}). Run the command again later.{message}",
        });
    }

    private static Exception OfTransient(HttpResponseMessage answer, string status, TimeProvider clock)
    {
        var told = answer.Headers.RetryAfter;
        var wait = told?.Delta ?? told?.Date - clock.GetUtcNow();
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        if (wait > LongestWait) return new InputException(FormattableString.Invariant($"the environment requires a wait of {wait.Value.TotalMinutes:0} minutes ({status}). Run the command again after it; with --state FILE it continues where it was."));
        return new TransientException(answer.StatusCode == HttpStatusCode.TooManyRequests ? $"The environment limits the requests of this user ({status})." : $"The environment cannot answer now ({status}).", wait);
    }

    private static string HostOf(HttpResponseMessage answer) => answer.Headers.Location is { IsAbsoluteUri: true } link ? $" on {link.Host}" : "";

    /// <summary>The platform's message as a sentence of its own, with a space before it; empty when there is none.</summary>
    private static async Task<string> MessageOfAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            using var json = JsonDocument.Parse(await AnswerBody.ReadAsync(answer, AnswerBody.MostOfMessage, stop).ConfigureAwait(false));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object) return "";
            if (!error.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String || message.GetString() is not { Length: > 0 } text) return "";
            return " The environment says: " + (text.Length <= MostOfMessage ? text : text[..MostOfMessage] + "…");
        }
        catch (Exception exception) when (exception is JsonException or InputException or IOException or HttpRequestException or InvalidOperationException)
        {
            return "";
        }
    }
}
