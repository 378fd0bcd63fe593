using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>Sends a request of the page to the Web API, and answers with the response and with what the steps did.</summary>
/// <param name="api">The Web API.</param>
internal sealed class RequestAnswer(IWebApi api)
{
    private readonly AsyncLocal<List<StepExecution>?> _executions = new();

    /// <summary>Keeps what a step did, for the request of this thread. <see cref="Simulator.LocalDataverse.StepExecuted"/> calls it.</summary>
    public void Record(StepExecution execution) => _executions.Value?.Add(execution);

    public ApiResponse Answer(ApiRequest request)
    {
        var sent = PageJson.Read<SentRequest>(request);
        if (sent.Method is not { Length: > 0 } method || sent.Target is not ['/', ..]) throw new JsonException("It needs \"method\", and \"target\" that begins with a slash.");
        var headers = new Dictionary<string, string>(sent.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        var executions = _executions.Value = [];
        ApiResponse response;
        try
        {
            response = api.Answer(new ApiRequest(method.ToUpperInvariant(), sent.Target, request.Origin, headers, Encoding.UTF8.GetBytes(sent.Body ?? ""), request.UserId));
        }
        finally
        {
            _executions.Value = null;
        }

        return PageJson.Answer(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("status", response.Status);
            json.WriteStartObject("headers");
            foreach (var (name, value) in response.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteString("body", Encoding.UTF8.GetString(response.Body.Span));
            JsonTrace.Write(json, executions);
            json.WriteEndObject();
        });
    }
}
