using System;
using System.Collections.Generic;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>A part of a batch: one request, or a change set.</summary>
/// <param name="IsChangeSet">Whether the requests are one transaction. Otherwise there is exactly one.</param>
/// <param name="Requests">The requests.</param>
internal sealed record BatchPart(bool IsChangeSet, IReadOnlyList<BatchRequest> Requests);

/// <summary>One request of a batch.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Url">The URL as the client wrote it: absolute, from the root of the host, relative to the batch, or <c>$1/...</c>.</param>
/// <param name="Headers">The headers of the request itself, without regard to case.</param>
/// <param name="Body">The body without the white space around it; empty for none, and for GET, HEAD and DELETE.</param>
/// <param name="ContentId">The content id; null for none, which only a request outside change sets can have.</param>
/// <param name="IsEnded">Whether the end of the body shows before the boundary: by a blank line, by Content-Length, or because there is no body.</param>
internal sealed record BatchRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, string? ContentId, bool IsEnded);
