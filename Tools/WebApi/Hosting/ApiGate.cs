using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>An answer, and how often each step ran for it; null without a log.</summary>
internal readonly record struct RecordedAnswer(ApiResponse Response, IReadOnlyDictionary<string, int>? Steps);

/// <summary>Lets a few requests at a time into the Web API. The others wait without a thread, so that reading and writing go on.</summary>
/// <param name="api">The Web API.</param>
/// <param name="log">The log of requests; null for none.</param>
internal sealed class ApiGate(IWebApi api, RequestLog? log) : IAsyncDisposable
{
    /// <summary>How many requests are inside at a time.</summary>
    public static readonly int Places = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _places = new(Places);

    /// <summary>Answers a request on a thread of the pool.</summary>
    /// <exception cref="OperationCanceledException">The client left before its turn came.</exception>
    public async Task<RecordedAnswer> AnswerAsync(ApiRequest request, CancellationToken aborted)
    {
        await _places.WaitAsync(aborted).ConfigureAwait(false);
        try
        {
            return Answer(request);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Waits until no request is inside. No request enters later.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var place = 0; place < Places; place++) await _places.WaitAsync().ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "No request stops the process.")]
    private RecordedAnswer Answer(ApiRequest request)
    {
        log?.Begin();
        ApiResponse response;
        try
        {
            response = api.Answer(request);
        }
        catch (Exception exception)
        {
            response = HostAnswers.Defect(exception);
        }

        return new RecordedAnswer(response, log?.End());
    }
}
