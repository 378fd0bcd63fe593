using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Reads the body of a batch. It reads the whole batch before any request runs, so a broken batch changes nothing.</summary>
internal static class BatchReader
{
    /// <summary>Reads a batch.</summary>
    /// <param name="batch">The request with the batch.</param>
    /// <returns>The parts in their order.</returns>
    /// <exception cref="ApiException">The batch is broken or exceeds a limit.</exception>
    public static IReadOnlyList<BatchPart> Read(ApiRequest batch)
    {
        var type = ContentType.Of(batch.Headers);
        if (!type.Is("multipart/mixed")) throw ApiErrors.BadRequest("A batch needs the header Content-Type: multipart/mixed; boundary=batch_x.");
        RequireBoundary(type, "the batch");
        if (batch.Body.IsEmpty) throw ApiErrors.Unreadable("Stream was not readable. The batch has no body.");
        var parts = new List<BatchPart>();
        var count = 0;
        foreach (var text in Multipart.Split(batch.Body, type.Boundary!, "the batch"))
        {
            var part = ReadPart(text, type.Boundary!, string.Create(CultureInfo.InvariantCulture, $"part {parts.Count + 1}"));
            parts.Add(part);
            if ((count += part.Requests.Count) > BatchLimits.Requests) throw BatchErrors.At("the batch", Multipart.TooMany);
        }

        return parts;
    }

    private static BatchPart ReadPart(ReadOnlyMemory<byte> text, string outerBoundary, string place)
    {
        var headers = HeaderReader.Read(text, place, out var content);
        var type = ContentType.Of(headers);
        if (!type.IsMultipart) return new BatchPart(IsChangeSet: false, [ReadRequest(headers, content, place)]);
        if (!type.Is("multipart/mixed")) throw BatchErrors.At(place, "the type of a change set is multipart/mixed.");
        RequireBoundary(type, place);
        if (type.Boundary == outerBoundary) throw BatchErrors.At(place, "the change set has the boundary of the batch. Use another one.");
        var requests = new List<BatchRequest>();
        foreach (var inner in Multipart.Split(content, type.Boundary!, place))
        {
            var innerPlace = string.Create(CultureInfo.InvariantCulture, $"request {requests.Count + 1} of the change set in {place}");
            requests.Add(ReadWrite(HeaderReader.Read(inner, innerPlace, out var request), request, innerPlace));
        }

        if (requests.GroupBy(request => request.ContentId, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw BatchErrors.At(place, $"The content ID '{twice.Key}' was found more than once in the same change set. Content IDs have to be unique across all operations of a change set.");
        return new BatchPart(IsChangeSet: true, requests);
    }

    /// <summary>Reads a request of a change set.</summary>
    private static BatchRequest ReadWrite(Dictionary<string, string> headers, ReadOnlyMemory<byte> content, string place)
    {
        if (ContentType.Of(headers).IsMultipart) throw BatchErrors.At(place, "a change set cannot contain another change set.");
        var request = ReadRequest(headers, content, place);
        if (request.Method is not ("POST" or "PUT" or "PATCH" or "DELETE"))
            throw BatchErrors.At(place, $"An invalid HTTP method '{request.Method}' was detected for a request in a change set. Requests in change sets only support the HTTP methods 'POST', 'PUT', 'PATCH', and 'DELETE'.");
        return request.ContentId is null ? throw BatchErrors.At(place, "Content-ID header not present. Each request of a change set needs one.") : request;
    }

    private static BatchRequest ReadRequest(Dictionary<string, string> headers, ReadOnlyMemory<byte> content, string place)
    {
        if (!ContentType.Of(headers).Is("application/http")) throw BatchErrors.At(place, "its type is neither application/http nor multipart/mixed. Begin the part with the header Content-Type: application/http.");
        if (headers.TryGetValue("Content-Transfer-Encoding", out var encoding) && !IsPlain(encoding))
            throw BatchErrors.At(place, "its Content-Transfer-Encoding is not supported. Use binary.");
        return RequestReader.Read(content, headers.GetValueOrDefault("Content-ID"), place);
    }

    private static bool IsPlain(string encoding) =>
        encoding.Equals("binary", StringComparison.OrdinalIgnoreCase) || encoding.Equals("8bit", StringComparison.OrdinalIgnoreCase) || encoding.Equals("7bit", StringComparison.OrdinalIgnoreCase);

    private static void RequireBoundary(ContentType type, string place)
    {
        if (!type.HasUsableBoundary) throw BatchErrors.At(place, $"its Content-Type has no usable boundary. Use 1 to {BatchLimits.Boundary} visible ASCII characters.");
    }
}
