using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Conformance;

/// <summary>
/// Verifies all answers of a Web API with the reader of OData and the description of its model. The client of the tests uses it,
/// so that every test verifies this too. Answers that no description covers are left out: those of FetchXML and <c>$apply</c>,
/// which have columns of their own, definitions of tables, and batches.
/// </summary>
/// <param name="inner">The Web API.</param>
/// <param name="modelKey">Web APIs with the same key have the same description, which is read once.</param>
internal sealed class ConformingWebApi(IWebApi inner, string modelKey) : IWebApi
{
    private static readonly ConcurrentDictionary<string, Lazy<IEdmModel>> Models = new(StringComparer.Ordinal);

    private static readonly string[] LeftOut = ["fetchXml=", "$apply=", "Definitions"];

    public ApiResponse Answer(ApiRequest request)
    {
        var answer = inner.Answer(request);
        Verify(request, answer);
        return answer;
    }

    public ApiResponse? Transact(Func<IWebApi, bool> work) => inner.Transact(_ => work(this));

    /// <summary>Reads the description of the model of a Web API.</summary>
    public static IEdmModel ModelOf(IWebApi api)
    {
        var answer = api.Answer(new ApiRequest("GET", "/api/data/v9.2/$metadata", Client.Origin, new Dictionary<string, string>(), ReadOnlyMemory<byte>.Empty, WellKnown.AdministratorId));
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(answer.Body.Span)));
        return CsdlReader.TryParse(reader, out var model, out var errors) ? model : throw new InvalidDataException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
    }

    private static string? ETagOf(ApiResponse answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.TryGetProperty("@odata.etag", out var etag) ? etag.GetString() : null;
    }

    private void Verify(ApiRequest request, ApiResponse answer)
    {
        var because = $"{request.Method} {request.Target} returned {Encoding.UTF8.GetString(answer.Body.Span)}";
        answer.Headers.Should().Contain("OData-Version", "4.0", because);
        foreach (var (name, value) in answer.Headers) value.Should().NotContainAny(["\r", "\n"], $"the header {name} is one line");
        var type = answer.Headers.GetValueOrDefault("Content-Type");
        if (answer.Body.IsEmpty)
        {
            answer.Status.Should().BeOneOf([200, 204, 304], because);
            return;
        }

        if (type != AnswerJson.ContentType)
        {
            type.Should().Match(text => text == "text/plain" || text == "application/xml" || text.StartsWith("multipart/mixed; boundary=", StringComparison.Ordinal), because);
            return;
        }

        var target = Uri.UnescapeDataString(request.Target);
        if (answer.Status < 400 && LeftOut.Any(part => target.Contains(part, StringComparison.Ordinal))) return;
        var root = $"{request.Origin}/api/data/v9.2/";
        try
        {
            new AnswerReader(Models.GetOrAdd(modelKey, _ => new Lazy<IEdmModel>(() => ModelOf(inner))).Value).Read(answer, root);
        }
        catch (Microsoft.OData.ODataException exception)
        {
            throw new Xunit.Sdk.XunitException($"{exception.Message} {because}", exception);
        }

        if (answer.Status < 400 && ETagOf(answer) is { } etag) answer.Headers.Should().Contain("ETag", etag, because);
    }
}
