using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Messages;

namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>Sends requests to a Web API over HTTP.</summary>
/// <param name="client">The client, with the address of the server.</param>
/// <param name="token">The token of the user; null for the administrator.</param>
internal sealed class HttpService(HttpClient client, string? token) : RequestService
{
    /// <summary>The path of the service.</summary>
    public const string Root = "/api/data/v9.2/";

    /// <summary>Whether the request can be sent.</summary>
    public static bool CanSend(OrganizationRequest request) => (request is ExecuteMultipleRequest multiple ? HttpCalls.All(multiple.Requests!) as object : HttpCalls.Of(request)) is not null;

    /// <summary>Whether the request can be sent to a server without the alternate key of the load.</summary>
    public static bool CanSendWithoutKeys(PlannedRequest planned) =>
        planned.Rejection != Faults.DuplicateAlternateKey && CanSend(planned.Request) && planned.Request is not (UpdateRequest { Target.KeyAttributes.Count: > 0 } or UpsertRequest { Target.KeyAttributes.Count: > 0 });

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The server cannot be reached, or the connection ends.</exception>
    /// <exception cref="IOException">The connection ends within an answer.</exception>
    public override OrganizationResponse Execute(OrganizationRequest request) => request switch
    {
        ExecuteMultipleRequest multiple => ExecuteEach(multiple),
        ExecuteTransactionRequest or AssociateRequest => ExecuteTogether(request),
        _ => ResponseTo(request, HttpCalls.Of(request)![0]),
    };

    private OrganizationResponse ResponseTo(OrganizationRequest request, HttpCall call)
    {
        var (status, location, text) = Send(call.Method, call.Resource, call.Body, "application/json", call.IfMatch, call.Prefer);
        if (status >= 400) throw FaultOf(text);
        if (request is CreateRequest) return new CreateResponse { Results = { ["id"] = Guid.Parse(location.AsSpan(location.Length - 37, 36)) } };
        if (text.Length == 0) return new OrganizationResponse();
        using var json = JsonDocument.Parse(text);
        return request switch
        {
            UpsertRequest => new UpsertResponse { Results = { ["RecordCreated"] = status == 201, ["Target"] = RowText.Read(json.RootElement).ToEntityReference() } },
            RetrieveRequest => new RetrieveResponse { Results = { ["Entity"] = RowText.Read(json.RootElement) } },
            RetrieveMultipleRequest => new RetrieveMultipleResponse { Results = { ["EntityCollection"] = new EntityCollection([.. json.RootElement.GetProperty("value").EnumerateArray().Select(RowText.Read)]) { EntityName = Columns.Table } } },
            _ => new Microsoft.Crm.Sdk.Messages.WhoAmIResponse { Results = { ["UserId"] = json.RootElement.GetProperty("UserId").GetGuid() } },
        };
    }

    /// <summary>Executes a request that consists of several calls as a change set.</summary>
    private OrganizationResponse ExecuteTogether(OrganizationRequest request)
    {
        var (status, text) = SendBatch([HttpCalls.Of(request)!], inSets: true)[0];
        if (status >= 400) throw FaultOf(JsonOf(text));
        if (request is not ExecuteTransactionRequest { ReturnResponses: true } transaction) return new OrganizationResponse();
        var responses = new OrganizationResponseCollection();
        for (var i = text.Split("HTTP/1.1 2").Length - (HttpCalls.Of(request)!.Count - transaction.Requests!.Count); i > 0; i--) responses.Add(new OrganizationResponse());
        return new ExecuteTransactionResponse { Results = { ["Responses"] = responses } };
    }

    private ExecuteMultipleResponse ExecuteEach(ExecuteMultipleRequest request)
    {
        var responses = new ExecuteMultipleResponseItemCollection();
        foreach (var (status, text) in SendBatch(HttpCalls.All(request.Requests!)!, inSets: false))
            responses.Add(new ExecuteMultipleResponseItem { RequestIndex = responses.Count, Fault = status >= 400 ? FaultOf(JsonOf(text)).Detail : null });
        return new ExecuteMultipleResponse { Results = { ["Responses"] = responses } };
    }

    private IReadOnlyList<(int Status, string Text)> SendBatch(IReadOnlyList<IReadOnlyList<HttpCall>> parts, bool inSets) =>
        BatchText.Read(Send("POST", "$batch", BatchText.Write(parts, inSets), BatchText.ContentType, null, inSets ? null : "odata.continue-on-error").Text);

    private (int Status, string Location, string Text) Send(string method, string resource, string? body, string type, string? ifMatch, string? prefer)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), Root + resource);
        if (body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (token is not null) message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (ifMatch is not null) message.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (prefer is not null) message.Headers.TryAddWithoutValidation("Prefer", prefer);
        using var answer = client.Send(message);
        using var reader = new StreamReader(answer.Content.ReadAsStream(), Encoding.UTF8);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", reader.ReadToEnd());
    }

    private static string JsonOf(string part) => part[part.IndexOf('{', StringComparison.Ordinal)..(part.LastIndexOf('}') + 1)];

    private static System.ServiceModel.FaultException<OrganizationServiceFault> FaultOf(string text)
    {
        using var json = JsonDocument.Parse(text);
        var error = json.RootElement.GetProperty("error");
        return Faults.Create(unchecked((int)uint.Parse(error.GetProperty("code").GetString().AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)), error.GetProperty("message").GetString()!);
    }
}
