using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>A Web API that keeps what it receives, and answers as a test wants.</summary>
internal sealed class FakeApi : IWebApi
{
    public ConcurrentQueue<ApiRequest> Requests { get; } = [];

    /// <summary>What it answers; by default the target of the request.</summary>
    public Func<ApiRequest, ApiResponse> Reply { get; set; } = request => Text(200, request.Target);

    public ApiResponse Answer(ApiRequest request)
    {
        // The host may reuse the bytes of the body after the answer.
        Requests.Enqueue(request with { Body = request.Body.ToArray() });
        return Reply(request);
    }

    public static ApiResponse Text(int status, string body, params (string Name, string Value)[] headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/plain" };
        foreach (var (name, value) in headers) all[name] = value;
        return new ApiResponse(status, all, Encoding.UTF8.GetBytes(body));
    }
}
