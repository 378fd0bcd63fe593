using System.Collections.Generic;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>
/// Answers <c>POST $batch</c>: the requests of the batch run in their order, those of a change set in one transaction
/// (Microsoft: "Execute batch operations using the Web API").
/// </summary>
/// <param name="behavior">The open questions about the platform.</param>
internal sealed class BatchOperation(PlatformBehavior behavior)
{
    /// <summary>Answers a batch. It does not throw if <paramref name="api"/> does not.</summary>
    /// <param name="batch">The batch. Its requests inherit the user, and the headers that describe the caller.</param>
    /// <param name="api">Answers the requests.</param>
    /// <returns>
    /// An answer with one part for each part of the batch. The status is 200. Without <c>odata.continue-on-error</c>, the batch
    /// ends after the first failed part and has its status. A broken batch is answered by one JSON error, and runs nothing.
    /// </returns>
    public ApiResponse Answer(ApiRequest batch, IWebApi api)
    {
        IReadOnlyList<BatchPart> parts;
        try
        {
            parts = BatchReader.Read(batch);
        }
        catch (ApiException exception)
        {
            return ErrorAnswer.Of(exception);
        }

        var goesOn = Preferences.GoesOn(batch.Headers);
        var writer = new BatchWriter();
        for (var i = 0; i < parts.Count; i++)
        {
            var failure = parts[i].IsChangeSet
                ? AnswerChangeSet(batch, parts[i].Requests, api, writer)
                : AnswerSingle(batch, parts[i].Requests[0], isLast: i == parts.Count - 1, api, writer);
            if (failure is not null && (!goesOn || failure == TooLarge)) return writer.End(failure.Status, goesOn);
        }

        return writer.End(200, goesOn);
    }

    /// <summary>The answer in place of one that exceeds the limit for the whole answer. The batch ends there.</summary>
    private static ApiResponse TooLarge { get; } = ErrorAnswer.Of(new ApiException(413, ApiErrors.BadRequestCode, $"The answer to the batch exceeds {BatchLimits.Bytes} bytes. Send fewer reads in one batch, or use pages."));

    /// <summary>Answers a request outside change sets and writes its answer.</summary>
    /// <returns>The answer if the request failed; otherwise null.</returns>
    private ApiResponse? AnswerSingle(ApiRequest batch, BatchRequest request, bool isLast, IWebApi api, BatchWriter writer)
    {
        var answer = isLast && !request.IsEnded && behavior.RejectsUnendedBatchBodies
            ? ErrorAnswer.Of(ApiErrors.Unreadable("Stream was not readable. Write a blank line after the body of the last request, or a Content-Length."))
            : Send(batch, request, new ContentIds(), api, BatchLimits.Bytes - writer.Length);
        writer.Write(new PartAnswer(answer, request.ContentId));
        return IsFailed(answer) ? answer : null;
    }

    /// <summary>Answers a change set in one transaction and writes its answers: all, or that of the request that failed.</summary>
    /// <returns>The answer to the request that failed; null if none did.</returns>
    private static ApiResponse? AnswerChangeSet(ApiRequest batch, IReadOnlyList<BatchRequest> requests, IWebApi api, BatchWriter writer)
    {
        var answers = new List<PartAnswer>(requests.Count);
        var ids = new ContentIds();
        var budget = BatchLimits.Bytes - writer.Length;
        PartAnswer? failed = null;
        var unkept = api.Transact(within =>
        {
            foreach (var request in requests)
            {
                var answer = Send(batch, request, ids, within, budget);
                budget -= answer.Body.Length;
                answers.Add(new PartAnswer(answer, request.ContentId));
                if (!IsFailed(answer)) continue;
                failed = answers[^1];
                return false;
            }

            return true;
        });
        if (unkept is not null) failed ??= new PartAnswer(unkept, ContentId: null);
        writer.WriteChangeSet(failed is { } one ? [one] : answers);
        return failed?.Answer;
    }

    /// <summary>Sends one request.</summary>
    /// <returns>The answer, or an error if the request cannot be resolved or its answer has more bytes than the budget.</returns>
    private static ApiResponse Send(ApiRequest batch, BatchRequest request, ContentIds ids, IWebApi api, int budget)
    {
        // The URL does not matter: only a request with parts can be a batch.
        if (ContentType.Of(request.Headers).IsMultipart) return ErrorAnswer.Of(ApiErrors.BadRequest("A batch cannot contain another batch."));
        try
        {
            var resolved = new ApiRequest(
                request.Method, PartUrl.Resolve(request.Url, batch, ids), batch.Origin, Preferences.Merge(batch.Headers, request.Headers), BodyReferences.Resolve(request.Body, ids), batch.UserId);
            var answer = api.Answer(resolved);
            if (answer.Body.Length > budget) return TooLarge;
            if (request.ContentId is { } id && !IsFailed(answer)) ids.Declare(resolved, id, answer);
            return answer;
        }
        catch (ApiException exception)
        {
            return ErrorAnswer.Of(exception);
        }
    }

    private static bool IsFailed(ApiResponse answer) => answer.Status >= 400;
}
