using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>A Web API that remembers the requests and answers what the test says.</summary>
internal sealed class FakeApi(Func<ApiRequest, ApiResponse>? answer = null) : IWebApi
{
    /// <summary>The requests in their order.</summary>
    public List<ApiRequest> Requests { get; } = [];

    /// <summary>What happened: the requests, and the begin and end of transactions.</summary>
    public List<string> Events { get; } = [];

    /// <summary>The answer to transactions; null if they succeed.</summary>
    public ApiResponse? Unkept { get; init; }

    public ApiResponse Answer(ApiRequest request)
    {
        Requests.Add(request);
        Events.Add($"{request.Method} {request.Target}");
        return (answer ?? Usual)(request);
    }

    public ApiResponse? Transact(Func<IWebApi, bool> work)
    {
        Events.Add("begin");
        Events.Add(work(this) ? "commit" : "rollback");
        return Unkept;
    }

    /// <summary>A new row for POST, a row for GET, and no content for the others.</summary>
    public ApiResponse Usual(ApiRequest request) => request.Method switch
    {
        "POST" => Created(request.Origin + request.Target + string.Create(CultureInfo.InvariantCulture, $"(00000000-0000-0000-0000-{Requests.Count:000000000000})")),
        "GET" => Json(200, """{"@odata.context":"x","value":[]}"""),
        _ => new ApiResponse(204, new Dictionary<string, string> { ["OData-Version"] = "4.0" }, default),
    };

    public static ApiResponse Created(string url) =>
        new(204, new Dictionary<string, string> { ["OData-Version"] = "4.0", ["Location"] = url, ["OData-EntityId"] = url }, default);

    public static ApiResponse Json(int status, string json) =>
        new(status, new Dictionary<string, string> { ["OData-Version"] = "4.0", ["Content-Type"] = "application/json; odata.metadata=minimal" }, Encoding.UTF8.GetBytes(json));

    public static ApiResponse Error(int status, string code, string message) => Json(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
}
