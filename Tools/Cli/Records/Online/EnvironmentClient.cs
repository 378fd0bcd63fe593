using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Online.SignIn;
using PhoneCallCtx.Plugins.Table;
using Polly;
using Polly.Retry;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>Sends GET requests to the Web API of an environment, and nothing else. It follows no redirect and keeps no cookie.</summary>
internal sealed class EnvironmentClient : IDisposable
{
    /// <summary>The most rows of a page, which is the most that the platform answers.</summary>
    private const int RowsPerPage = 5000;

    /// <summary>How often a request is repeated.</summary>
    private const int MostRepetitions = 10;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>A wait from this length on is worth a note.</summary>
    private static readonly TimeSpan NotedWait = TimeSpan.FromSeconds(5);

    private readonly EnvironmentAddress _address;
    private readonly ITokenSource _tokens;
    private readonly EnvironmentServices _services;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<Page> _pipeline;
    private bool _hasAnswered;

    /// <summary>A client for an environment.</summary>
    public EnvironmentClient(EnvironmentAddress address, ITokenSource tokens, EnvironmentServices services)
    {
        (_address, _tokens, _services) = (address, tokens, services);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !address.IsLocal,
            AutomaticDecompression = DecompressionMethods.All,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _pipeline = new ResiliencePipelineBuilder<Page> { TimeProvider = services.Clock }.AddRetry(new RetryStrategyOptions<Page>
        {
            ShouldHandle = new PredicateBuilder<Page>().Handle<TransientException>(),
            MaxRetryAttempts = MostRepetitions,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstWait,
            MaxDelay = LongestWait,
            DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as TransientException)?.RetryAfter),
            OnRetry = async arguments =>
            {
                if (arguments.RetryDelay >= NotedWait) await Waiting(FormattableString.Invariant($"{arguments.Outcome.Exception!.Message} The next request follows in {arguments.RetryDelay.TotalSeconds:0} seconds.")).ConfigureAwait(false);
            },
        }).Build();
    }

    /// <summary>Takes a note about a long wait before it begins.</summary>
    public Func<string, ValueTask> Waiting { get; set; } = static _ => ValueTask.CompletedTask;

    /// <summary>Reads a page.</summary>
    /// <param name="link">Its address.</param>
    /// <param name="remedy">What to do when the environment rejects the query; a sentence.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public async Task<Page> ReadPageAsync(Uri link, string remedy, CancellationToken stop)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await AttemptAsync(link, remedy, token).ConfigureAwait(false), stop).ConfigureAwait(false);
        }
        catch (TransientException exception)
        {
            throw new InputException(FormattableString.Invariant($"{exception.Message} The request was sent {MostRepetitions + 1} times. Run the command again later; with --state FILE it continues where it was."));
        }
    }

    /// <summary>The number of rows of the table, as the platform counted them within the last day. It costs one request.</summary>
    /// <returns>The number; null when it is not known.</returns>
    public async Task<long?> CountAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await SendAsync(new Uri(_address.Root, $"RetrieveTotalRecordCount(EntityNames=['{PhoneCallTable.LogicalName}'])"), renewToken: false, stop).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK) return null;
            using var json = JsonDocument.Parse(await AnswerBody.ReadAsync(answer, AnswerBody.MostOfMessage, stop).ConfigureAwait(false));
            return json.RootElement.GetProperty("EntityRecordCountCollection").GetProperty("Values")[0].GetInt64();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InputException or JsonException or InvalidOperationException or System.Collections.Generic.KeyNotFoundException or IndexOutOfRangeException or FormatException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> AttemptAsync(Uri link, string remedy, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_services.AnswerLimit);
        try
        {
            var answer = await SendAsync(link, renewToken: false, limit.Token).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.Unauthorized && _tokens.CanRenew)
            {
                answer.Dispose();
                answer = await SendAsync(link, renewToken: true, limit.Token).ConfigureAwait(false);
            }

            using (answer)
            {
                _hasAnswered = true;
                if (answer.StatusCode != HttpStatusCode.OK) throw await Failures.OfAsync(answer, _tokens, remedy, _services.Clock, limit.Token).ConfigureAwait(false);
                return Page.Read(await AnswerBody.ReadAsync(answer, Page.MostBytes, limit.Token).ConfigureAwait(false)) ?? throw new TransientException("The answer breaks off.");
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TransientException(FormattableString.Invariant($"There is no whole answer within {_services.AnswerLimit.TotalSeconds:0} seconds."));
        }
        catch (HttpRequestException exception) when (IsWrongAddress(exception))
        {
            throw new InputException($"the environment cannot be reached. {exception.Message.TrimEnd('.')}. Check the address and the network.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw new TransientException($"The connection failed. {exception.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Whether a failure will not pass: a name or port where nothing has answered yet, or a certificate that is not accepted.</summary>
    private bool IsWrongAddress(HttpRequestException exception) =>
        exception.HttpRequestError == HttpRequestError.SecureConnectionError
        || (!_hasAnswered && exception.HttpRequestError is (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError));

    private async Task<HttpResponseMessage> SendAsync(Uri link, bool renewToken, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("OData-MaxVersion", "4.0");
        request.Headers.Add("OData-Version", "4.0");
        request.Headers.Add("Prefer", FormattableString.Invariant($"odata.maxpagesize={RowsPerPage}"));
        if (await _tokens.ReadAsync(renewToken, stop).ConfigureAwait(false) is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
    }
}
