using System;

namespace PhoneCallCtx.WebApi;

/// <summary>The Web API without HTTP: the host and batches send their requests to it. It serves any number of threads.</summary>
public interface IWebApi
{
    /// <summary>Answers a request. It does not throw: every failure is an answer.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer.</returns>
    ApiResponse Answer(ApiRequest request);

    /// <summary>Runs the requests of a change set in one transaction: all writes are kept, or none. The requests of other threads wait.</summary>
    /// <param name="work">
    /// Sends the requests to the Web API that it receives, on the thread that runs it. Returns whether the writes are kept. If it
    /// throws, they are undone.
    /// </param>
    /// <returns>Null if <paramref name="work"/> decided the outcome; the error answer if the writes could not be kept, and then none are.</returns>
    ApiResponse? Transact(Func<IWebApi, bool> work);
}
