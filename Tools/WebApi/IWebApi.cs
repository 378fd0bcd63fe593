namespace PhoneCallCtx.WebApi;

/// <summary>The Web API without HTTP: the host and batches send their requests to it. It serves any number of threads.</summary>
public interface IWebApi
{
    /// <summary>Answers a request. It does not throw: every failure is an answer.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer.</returns>
    ApiResponse Answer(ApiRequest request);
}
